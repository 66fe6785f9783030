// Upserts for an engine that wants to be told which unique key they are about: REPLACE, INSERT OR REPLACE,
// ON DUPLICATE KEY UPDATE; and for one that gives the row which was to be inserted a name.
#pragma once

#include <string>
#include <string_view>

#include "harness/repro/translator.hpp"

namespace enginediff {

struct ConflictRewrite {
  std::string name;    // of the rewrite; empty: none was done
  std::string remark;  // why it was not, or what it leaves out; for people, not escaped; may be empty
};

// Rewrites `tokens` by the unique keys that are declared.
ConflictRewrite rewrite_conflict(Tokens& tokens, const DeclaredColumns& declared);

// The rewrite that all engines' tables call so.
inline constexpr std::string_view kUpsert = "upsert";

// Writes `"excluded".` of an upsert without quotes, as the patterns of rewrites have it. No rewrite by itself.
void unquote_new_row(Tokens& tokens);

// INSERT … VALUES (…) with EXCLUDED.column gets AS with a name that nothing else in it has, and the name for EXCLUDED.
// Columns of the table get that before them, since they are the new row's as well. False, with nothing changed, where
// there is no EXCLUDED, and for rows of a SELECT.
bool name_new_row(Tokens& tokens, const DeclaredColumns& declared);

}  // namespace enginediff

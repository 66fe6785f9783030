// Upserts for an engine that wants to be told which unique key they are about: REPLACE, INSERT OR REPLACE,
// ON DUPLICATE KEY UPDATE.
#pragma once

#include <string>

#include "harness/repro/translator.hpp"

namespace enginediff {

struct ConflictRewrite {
  std::string name;    // of the rewrite; empty: none was done
  std::string remark;  // why it was not, or what it leaves out; for people, not escaped; may be empty
};

// Rewrites `tokens` by the unique keys that are declared.
ConflictRewrite rewrite_conflict(Tokens& tokens, const DeclaredColumns& declared);

}  // namespace enginediff

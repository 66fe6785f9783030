// Whether SQL may reach everything that lies in its database or belongs to its role, found in the words by which a
// dialect does so: where several cases share a database, that is what is their neighbours'.
#pragma once

#include <span>
#include <string_view>

#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

struct DatabaseWideWords {
  std::string_view words;  // in upper case, one blank between: `DROP OWNED`
  // Only where no name follows: `VACUUM`, which then is about all tables.
  bool without_name = false;
  // What may stand between such a word and the end of its statement, separated by blanks: `FULL VERBOSE`.
  std::string_view options = {};
};

// Whether one of them stands in `sql`: also in quoted code, and in code that is put together of quoted parts. Options
// in parentheses may stand behind the first word. Rather one too many than one too few.
bool may_reach_database(std::string_view sql, const LexicalRules& rules, std::span<const DatabaseWideWords> words);

// Whether the first word of one of them stands anywhere in `text`: without, nothing does. Costs little.
bool may_hold_database_wide(std::string_view text, std::span<const DatabaseWideWords> words);

}  // namespace enginediff

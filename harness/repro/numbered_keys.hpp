// Keys that number rows without a word for it in the dialect of the script, given the word where an engine wants one.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "harness/engine/spellings.hpp"
#include "harness/repro/script.hpp"

namespace enginediff {

// As the report shows it: what the rewrites of spellings are called that do the same to a key that has a word.
inline constexpr std::string_view kNumberedKeys = "auto-increment";

struct NumberedKeys {
  std::map<std::size_t, std::string> tables;  // CREATE TABLE statements by their place, with the word
  std::set<std::size_t> inserts;              // statements that leave such a key out
};

// The tables that an INSERT of the script leaves the key of out. Nothing for an engine that needs no word, or for a
// script of a dialect in which no key is numbered without one.
NumberedKeys number_keys(const Script& script, const DialectSpellings& spellings);

// A CREATE TABLE whose primary key is one column declared INTEGER and nothing else, with `numbering` behind the type.
// Nothing for other tables and statements.
std::optional<std::string> with_numbering(std::string_view sql, const LexicalRules& rules, std::string_view numbering);

}  // namespace enginediff

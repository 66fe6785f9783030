// Keys and numbering that a dump adds to a table later, moved into its CREATE TABLE for an engine that cannot add them.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "harness/engine/spellings.hpp"
#include "harness/repro/script.hpp"

namespace enginediff {

// As the report shows it beside the rewrites of spellings.
inline constexpr std::string_view kLaterConstraints = "later-constraints";

struct MovedConstraints {
  std::map<std::size_t, std::string>
      tables;  // CREATE TABLE statements by their place, with all that was moved into them
  std::map<std::size_t, std::size_t>
      moved;  // statements that are no longer sent, and the CREATE TABLE that they are in
};

// PRIMARY KEY, UNIQUE and FOREIGN KEY; identity and `nextval` of a column that becomes the only one of its primary key,
// with the sequence's own statements. Nothing for engines that add constraints later.
MovedConstraints move_constraints(const Script& script, const DialectSpellings& spellings);

}  // namespace enginediff

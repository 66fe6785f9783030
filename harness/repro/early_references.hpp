// Foreign keys to tables that a script makes only later, declared once those are there: most servers refuse them
// before.
#pragma once

#include <map>
#include <string>

#include "harness/repro/script.hpp"

namespace enginediff {

// As the report shows it beside the rewrites of spellings.
inline constexpr std::string_view kEarlyReferences = "early-references";

// The script with an ALTER TABLE … ADD FOREIGN KEY for each of them, marked as `added`: behind the CREATE TABLE that it
// waits for; where the table that has it was filled by then, behind the rows that follow. Origins are numbered anew.
Script with_added_references(Script script);

// CREATE TABLE statements by their place, without the foreign keys that come too early.
std::map<std::size_t, std::string> without_early_references(const Script& script);

}  // namespace enginediff

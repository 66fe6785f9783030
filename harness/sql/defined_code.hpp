// Code that a statement defines and others run later: routines, triggers, views, prepared statements.
#pragma once

#include <string>
#include <string_view>

#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

// The name, in lower case and without its schema, by which SQL runs the code that `sql` defines: the routine's, the
// view's, the prepared statement's, for a trigger the table's. Empty where it defines none.
std::string name_of_defined_code(std::string_view sql, const LexicalRules& rules);

}  // namespace enginediff

// The directives at the top of a case file, as a table: how each is written and what it puts into the Case.
#pragma once

#include <span>
#include <string_view>

#include "harness/casefile/source.hpp"
#include "harness/model/case.hpp"

namespace enginediff {

struct MetadataDirective {
  std::string_view name;
  std::string_view form;  // how it is written, for messages and docs
  bool repeatable;
  // Reads what follows the name; reports what is wrong with it.
  void (*read)(Cursor& cursor, Case& parsed);
};

// In the order in which they are printed.
std::span<const MetadataDirective> metadata_directives();

// Splits `'1', f(2, 3), NULL` at commas outside quotes and parentheses; blanks around the values are dropped.
// Reports what is not closed, and empty and double values.
std::vector<std::string> read_value_list(Cursor& cursor);

}  // namespace enginediff

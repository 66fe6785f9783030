// The values that a case writes, found again in the cells that hold them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "harness/model/result_set.hpp"

namespace enginediff {

// A cell as `@history` writes values.
std::string cell_text(const Value& cell);

// Whether both are numbers, and the same one exactly: `11`, `11.00`, `1.1e1`.
bool same_number(std::string_view a, std::string_view b);
// The same text, or the same number.
bool same_value(std::string_view a, std::string_view b);

class WrittenValues {
 public:
  void add(const std::string& value);
  // Those that the cell may hold: a number in any spelling, a text as it stands. Where the column has texts of a fixed
  // length, blanks at the end say nothing.
  std::vector<std::string> held_by(const Value& cell, const Column& column) const;

 private:
  std::set<std::string> exact_;
  std::map<std::string, std::vector<std::string>> by_number_, by_unpadded_;
};

}  // namespace enginediff

// Bound values as drivers and servers write them into logs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/model/case.hpp"

namespace enginediff {

struct BoundValue {
  std::string name;  // of a named placeholder; empty where values are told apart by their place
  Parameter parameter;
};

// A list as JSON (`[1,"x",null]`), Python (`(1, 'x', None)`, `{'id': 1}`) or Ruby (`[["id", 1], ["LIMIT", 2]]`) write
// it, up to the end of `text`. Nothing when it is no such list.
std::optional<std::vector<BoundValue>> read_value_list(std::string_view text);

// One list, or several of a statement that was run with each of them: `[(1, 'x'), (2, 'y')]`, `({'id': 1}, {'id': 2})`.
std::optional<std::vector<std::vector<BoundValue>>> read_value_sets(std::string_view text);

// `$1 = '1', $2 = NULL`. What looks like a number is one: the log puts quotes around everything.
std::optional<std::vector<BoundValue>> read_numbered_values(std::string_view text);

// One value written without quotes, whose SQL type stands beside it: `5` as BIGINT, `bob` as VARCHAR.
Parameter value_of_type(std::string_view text, std::string_view type);

// As `-- params:` has it, for read_value_list(): JSON.
std::string print_value_list(const std::vector<Parameter>& parameters);

}  // namespace enginediff

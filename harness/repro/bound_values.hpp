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
// it, up to the end of `text`, and what print_value_list() writes. Nothing when it is no such list; where that is for
// one value only, `fault` (may be null) receives what is wrong with it, for people, and is empty otherwise.
std::optional<std::vector<BoundValue>> read_value_list(std::string_view text, std::string* fault = nullptr);

// One list, or several of a statement that was run with each of them: `[(1, 'x'), (2, 'y')]`, `({'id': 1}, {'id': 2})`.
std::optional<std::vector<std::vector<BoundValue>>> read_value_sets(std::string_view text,
                                                                    std::string* fault = nullptr);

// One value written without quotes, whose SQL type stands beside it: `5` as BIGINT, `bob` as VARCHAR.
Parameter value_of_type(std::string_view text, std::string_view type);

// As `-- params:` has it: read_value_list() makes the same values of it, kinds included. JSON where JSON has a form for
// a value; otherwise `nan`, `Decimal("1.50")`, `b"…"` for bytes, and the kind before it as in `date:"2024-01-31"`.
std::string print_value_list(const std::vector<Parameter>& parameters);

}  // namespace enginediff

// What a statement may look like when it is sent, for checks that look at its words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "harness/model/case.hpp"

namespace enginediff {

// With values of the axes in place of their `${name}`: each value of each axis is in one of the texts, beside the first
// ones of the others. One text where no axis is named.
std::vector<std::string> with_axis_values(std::string_view sql, const std::vector<MatrixAxis>& axes);

// With the texts among `values` as literals in place of their `?`; other values hardly tell anything.
std::string with_bound_texts(std::string_view sql, const std::vector<Parameter>& values);

}  // namespace enginediff

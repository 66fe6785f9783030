// What counts as a number when it is written down.
#pragma once

#include <string_view>

namespace enginediff {

struct NumberShape {
  bool valid = false;  // [+-] digits [. digits] [e [+-] digits], nothing around it; digits on one side of the point do
  bool whole = false;  // neither a point nor an exponent
};

NumberShape number_shape(std::string_view text);

}  // namespace enginediff

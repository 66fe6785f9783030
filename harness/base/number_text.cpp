#include "harness/base/number_text.hpp"

#include <cstddef>

#include "harness/base/ascii.hpp"

namespace enginediff {

NumberShape number_shape(std::string_view text) {
  std::size_t at = 0;
  const auto digits = [&] {
    const std::size_t from = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    return at > from;
  };
  const auto take = [&](std::string_view any) {
    const bool taken = at < text.size() && any.find(text[at]) != any.npos;
    if (taken) ++at;
    return taken;
  };
  take("+-");
  bool valid = digits();
  const bool point = take(".");
  if (point) valid = digits() || valid;
  const bool exponent = valid && take("eE");
  if (exponent) {
    take("+-");
    valid = digits();
  }
  return {valid && at == text.size(), !point && !exponent};
}

}  // namespace enginediff

// Numbers as logs and lists of bound values write them, as values that keep all their digits.
#pragma once

#include <optional>
#include <string_view>

#include "harness/model/value.hpp"

namespace enginediff {

// A number in digits: an integer of 64 bits, signed where it fits; a double where it has a point or an exponent and a
// double holds every digit of it; a decimal otherwise. Nothing for text that is no number, `nan` and `inf` included.
std::optional<OwnedValue> exact_number(std::string_view text);

// `inf`, `-Infinity`, `NaN`, in any case: what programs print of a double that is no number in digits. They are words
// as well: only for text that stands without quotes, or whose type is known.
std::optional<OwnedValue> number_word(std::string_view text);

// Whether a server prints a number like this: `0.5`, `-3`, `1e+20`, and not `.5`, `007`, `+3`, `1E5`, which are texts
// that only look like one.
bool is_printed_number(std::string_view text);

}  // namespace enginediff

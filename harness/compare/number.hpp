// Numbers as values: one form for what is equal, whichever type it came in.
#pragma once

#include <string>
#include <string_view>

#include "harness/model/value.hpp"

namespace enginediff {

// The decimal without what does not change its value: `3.50` and `+03.5` give `3.5`, `-0.00` gives `0`. What is no
// plain decimal number (`NaN`) stays as it is. The result is `decimal` itself or lives in `storage`.
std::string_view without_scale(std::string_view decimal, std::string& storage);

// The same number in the first of integer, double, decimal that holds it exactly. A double with a fraction is the
// number that its shortest text denotes (0.1 is one tenth); one without is what it is, digit by digit, which matters
// from 2^53 on. -0.0 stays a double: it prints differently everywhere. Every NaN is the same. REQUIRES: `value` is an
// integer, unsigned, decimal or double. Bytes of the result live in `storage` or where they did.
Value canonical_number(const Value& value, std::string& storage);

// `value` to 15 significant digits, as many as every double keeps.
double to_fifteen_digits(double value);

}  // namespace enginediff

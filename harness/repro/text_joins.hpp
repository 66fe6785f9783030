// Writes texts that are joined by || as a call, for an engine to which || is OR.
#pragma once

#include <string_view>

#include "harness/repro/token_text.hpp"

namespace enginediff {

// `a || lower(b) || 'c'` as `function(a, lower(b), 'c')`. An operand whose end cannot be told without a grammar leaves
// its || as it is.
Tokens with_joins_as_calls(Tokens tokens, std::string_view function);

}  // namespace enginediff

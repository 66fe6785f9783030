// What is special about a literal in a statement: a text that ends in a blank, a number beyond what an integer holds.
#pragma once

#include "harness/repro/features.hpp"

namespace enginediff {

// `text:empty`, `text:beyond ASCII`, `text:date`, …; empty for a token that is no text.
Features text_literal_features(const Token& token);

// `number:zero`, `number:beyond 64 bits`, …; empty for a token that is no number. `negative`: a minus stands before it.
Features number_literal_features(const Token& token, bool negative);

}  // namespace enginediff

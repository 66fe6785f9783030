// Names that an engine cannot read since they are words of its own.
#pragma once

#include <set>
#include <string>

#include "harness/repro/features.hpp"
#include "harness/repro/token_text.hpp"

namespace enginediff {

// `reserved:table`, `reserved:column`: for what those of the words (in lower case) are names, without quotes, where the
// statement has them first. Of columns only where they are declared. What a parser stopped at is one of the words: at
// any other place it may have stopped for what stands before it.
Features reserved_names(const Tokens& tokens, const std::set<std::string>& words);

}  // namespace enginediff

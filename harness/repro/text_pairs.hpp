// How texts of a script differ from each other where they are nearly the same: in case, accents, blanks at the end.
#pragma once

#include <set>
#include <string>

#include "harness/repro/features.hpp"
#include "harness/repro/sort_features.hpp"
#include "harness/repro/token_text.hpp"

namespace enginediff {

// The text literals of a statement, as they stand between their quotes.
std::set<std::string> texts_of(const Tokens& tokens);

// `texts:differ in case` and the like, for pairs of `texts` with each other and with `earlier` ones. A pattern of LIKE
// is compared with texts that hold what it looks for.
Features text_pairs(const std::set<std::string>& texts, const std::set<std::string>& earlier);

// The same for the texts that were written into two columns which a statement compares with each other.
Features compared_column_pairs(const Tokens& tokens, const WrittenValues& written);

}  // namespace enginediff

// What tells two answers apart, beside their kinds: NULL sorted elsewhere, texts that differ in case only, the word
// that an engine stumbled over.
#pragma once

#include <set>
#include <string>

#include "harness/model/trace.hpp"
#include "harness/repro/features.hpp"

namespace enginediff {

// Of two results: what holds of the first cells that differ (`cells:NULL`, `cells:case`). Empty for other answers.
Features answer_features(const StepRecord& first, const StepRecord& second);

// Words of the statement, in lower case, that an error's message quotes: where the parser stopped, the name that is
// unknown, be it an operator.
std::set<std::string> words_stumbled_over(const StepRecord& first, const StepRecord& second, const Tokens& statement);

// The word, in lower case, at which a parser stopped (`near 'lines (id INTEGER'`), of each that did.
std::set<std::string> words_stopped_at(const StepRecord& first, const StepRecord& second);

}  // namespace enginediff

// Which function or operator of a statement an engine does not have, told from its error.
#pragma once

#include <set>
#include <string>

#include "harness/model/outcome.hpp"
#include "harness/model/trace.hpp"
#include "harness/repro/token_text.hpp"

namespace enginediff {

// Functions that the statement calls and the message says are unknown, in lower case; not every engine quotes their
// names. Empty for an error of another class.
std::set<std::string> unknown_functions(const SqlError& error, const Tokens& statement);

// The operator of the statement that does not exist for its operands, as the message says; empty otherwise.
std::string unknown_operator(const SqlError& error, const Tokens& statement);

// `no function strftime() for these arguments`, of a record of a statement that was refused for it; empty otherwise.
std::string unknown_routine_in_words(const StepRecord& record, const Tokens& statement);

}  // namespace enginediff

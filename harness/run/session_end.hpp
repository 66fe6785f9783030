// When nothing more can be had of a session.
#pragma once

#include "harness/model/outcome.hpp"

namespace enginediff {

// In a row, of a server that answers otherwise: then it is not known how the statement goes, and what is left of the
// case is not run.
inline constexpr int kUnansweredQuestions = 5;

// Whether the outcome says that the server has ended the session.
bool ends_session(const Outcome& outcome);

}  // namespace enginediff

// Reasons of NotRun that more is made of than text.
#pragma once

#include <string_view>

namespace enginediff {

// The case's own time was over before the step began. What is written for the step was not seen to hold.
inline constexpr std::string_view kNoTimeLeft = "the case had no time left (--case-timeout)";

// What a reason begins with when the connection went away and the server does not answer either.
inline constexpr std::string_view kConnectionLost = "connection lost";

}  // namespace enginediff

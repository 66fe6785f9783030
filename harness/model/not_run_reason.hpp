// Reasons of NotRun that more is made of than text.
#pragma once

#include <string>
#include <string_view>

namespace enginediff {

// The case's own time was over before the step began. What is written for the step was not seen to hold.
inline constexpr std::string_view kNoTimeLeft = "the case had no time left (--case-timeout)";

// What a reason begins with when the connection went away and the server does not answer either.
inline constexpr std::string_view kConnectionLost = "connection lost";

// Of a step that `@after` ties to another one, which had no success: `create failed`, or `create was not run`.
inline std::string reason_without_success(std::string_view needed, bool was_run) {
  return std::string(needed) + (was_run ? " failed" : " was not run");
}
inline bool is_without_success(std::string_view reason, std::string_view needed) {
  return !needed.empty() &&
         (reason == reason_without_success(needed, true) || reason == reason_without_success(needed, false));
}

}  // namespace enginediff

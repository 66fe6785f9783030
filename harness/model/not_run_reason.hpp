// Why there is no answer, where more is made of that than text.
#pragma once

#include <string>
#include <string_view>

namespace enginediff {

// Of NotRun: the case's own time was over before the step began. What is written for the step was not seen to hold.
inline constexpr std::string_view kNoTimeLeft = "the case had no time left (--case-timeout)";

// What the reason of a NotRun begins with when the connection went away and the server does not answer either.
inline constexpr std::string_view kConnectionLost = "connection lost";

// Of everything behind a step of the setup that failed.
inline constexpr std::string_view kSetupFailed = "setup failed: ";
inline std::string reason_of_setup(std::string_view failed_step) {
  return std::string(kSetupFailed) + std::string(failed_step);
}

// Of a step that `@after` ties to another one, which had no success: `create failed`, or `create was not run`.
inline std::string reason_without_success(std::string_view needed, bool was_run) {
  return std::string(needed) + (was_run ? " failed" : " was not run");
}
inline bool is_without_success(std::string_view reason, std::string_view needed) {
  return !needed.empty() &&
         (reason == reason_without_success(needed, true) || reason == reason_without_success(needed, false));
}

// What is said of a step that the harness had to end: nobody knows what the engine would have answered.
inline constexpr std::string_view kPastDeadline =
    "it ran past its deadline and was cancelled, so that its answer is not known";

}  // namespace enginediff

#include "harness/cli/time_limits.hpp"

#include <fmt/format.h>

#include <charconv>

namespace enginediff {

namespace {

std::chrono::milliseconds milliseconds(double seconds) {
  return std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000));
}

CLI::Validator seconds() {
  static constexpr double kMost = 1'000'000;
  return CLI::Validator(
      [](const std::string& text) -> std::string {
        double number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error == std::errc{} && end == text.data() + text.size() && number > 0 && number <= kMost) return {};
        return fmt::format("'{}' is no number of seconds above 0 and up to {:.0f}", text, kMost);
      },
      "");
}

}  // namespace

void TimeLimits::add_to(CLI::App& command) {
  const auto add = [&](const char* name, double& value, const char* what) {
    command.add_option(name, value, what)->type_name("SECONDS")->capture_default_str()->check(seconds());
  };
  add("--timeout", statement_seconds, "Seconds for one statement; waiting for a lock does not count");
  add("--case-timeout", case_seconds, "Seconds for one case, everything included");
}

void TimeLimits::apply(CaseRunOptions& options) const {
  options.statement_timeout = milliseconds(statement_seconds);
  options.case_timeout = milliseconds(case_seconds);
}

}  // namespace enginediff

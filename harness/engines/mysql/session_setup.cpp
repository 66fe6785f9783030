#include "harness/engines/mysql/session_setup.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

#include "harness/base/ascii.hpp"

namespace enginediff::mysql {

namespace {

constexpr std::string_view kIdleInTransaction = "idle_in_transaction_session_timeout";
constexpr long long kNoLimitSeconds = 31'536'000;  // a year, the most that lock_wait_timeout takes

bool is_number(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && is_digit(text.back());
}

// A value from a URL as SET takes it: numbers and DEFAULT bare, everything else quoted (booleans are accepted as text).
std::string literal_for(const Connection& connection, const std::string& value) {
  if (!value.empty() && is_number(value)) return value;
  if (value == "DEFAULT" || value == "default") return "DEFAULT";
  return connection.quote(value);
}

Result<long long> milliseconds(const std::string& name, std::string_view value) {
  if (value.ends_with("ms")) value.remove_suffix(2);
  long long number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc() || end != value.data() + value.size() || number < 0) {
    return fail(Fault::usage, fmt::format("the setting {} is a number of milliseconds, not `{}`", name, value));
  }
  return number;
}

Result<std::vector<std::string>> portable_assignments(const ServerFacts& facts, const std::string& name,
                                                      const std::string& value) {
  if (name == "lock_timeout") {
    TRY_ASSIGN(const long long limit, milliseconds(name, value));
    const long long seconds = limit == 0 ? kNoLimitSeconds : std::min(kNoLimitSeconds, (limit + 999) / 1000);
    return std::vector{fmt::format("SESSION innodb_lock_wait_timeout = {}", seconds),
                       fmt::format("SESSION lock_wait_timeout = {}", seconds)};
  }
  if (name == "statement_timeout") {
    TRY_ASSIGN(const long long limit, milliseconds(name, value));
    return std::vector{facts.is_mariadb()
                           ? fmt::format("SESSION max_statement_time = {}.{:03}", limit / 1000, limit % 1000)
                           : fmt::format("SESSION max_execution_time = {}", limit)};
  }
  if (name == kIdleInTransaction && facts.is_mariadb()) {
    TRY_ASSIGN(const long long limit, milliseconds(name, value));
    return std::vector{fmt::format("SESSION idle_transaction_timeout = {}", (limit + 999) / 1000)};
  }
  return fail(
      Fault::usage,
      fmt::format("the session setting `{}` does not exist on {}", name, facts.is_mariadb() ? "MariaDB" : "MySQL"),
      fmt::format("it has: {}", fmt::join(portable_session_settings(facts), ", ")));
}

constexpr std::chrono::milliseconds kMillisecond(1), kSecond(1000);
constexpr auto kIdleness = TimeLimitWord::Ends::idleness;
// Of both servers; what one of them does not know it refuses.
constexpr std::array<TimeLimitWord, 11> kTimeLimits = {{
    {"innodb_lock_wait_timeout", kSecond},
    {"lock_wait_timeout", kSecond},
    {"max_statement_time", kSecond},
    {"max_execution_time", kMillisecond},
    {"get_lock", kSecond},
    {"wait", kSecond, TimeLimitWord::Ends::waits, TimeLimitWord::Place::right_behind},  // FOR UPDATE WAIT 1
    {"wait_timeout", kSecond, kIdleness},
    {"interactive_timeout", kSecond, kIdleness},
    {"idle_transaction_timeout", kSecond, kIdleness},
    {"idle_readonly_transaction_timeout", kSecond, kIdleness},
    {"idle_write_transaction_timeout", kSecond, kIdleness},
}};

}  // namespace

std::span<const TimeLimitWord> time_limit_words() { return kTimeLimits; }

std::span<const std::string_view> stop_words() {
  static constexpr std::array<std::string_view, 1> kWords = {"kill"};
  return kWords;
}

std::vector<std::string> portable_session_settings(const ServerFacts& facts) {
  std::vector<std::string> names = {"lock_timeout", "statement_timeout"};
  if (facts.is_mariadb()) names.emplace_back(kIdleInTransaction);
  return names;
}

Result<std::vector<std::string>> session_assignments(const Connection& connection, const ServerFacts& facts,
                                                     const TargetSettings& settings, const SessionOptions& options) {
  // A reset connection is back at the server's character set, not at the one it was opened with.
  std::vector<std::string> all = {
      settings.collation.empty() ? fmt::format("NAMES {}", settings.connection.charset)
                                 : fmt::format("NAMES {} COLLATE {}", settings.connection.charset, settings.collation)};
  for (const auto& [name, value] : settings.variables) {
    all.push_back(fmt::format("SESSION {} = {}", name, literal_for(connection, value)));
  }
  const auto level = isolation_value(options.isolation);
  if (!level) return fail(Fault::usage, fmt::format("`{}` is no isolation level", options.isolation));
  const std::string& isolation = level->empty() ? settings.isolation : *level;
  if (!isolation.empty()) all.push_back(fmt::format("SESSION {} = '{}'", facts.isolation_variable, isolation));
  for (const auto& [name, value] : options.settings) {
    TRY_ASSIGN(const auto assignments, portable_assignments(facts, name, value));
    all.insert(all.end(), assignments.begin(), assignments.end());
  }
  return all;
}

Result<void> set_up_session(Connection& connection, const ServerFacts& facts, const TargetSettings& settings,
                            const SessionOptions& options) {
  TRY_ASSIGN(const auto assignments, session_assignments(connection, facts, settings, options));
  if (connection.attempt(fmt::format("SET {}", fmt::join(assignments, ", "))) == 0) return {};
  // Not every message of the server names the variable, so find the one that it refuses.
  for (const std::string& assignment : assignments) {
    if (connection.attempt("SET " + assignment) == 0) continue;
    const Error failure = connection.last_failure(fmt::format("the server refuses the setting `{}`", assignment));
    if (failure.fault == Fault::connection_lost) return tl::unexpected(failure);
    return fail(Fault::usage, failure.message,
                "check its name and value against the server's documentation, and what the account may set");
  }
  return {};
}

}  // namespace enginediff::mysql

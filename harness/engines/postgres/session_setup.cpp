#include "harness/engines/postgres/session_setup.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "harness/base/ascii.hpp"
#include "harness/engines/postgres/target_parameters.hpp"
#include "harness/sql/lexer.hpp"

namespace enginediff::postgres {

namespace {

// Digits, and milliseconds or seconds as the unit; the server takes bare digits for milliseconds.
bool is_duration(std::string_view text) {
  const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::string_view unit = text.substr(digits);
  return digits > 0 && (unit.empty() || unit == "ms" || unit == "s");
}

}  // namespace

Result<std::string> session_setup_sql(const std::string& quoted_schema, const SessionOptions& options) {
  std::vector<std::string> sets;
  if (!quoted_schema.empty()) sets.push_back(search_path_sql(quoted_schema));
  const auto isolation = isolation_setting(options.isolation);
  if (!isolation) return fail(Fault::usage, fmt::format("no isolation level is called '{}'", options.isolation));
  if (!isolation->empty()) sets.push_back(fmt::format("SET default_transaction_isolation = '{}'", *isolation));
  const auto known = portable_settings(true);
  for (const auto& [name, value] : options.settings) {
    if (std::find(known.begin(), known.end(), name) == known.end()) {
      return fail(Fault::usage, fmt::format("PostgreSQL has no session setting '{}'", name),
                  fmt::format("it has {}, {}, {} and {}", known[0], known[1], known[2], known[3]));
    }
    if (!is_duration(value)) {
      return fail(Fault::usage, fmt::format("session setting {} = '{}' is not a number of milliseconds", name, value));
    }
    sets.push_back(fmt::format("SET {} = '{}'", name, value));
  }
  if (!options.label.empty()) {
    std::string label;
    for (const char c : options.label) label.append(c == '\'' ? 2 : 1, c);
    sets.push_back(fmt::format("SET application_name = '{}'", label));
  }
  return fmt::format("{}", fmt::join(sets, "; "));
}

std::string search_path_sql(const std::string& quoted_schema) {
  return fmt::format("SET search_path = {}", quoted_schema);
}

bool resets_search_path(std::string_view sql) {
  // Most statements are told by their first letters, and not cut into words for this.
  sql.remove_prefix(std::min(sql.find_first_not_of(" \t\r\n"), sql.size()));
  constexpr std::array<std::string_view, 5> kBeginnings = {"RESET", "DISCARD", "SET", "/*", "--"};
  if (std::none_of(kBeginnings.begin(), kBeginnings.end(),
                   [&](std::string_view word) { return starts_with_ignoring_case(sql, word); }))
    return false;
  const std::string words = leading_words(sql, LexicalRules{}, 2);
  return words == "RESET ALL" || words == "DISCARD ALL" || words == "RESET SEARCH_PATH" ||
         leading_words(sql, LexicalRules{}, 4) == "SET SEARCH_PATH TO DEFAULT";
}

std::span<const PreparedTransactionWords> prepared_transaction_words() {
  static constexpr std::array<PreparedTransactionWords, 3> kWords = {
      {{"PREPARE TRANSACTION"}, {"COMMIT PREPARED", true}, {"ROLLBACK PREPARED", true}}};
  return kWords;
}

std::span<const TimeLimitWord> time_limit_words() {
  using Ends = TimeLimitWord::Ends;
  constexpr std::chrono::milliseconds kMillisecond(1);
  static constexpr std::array<TimeLimitWord, 6> kWords = {{
      {"lock_timeout", kMillisecond},
      {"statement_timeout", kMillisecond},
      {"transaction_timeout", kMillisecond, Ends::both},
      {"idle_in_transaction_session_timeout", kMillisecond, Ends::idleness},
      {"idle_session_timeout", kMillisecond, Ends::idleness},
      // Who reads the view and who sets which limit by it look alike: it is taken for one that ends waits.
      {"pg_settings", kMillisecond, Ends::both, TimeLimitWord::Place::first_assigned},
  }};
  return kWords;
}

std::span<const std::string_view> stop_words() {
  static constexpr std::array<std::string_view, 2> kWords = {"pg_cancel_backend", "pg_terminate_backend"};
  return kWords;
}

std::span<const DatabaseWideWords> database_wide_words() {
  constexpr std::string_view kOptions = "FULL FREEZE VERBOSE ANALYZE ANALYSE";
  static constexpr auto kWords = std::to_array<DatabaseWideWords>({
      {"DROP OWNED"},
      {"REASSIGN OWNED"},
      {"ALTER DEFAULT PRIVILEGES"},
      {"REINDEX SCHEMA"},
      {"REINDEX DATABASE"},
      {"REINDEX SYSTEM"},
      {"VACUUM", true, kOptions},
      {"ANALYZE", true, kOptions},
      {"ANALYSE", true, kOptions},
      {"CLUSTER", true, kOptions},
      {"REPACK", true, kOptions},
      // What belongs to the database and to no schema. Of large objects those that make some: the rest needs one.
      {"CREATE EXTENSION"},
      {"ALTER EXTENSION"},
      {"DROP EXTENSION"},
      {"CREATE PUBLICATION"},
      {"CREATE EVENT TRIGGER"},
      {"LO_CREAT"},
      {"LO_CREATE"},
      {"LO_FROM_BYTEA"},
      {"LO_IMPORT"},
      {"PG_STAT_RESET"},
  });
  return kWords;
}

std::vector<std::string> portable_settings(bool may_set_deadlock_timeout) {
  std::vector<std::string> out = {"lock_timeout", "statement_timeout", "idle_in_transaction_session_timeout"};
  if (may_set_deadlock_timeout) out.emplace_back("deadlock_timeout");
  return out;
}

}  // namespace enginediff::postgres

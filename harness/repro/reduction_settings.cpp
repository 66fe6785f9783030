// Which settings a reduction has to leave alone; the rest of reduction_passes.hpp is in reduction_passes.cpp.
#include <algorithm>
#include <array>

#include "harness/base/ascii.hpp"
#include "harness/repro/reduction_passes.hpp"
#include "harness/repro/statement_outline.hpp"

namespace enginediff {

namespace {

// A setting, and the words of the statements that it concerns; without any it concerns every statement. Others, most of
// which dumps begin with (time limits, the encoding of the connection), change nothing that a statement means.
struct KnownSetting {
  std::string_view name;
  std::array<std::string_view, 5> concerns = {};
};

constexpr std::array kSettings = {
    KnownSetting{"FOREIGN_KEYS", {"REFERENCES"}},
    KnownSetting{"DEFER_FOREIGN_KEYS", {"REFERENCES"}},
    KnownSetting{"FOREIGN_KEY_CHECKS", {"REFERENCES"}},
    KnownSetting{"SESSION_REPLICATION_ROLE", {"REFERENCES", "TRIGGER"}},
    KnownSetting{"CONSTRAINTS", {"DEFERRABLE"}},
    KnownSetting{"UNIQUE_CHECKS", {"UNIQUE", "PRIMARY"}},
    KnownSetting{"IGNORE_CHECK_CONSTRAINTS", {"CHECK"}},
    KnownSetting{"CHECK_CONSTRAINT_CHECKS", {"CHECK"}},
    KnownSetting{"RECURSIVE_TRIGGERS", {"TRIGGER"}},
    KnownSetting{"CASE_SENSITIVE_LIKE", {"LIKE"}},
    KnownSetting{"TIME_ZONE", {"TIMESTAMP", "TIMESTAMPTZ", "TIMETZ", "NOW", "UNIX_TIMESTAMP"}},
    KnownSetting{"TIMEZONE", {"TIMESTAMP", "TIMESTAMPTZ", "TIMETZ", "NOW", "ZONE"}},
    KnownSetting{"ZONE", {"TIMESTAMP", "TIMESTAMPTZ", "TIMETZ", "NOW", "ZONE"}},
    KnownSetting{"DATESTYLE", {"DATE", "TIMESTAMP", "TIMESTAMPTZ"}},
    KnownSetting{"INTERVALSTYLE", {"INTERVAL"}},
    KnownSetting{"GROUP_CONCAT_MAX_LEN", {"GROUP_CONCAT"}},
    KnownSetting{"BYTEA_OUTPUT", {"BYTEA"}},
    KnownSetting{"SQL_MODE"},
    KnownSetting{"ISOLATION"},
};

// In any case, and not inside of a longer word.
bool mentions(const std::string& upper, std::string_view word) {
  const auto in_word = [&](std::size_t at) {
    return at < upper.size() && (is_letter(upper[at]) || is_digit(upper[at]) || upper[at] == '_');
  };
  for (std::size_t at = upper.find(word); at != upper.npos; at = upper.find(word, at + 1)) {
    if ((at == 0 || !in_word(at - 1)) && !in_word(at + word.size())) return true;
  }
  return false;
}

bool concerns(const KnownSetting& setting, const std::string& own, const std::vector<ScriptStatement>& rest) {
  if (setting.concerns.front().empty()) return true;
  return std::any_of(rest.begin(), rest.end(), [&](const ScriptStatement& statement) {
    const std::string upper = to_upper(statement.sql);
    return statement.sql != own &&
           std::any_of(setting.concerns.begin(), setting.concerns.end(),
                       [&](std::string_view word) { return !word.empty() && mentions(upper, word); });
  });
}

}  // namespace

bool is_needed_setting(const ScriptStatement& statement, const std::vector<ScriptStatement>& rest,
                       const LexicalRules& rules) {
  // Most statements are long INSERTs, which are told apart without being read.
  constexpr std::size_t kLongest = 1000;
  if (statement.sql.size() > kLongest) return false;
  const Tokens tokens = tokens_of(statement.sql, rules);
  if (statement_kind(tokens) != StatementKind::setting || is_word(tokens.front(), "SHOW")) return false;
  const std::set<std::string> names = names_in(tokens);
  // A dump notes what was set before, and sets it again at its end.
  const bool of_dump = to_upper(statement.sql).find("@OLD_") != std::string::npos;
  return !of_dump && std::any_of(kSettings.begin(), kSettings.end(), [&](const KnownSetting& setting) {
    return names.contains(to_lower(setting.name)) && concerns(setting, statement.sql, rest);
  });
}

}  // namespace enginediff

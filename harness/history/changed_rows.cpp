#include "harness/history/changed_rows.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "harness/sql/lexer.hpp"
#include "harness/sql/token_words.hpp"

namespace enginediff {

namespace {

// Of several statements the last one answers.
bool last_changes_rows(std::string_view sql) {
  static constexpr std::array<std::string_view, 5> kVerbs = {"DELETE", "INSERT", "MERGE", "REPLACE", "UPDATE"};
  const LexicalRules rules;
  const std::vector<StatementSpan> statements = split_statements(sql, rules);
  if (statements.empty()) return false;
  const std::string verb = leading_words(sql.substr(statements.back().begin), rules, 1);
  return std::find(kVerbs.begin(), kVerbs.end(), verb) != kVerbs.end();
}

}  // namespace

std::optional<std::int64_t> changed_rows(const StepRecord& record) {
  const Outcome* const outcome = record.outcome();
  if (outcome == nullptr || !outcome->succeeded()) return std::nullopt;
  if (outcome->affected_rows) return outcome->affected_rows;
  const ResultSet* const rows = outcome->rows();
  if (rows == nullptr || !last_changes_rows(record.sql)) return std::nullopt;
  return static_cast<std::int64_t>(rows->total_rows);
}

bool defines_other_changes(const StepRecord& record) {
  const std::vector<SqlToken> tokens = significant_tokens(record.sql, {});
  return std::any_of(tokens.begin(), tokens.end(),
                     [](const SqlToken& one) { return is_sql_word(one, "trigger") || is_sql_word(one, "rule"); });
}

}  // namespace enginediff

// What the views, and the tables made of a query, show that a case defines before a step reads them.
#include <algorithm>
#include <array>

#include "harness/base/ascii.hpp"
#include "harness/casefile/changing_values.hpp"
#include "harness/casefile/sent_texts.hpp"
#include "harness/sql/defined_rows.hpp"
#include "harness/sql/select_items.hpp"

namespace enginediff {

namespace {

using Tokens = std::span<const SqlToken>;

bool shows_changing_value(const Relation& rows) {
  return std::any_of(rows.columns.begin(), rows.columns.end(),
                     [](const ShownColumn& column) { return column.value.has_value(); });
}

// Then it may have defined nothing.
bool may_be_refused(const Step& step) {
  return std::any_of(step.expectations.begin(), step.expectations.end(), [](const Expectation& expectation) {
    const auto* const outcome = std::get_if<ExpectedOutcome>(&expectation.expected);
    return outcome == nullptr || std::holds_alternative<ExpectedError>(outcome->answer);
  });
}

bool only_reads(Tokens statement) {
  constexpr std::array kChanges = {"INSERT", "UPDATE", "DELETE", "MERGE", "INTO"};
  return begins_query(statement) && std::none_of(statement.begin(), statement.end(), [&](const SqlToken& token) {
           return std::any_of(kChanges.begin(), kChanges.end(),
                              [&](const char* word) { return is_sql_word(token, word); });
         });
}

// What a statement names that does more than read is not known any more, and nothing is of what is taken back.
void forget(Tokens statement, NamedRows& known) {
  if (statement.empty() || only_reads(statement)) return;
  if (is_sql_word(statement[0], "ROLLBACK")) return known.clear();
  for (const SqlToken& token : statement) {
    if (is_sql_name(token)) known.erase(to_lower(unquoted_name(token)));
  }
}

}  // namespace

void ChangingValues::define(std::string_view sql, bool may_fail, NamedRows& known) const {
  std::optional<Relation> rows;
  std::string name;
  for (const std::string& text : with_axis_values(sql, case_.axes)) {
    const std::vector<SqlToken> statement = last_statement(text);
    const auto defined = defined_rows(statement);
    if (defined && (!rows || !shows_changing_value(*rows))) {
      Scope scope;
      scope.named = known;
      name = to_lower(defined->name);
      rows = rows_of(defined->query, scope);
      rows->rename(defined->columns);
    }
    if (!defined) forget(statement, known);
  }
  if (!rows) return;
  known.erase(name);
  if (!may_fail) known.emplace(name, std::move(*rows));
}

NamedRows ChangingValues::known_to(const Step& reader, const Spelling& reading, const IsSent& is_sent) const {
  NamedRows known;
  if (!defines_rows_) return known;
  for (const Step& step : case_.steps) {
    const bool here = &step == &reader;
    // A rewrite need not find what the steps do that it stands for.
    if (!here && step.role != StepRole::setup && step.role != reader.role) continue;
    for (const Spelling& spelling : step.spellings) {
      if (here ? &spelling != &reading : !is_sent(step, spelling)) continue;
      const std::size_t count = spelling.statements.size() - (here ? 1 : 0);
      for (std::size_t i = 0; i < count; ++i) define(spelling.statements[i].sql, !here && may_be_refused(step), known);
    }
    if (here) break;
  }
  return known;
}

}  // namespace enginediff

// Lint: what the clock or chance decides: values that are shown, the order of rows, waiting.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <variant>

#include "harness/casefile/changing_values.hpp"
#include "harness/casefile/lint_checks.hpp"

namespace enginediff {

namespace {

// ---- Values that are others in each run, or elsewhere ----

bool shows_rows(const ExpectedOutcome& outcome) {
  const auto* const rows = std::get_if<ExpectedRows>(&outcome.answer);
  return rows != nullptr && !rows->rows.empty();
}

bool shows_rows(const Expectation& expectation) {
  if (const auto* const outcome = std::get_if<ExpectedOutcome>(&expectation.expected)) return shows_rows(*outcome);
  const auto* const matrix = std::get_if<ExpectedMatrix>(&expectation.expected);
  return matrix != nullptr && std::any_of(matrix->rows.begin(), matrix->rows.end(),
                                          [](const ExpectedVariant& row) { return shows_rows(row.outcome); });
}

// Whether what `said` speaks of is sent this spelling.
bool is_sent(const Step& step, const Spelling& spelling, const Selector& said) {
  if (!spelling.selectors.empty()) {
    return std::any_of(spelling.selectors.begin(), spelling.selectors.end(),
                       [&](const Selector& one) { return overlap(one, said) != Overlap::disjoint; });
  }
  const auto takes_all = [&](const Selector& other) {
    const Overlap relation = overlap(other, said);
    return relation == Overlap::equal || relation == Overlap::first_contains_second;
  };
  return std::none_of(step.spellings.begin(), step.spellings.end(), [&](const Spelling& other) {
    return std::any_of(other.selectors.begin(), other.selectors.end(), takes_all);
  });
}

// Of whom it is compared what rows this spelling answers: those of whom some are recorded; of a published step that
// nothing is recorded of, all.
std::vector<Selector> compared_of(const Step& step, const Spelling& spelling, bool published) {
  std::vector<Selector> compared;
  for (const Expectation& expectation : step.expectations) {
    if (!shows_rows(expectation)) continue;
    std::copy_if(expectation.selectors.begin(), expectation.selectors.end(), std::back_inserter(compared),
                 [&](const Selector& said) { return is_sent(step, spelling, said); });
  }
  if (!published || !step.expectations.empty()) return compared;
  return spelling.selectors.empty() ? std::vector{Selector()} : spelling.selectors;
}

std::string_view nature_of(ChangingValue::Kind kind) {
  switch (kind) {
    case ChangingValue::Kind::clock:
    case ChangingValue::Kind::random:
    case ChangingValue::Kind::chance: return "another value in each run";
    case ChangingValue::Kind::machine:
    case ChangingValue::Kind::zone: return "another value on other servers and connections";
  }
  return {};
}

// Of several statements the last one's outcome is the step's.
void lint_shown_values(LintContext& context, const Step& step, const Spelling& spelling, bool published) {
  if (spelling.statements.empty()) return;
  const std::vector<Selector> compared = compared_of(step, spelling, published);
  if (compared.empty()) return;
  const SqlText& text = spelling.statements.back();
  const ChangingValues changing(context.parsed);
  std::optional<ChangingValue> value;
  for (const Selector& said : compared) {
    const auto sent = [&](const Step& one, const Spelling& its) { return is_sent(one, its, said); };
    value = changing.shown_by(text.sql, step.binds, changing.known_to(step, spelling, sent));
    if (value) break;
  }
  if (!value) return;
  const bool written = text.sql.find(value->name) != std::string::npos;  // and no value of an axis
  context.problem_in(text.lines, written ? std::string_view(value->name) : std::string_view("${"),
                     fmt::format("`{}` is {}, and it is compared as it is", value->name, nature_of(value->kind)),
                     "what each run repeats of it: its type, that it is not NULL, how it compares with another value");
}

// ---- Waiting, and the order of rows ----

// Whether it calls a function that waits for the clock; `CREATE TABLE sleep (…)` does not.
bool sleeps(const std::vector<std::string>& words) {
  constexpr std::string_view kFunctions[] = {"SLEEP", "PG_SLEEP", "PG_SLEEP_FOR", "PG_SLEEP_UNTIL"};
  constexpr std::string_view kBeforeNames[] = {"TABLE", "EXISTS", "INTO", "ON", "REFERENCES"};
  const auto is_one = [](const auto& all, const std::string& word) {
    return std::find(std::begin(all), std::end(all), word) != std::end(all);
  };
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (words[i + 1] == "(" && is_one(kFunctions, words[i]) && !is_one(kBeforeNames, words[i - 1])) return true;
  }
  return false;
}

bool orders_by_chance(const std::vector<std::string>& words) {
  constexpr std::string_view kOrders[][4] = {{"ORDER", "BY", "RANDOM", "("}, {"ORDER", "BY", "RAND", "("}};
  return std::any_of(std::begin(kOrders), std::end(kOrders), [&](const auto& order) {
    return std::search(words.begin(), words.end(), std::begin(order), std::end(order)) != words.end();
  });
}

// One that is refused or cancelled may sleep as long as it likes.
bool may_be_ended(const Expectation& expectation) {
  const auto* const outcome = std::get_if<ExpectedOutcome>(&expectation.expected);
  return outcome == nullptr || std::holds_alternative<ExpectedError>(outcome->answer);
}

void lint_repeatability(LintContext& context, const Step& step, const SqlText& text) {
  const std::vector<std::string> words = upper_words(text.sql);
  if (orders_by_chance(words)) {
    context.problem_in(text.lines, "ORDER BY", "rows in a random order, and what comes out is compared",
                       "an order that is the same in each run");
  }
  const auto& all = step.expectations;
  if (sleeps(words) && std::none_of(all.begin(), all.end(), may_be_ended)) {
    context.problem(text.lines.first, "the statement sleeps, and nothing of what is compared comes from that",
                    "the statement without it; sessions wait for each other and not for the clock",
                    context.source().column_of_sql(text.lines.first, text.sql));
  }
}

}  // namespace

void lint_chance(LintContext& context) {
  const bool published = !published_folder(context.parsed.file).empty();
  for (const Step& step : context.parsed.steps) {
    if (step.role == StepRole::setup || (!step.named && step.expectations.empty() && step.role == StepRole::step))
      continue;
    for (const Spelling& spelling : step.spellings) {
      lint_shown_values(context, step, spelling, published);
      if (!published) continue;
      for (const SqlText& text : spelling.statements) lint_repeatability(context, step, text);
    }
  }
}

}  // namespace enginediff

// Lint: what the clock or chance decides: values that are shown, the order of rows, waiting.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <variant>

#include "harness/base/ascii.hpp"
#include "harness/casefile/lint_checks.hpp"
#include "harness/sql/select_items.hpp"

namespace enginediff {

namespace {

using Tokens = std::span<const SqlToken>;

// ---- Values that are others in each run ----

// An expression that answers otherwise in each run. What is not listed is not one: too little is better than a case
// that cannot be written.
struct ChangingValue {
  enum class Form {
    word,              // `CURRENT_DATE`; with or without parentheses
    call,              // `NOW(6)`; a word that is not called is a name
    without_argument,  // `RAND()`, and not `RAND(7)`
    of_now,            // `DATE('now')`, `STRFTIME('%Y', 'now')`
  };
  std::string_view name;
  Form form;
};
using Form = ChangingValue::Form;
constexpr ChangingValue kChangingValues[] = {
    {"CLOCK_TIMESTAMP", Form::call},
    {"CURDATE", Form::call},
    {"CURRENT_DATE", Form::word},
    {"CURRENT_TIME", Form::word},
    {"CURRENT_TIMESTAMP", Form::word},
    {"CURTIME", Form::call},
    {"DATE", Form::of_now},
    {"DATE", Form::without_argument},
    {"DATETIME", Form::of_now},
    {"DATETIME", Form::without_argument},
    {"GEN_RANDOM_BYTES", Form::call},
    {"GEN_RANDOM_UUID", Form::call},
    {"GETDATE", Form::call},
    {"JULIANDAY", Form::of_now},
    {"JULIANDAY", Form::without_argument},
    {"LOCALTIME", Form::word},
    {"LOCALTIMESTAMP", Form::word},
    {"NEWID", Form::call},
    {"NOW", Form::call},
    {"RAND", Form::without_argument},
    {"RANDOM", Form::call},
    {"RANDOMBLOB", Form::call},
    {"RANDOM_BYTES", Form::call},
    {"STATEMENT_TIMESTAMP", Form::call},
    {"STRFTIME", Form::of_now},
    {"SYSDATE", Form::call},
    {"SYS_GUID", Form::call},
    {"TIME", Form::of_now},
    {"TIME", Form::without_argument},
    {"TIMEOFDAY", Form::call},
    {"TRANSACTION_TIMESTAMP", Form::call},
    {"UNIXEPOCH", Form::of_now},
    {"UNIXEPOCH", Form::without_argument},
    {"UNIX_TIMESTAMP", Form::without_argument},
    {"UTC_DATE", Form::call},
    {"UTC_TIME", Form::call},
    {"UTC_TIMESTAMP", Form::call},
    {"UUID", Form::call},
    {"UUIDV4", Form::call},
    {"UUIDV7", Form::call},
    {"UUID_GENERATE_V1", Form::call},
    {"UUID_GENERATE_V4", Form::call},
    {"UUID_SHORT", Form::call},
    {"UUID_V4", Form::call},
    {"UUID_V7", Form::call},
};

// What such a value is given to and comes out of as another one in each run.
constexpr std::string_view kHandedOnBy[] = {"ABS",   "CAST", "CONVERT",  "DATE",    "DATE_FORMAT", "HEX",
                                            "LOWER", "TIME", "STRFTIME", "TO_CHAR", "UPPER",       "YEAR"};

// Words that make a question of the value: what follows is neither its type nor its name.
constexpr std::string_view kOperators[] = {"AND", "BETWEEN", "DIV",    "FILTER", "GLOB",    "ILIKE", "IN",
                                           "IS",  "ISNULL",  "LIKE",   "MATCH",  "MOD",     "NOT",   "NOTNULL",
                                           "OR",  "OVER",    "REGEXP", "RLIKE",  "SIMILAR", "XOR"};
constexpr std::string_view kTypeSymbols[] = {"::", "(", ")", "[", "]"};

bool is_now(Tokens argument) { return argument.size() == 1 && equal_ignoring_case(argument[0].text, "'now'"); }

// Looks for such a value in what a statement shows.
class ShownValues {
 public:
  explicit ShownValues(const Case& parsed) : case_(parsed) {}

  // The value that the expression shows as it is, cast or under a name; nullopt where it asks anything about it.
  std::optional<std::string> in(Tokens expression) const {
    const auto found = at_the_start(expression);
    if (!found) return std::nullopt;
    const Tokens rest = expression.subspan(found->length);
    return std::all_of(rest.begin(), rest.end(), is_type_or_name) ? std::optional(found->name) : std::nullopt;
  }

 private:
  struct Found {
    std::size_t length;  // in tokens
    std::string name;
  };

  static bool is_type_or_name(const SqlToken& token) {
    switch (token.kind) {
      case SqlToken::Kind::symbol:
        return std::find(std::begin(kTypeSymbols), std::end(kTypeSymbols), token.text) != std::end(kTypeSymbols);
      case SqlToken::Kind::word:
        return std::none_of(std::begin(kOperators), std::end(kOperators),
                            [&](std::string_view word) { return is_sql_word(token, word); });
      case SqlToken::Kind::quoted_identifier:
      case SqlToken::Kind::text:
      case SqlToken::Kind::number: return true;
      case SqlToken::Kind::parameter:
      case SqlToken::Kind::space:
      case SqlToken::Kind::comment: return false;
    }
    return false;
  }

  std::optional<Found> at_the_start(Tokens tokens) const {
    if (tokens.empty()) return std::nullopt;
    if (is_sql_symbol(tokens[0], "$")) return axis(tokens);
    const bool word = tokens[0].kind == SqlToken::Kind::word;
    const std::size_t open = word ? 1 : 0;
    if (open == tokens.size() || !is_sql_symbol(tokens[open], "(")) return word ? bare_word(tokens[0]) : std::nullopt;
    const std::size_t close = closing(tokens, open);
    const Tokens inside = tokens.subspan(open + 1, close - open - 1);
    const std::size_t length = std::min(close + 1, tokens.size());
    if (word) return call(tokens[0], inside, length);
    const auto name = in(inside);
    return name ? std::optional(Found{length, *name}) : std::nullopt;
  }

  static std::size_t closing(Tokens tokens, std::size_t open) {
    int depth = 0;
    for (std::size_t i = open; i < tokens.size(); ++i) {
      depth += depth_change(tokens[i]);
      if (depth == 0) return i;
    }
    return tokens.size();
  }

  static std::optional<Found> bare_word(const SqlToken& token) {
    for (const ChangingValue& value : kChangingValues) {
      if (value.form == Form::word && is_sql_word(token, value.name)) return Found{1, std::string(token.text)};
    }
    return std::nullopt;
  }

  std::optional<Found> call(const SqlToken& function, Tokens inside, std::size_t length) const {
    const std::vector<Tokens> arguments = split_at_commas(inside);
    for (const ChangingValue& value : kChangingValues) {
      if (is_sql_word(function, value.name) && is_met(value.form, inside, arguments))
        return Found{length, std::string(function.text)};
    }
    if (std::none_of(std::begin(kHandedOnBy), std::end(kHandedOnBy),
                     [&](std::string_view name) { return is_sql_word(function, name); }))
      return std::nullopt;
    for (const Tokens argument : arguments) {
      if (const auto name = in(argument)) return Found{length, *name};
    }
    return std::nullopt;
  }

  static bool is_met(Form form, Tokens inside, const std::vector<Tokens>& arguments) {
    switch (form) {
      case Form::word:
      case Form::call: return true;
      case Form::without_argument: return inside.empty();
      case Form::of_now: return std::any_of(arguments.begin(), arguments.end(), is_now);
    }
    return false;
  }

  // `${now}`, which one of the axis's values makes such a value.
  std::optional<Found> axis(Tokens tokens) const {
    if (tokens.size() < 4 || !is_sql_symbol(tokens[1], "{") || !is_sql_symbol(tokens[3], "}")) return std::nullopt;
    for (const MatrixAxis& axis : case_.axes) {
      if (axis.name != tokens[2].text) continue;
      for (const std::string& value : axis.values) {
        const std::string query = "SELECT " + value;
        const auto read = select_items(query);
        if (!read || read->items.size() != 1) continue;
        if (const auto name = in(read->items.front())) return Found{4, *name};
      }
    }
    return std::nullopt;
  }

  const Case& case_;
};

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

// Whether rows are recorded of what this spelling answered.
bool rows_are_recorded(const Step& step, const Spelling& spelling) {
  return std::any_of(step.expectations.begin(), step.expectations.end(), [&](const Expectation& expectation) {
    return shows_rows(expectation) && std::any_of(expectation.selectors.begin(), expectation.selectors.end(),
                                                  [&](const Selector& said) { return is_sent(step, spelling, said); });
  });
}

// Of several statements the last one's outcome is the step's.
void lint_shown_values(LintContext& context, const Step& step, const Spelling& spelling, bool published) {
  if (spelling.statements.empty()) return;
  const bool compared_alone = published && step.expectations.empty();
  if (!compared_alone && !rows_are_recorded(step, spelling)) return;
  const SqlText& text = spelling.statements.back();
  const auto list = select_items(text.sql);
  if (!list) return;
  const ShownValues shown(context.parsed);
  for (const auto& item : list->items) {
    const auto name = shown.in(item);
    if (!name) continue;
    context.problem_in(
        text.lines, item.front().text == "$" ? std::string_view("${") : std::string_view(*name),
        fmt::format("`{}` is another value in each run, and it is compared as it is", *name),
        "what each run repeats of it: its type, that it is not NULL, how it compares with another value");
    return;
  }
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

#include "harness/casefile/inline_outcome.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>

#include "harness/base/ascii.hpp"
#include "harness/casefile/literal.hpp"
#include "harness/casefile/type_text.hpp"
#include "harness/model/census_class.hpp"

namespace enginediff {

namespace {

constexpr std::string_view kWaitForm = "`blocked by A.hold until A.commit, then …`";

constexpr std::string_view kErrorClasses[] = {
#define ENGINEDIFF_ERROR_CLASS(name, sqlstate, meaning) #name,
#include "harness/model/error_class.def"
#undef ENGINEDIFF_ERROR_CLASS
};

std::optional<std::int64_t> read_count(Cursor& cursor) {
  const std::size_t from = cursor.position();
  while (is_digit(cursor.peek())) cursor.advance();
  const std::string_view digits = cursor.text_since(from);
  std::int64_t count = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
  if (error != std::errc{} || digits.empty()) {
    cursor.fail_at(from, "a number is missing", "a whole number");
    return std::nullopt;
  }
  cursor.skip_blanks();
  return count;
}

std::optional<ErrorClass> read_class(Cursor& cursor) {
  const std::size_t from = cursor.position();
  const std::string_view name = cursor.take_name();
  const std::optional<ErrorClass> error_class = parse_error_class(name);
  if (!error_class) {
    const std::string hint = did_you_mean(name, {std::begin(kErrorClasses), std::end(kErrorClasses)});
    cursor.fail_at(from, fmt::format("`{}` is no error class{}", name, hint),
                   "a class such as `unique_violation` (the list: harness/model/error_class.def)");
  }
  cursor.skip_blanks();
  return error_class;
}

// `[q integer, r text] (1, 'x') (2, NULL)`
bool read_inline_rows(Cursor& cursor, ExpectedRows& rows) {
  cursor.advance();
  cursor.skip_blanks();
  if (cursor.peek() != ']') {
    do {
      ExpectedColumn column;
      if (!read_column(cursor, ",]", column)) return false;
      rows.columns.push_back(std::move(column));
    } while (cursor.take(','));
  }
  if (!cursor.take(']')) return cursor.fail("the columns are not closed", "`,` and another column, or `]`");
  for (cursor.skip_blanks(); cursor.take('('); cursor.skip_blanks()) {
    if (!read_cells(cursor, ',', ')', rows)) return false;
  }
  return true;
}

// A step as `blocked by` cites it.
bool read_step_name(Cursor& cursor, std::string& name) {
  name = cursor.take_name("_-.");
  if (name.empty()) return cursor.fail("a step's name is missing", "a step such as `A.hold`");
  cursor.skip_blanks();
  return true;
}

bool read_ok(Cursor& cursor, ExpectedOk& ok) {
  if (!is_digit(cursor.peek())) return true;
  ok.affected_rows = read_count(cursor);
  if (!ok.affected_rows) return false;
  const std::string_view word = *ok.affected_rows == 1 ? "row" : "rows";
  return cursor.take_word(word) || cursor.fail(fmt::format("`{}` is missing", word), "`ok`, `ok 1 row` or `ok 2 rows`");
}

bool read_transaction(Cursor& cursor, ExpectedOutcome& outcome) {
  const std::size_t from = cursor.position();
  const std::optional<TransactionState> state = parse_transaction_state(cursor.take_name());
  if (!state)
    return cursor.fail_at(from, "not a transaction's state",
                          "`transaction open`, `transaction none` or `transaction aborted`");
  if (outcome.transaction) return cursor.fail_at(from, "the transaction's state stands here twice", "it once");
  outcome.transaction = state;
  cursor.skip_blanks();
  return true;
}

// `serial`, `anomalous (lost update)`.
bool read_census_class(Cursor& cursor, std::string_view form, std::string& name) {
  const std::size_t from = cursor.position();
  cursor.take_name("_-");
  cursor.skip_blanks();
  if (cursor.take('(')) {
    while (!cursor.at_end() && cursor.peek() != ')') cursor.advance();
    if (!cursor.take(')')) return cursor.fail("the parenthesis is not closed", std::string(form));
  }
  name = trim_blanks(cursor.text_since(from));
  if (name.empty() || name.front() == '(') return cursor.fail_at(from, "the class is missing", std::string(form));
  if (std::find(kCensusClasses.begin(), kCensusClasses.end(), name) == kCensusClasses.end())
    return cursor.fail_at(from, "there is no such class", fmt::format("one of {}", fmt::join(kCensusClasses, ", ")));
  cursor.skip_blanks();
  return true;
}

// `schedules by chance: deadlocked, serial`, the cursor behind the colon.
bool read_census_classes(Cursor& cursor, ExpectedCensus& census) {
  do {
    cursor.skip_blanks();
    std::string name;
    if (!read_census_class(cursor, "`schedules by chance: deadlocked, serial`", name)) return false;
    census.counts.emplace_back(std::move(name), 0);
  } while (cursor.take(','));
  return cursor.expect_end("`,` and another class, or the end of the line");
}

// `70 schedules: 44 serial, 26 anomalous (lost update)`, the cursor behind the colon.
bool read_census_counts(Cursor& cursor, ExpectedCensus& census) {
  std::int64_t sum = 0;
  do {
    cursor.skip_blanks();
    const std::optional<std::int64_t> count = read_count(cursor);
    if (!count) return false;
    cursor.skip_blanks();
    std::string name;
    if (!read_census_class(cursor, "`70 schedules: 44 serial, 26 anomalous (lost update)`", name)) return false;
    sum += *count;
    if (sum > census.schedules) break;
    census.counts.emplace_back(std::move(name), static_cast<int>(*count));
  } while (cursor.take(','));
  if (sum != census.schedules)
    return cursor.fail("the counts do not add up", fmt::format("counts that add up to {}", census.schedules));
  return cursor.expect_end("`,` and another count, or the end of the line");
}

}  // namespace

namespace {

bool begins_type(Cursor cursor) { return parse_type_name(cursor.take_name()).has_value(); }

}  // namespace

bool is_outcome_word(std::string_view name) {
  constexpr std::array<std::string_view, 7> kWords = {"ok", "error", "stuck", "racy", "blocked", "warning", "outcome"};
  return std::find(kWords.begin(), kWords.end(), name) != kWords.end();
}

bool read_column(Cursor& cursor, std::string_view ends, ExpectedColumn& column) {
  cursor.skip_blanks();
  const std::size_t from = cursor.position();
  const bool quoted = cursor.peek() == '"';
  if (quoted) {
    std::optional<std::string> name = read_quoted(cursor);
    if (!name) return false;
    column.name = std::move(*name);
  } else {
    column.name = cursor.take_name();
    if (column.name.empty() || is_digit(column.name.front())) {
      return cursor.fail("a column's name is missing", R"(a plain word, or any other name in "…")");
    }
    if (!cursor.at_end() && !Cursor::is_blank(cursor.peek()) && ends.find(cursor.peek()) == ends.npos) {
      return cursor.fail("the column's name is no plain word", R"(the name in "…")");
    }
  }
  cursor.skip_blanks();
  if (cursor.at_end() || ends.find(cursor.peek()) != ends.npos) {
    // An outcome that was begun and not finished is no heading of a table without rows.
    if (quoted || column.name == "outcome" || !is_outcome_word(column.name)) return true;
    return cursor.fail_at(
        from, fmt::format("`{}` alone is no outcome", column.name),
        R"(`error CLASS`, `warning CLASS`, `blocked by …`; a column's name that is such a word in "…")");
  }
  const bool is_word = is_letter(cursor.peek());
  if (!quoted && column.name == "ok" && !is_word)
    return cursor.fail("what follows `ok` is no number of rows", "`ok`, `ok 1 row` or `ok 2 rows`");
  if (!quoted && !begins_type(cursor)) {
    if (column.name == "blocked") return cursor.fail("`by` is missing", std::string(kWaitForm));
    if (column.name == "stuck")
      return cursor.fail("nothing may follow `stuck`", "`stuck` alone, or `;` and more of it");
  }
  column.type = read_type(cursor);
  cursor.skip_blanks();
  if (!column.type) return false;
  if (cursor.at_end() || ends.find(cursor.peek()) != ends.npos) return true;
  return cursor.fail("unexpected text after the column's type",
                     fmt::format("one of `{}` or the end of the line", ends));
}

// Cells separated by `separator` and ended by `close`, or by the end of the line when that is 0.
bool read_cells(Cursor& cursor, char separator, char close, ExpectedRows& rows) {
  std::vector<OwnedValue> cells;
  const std::size_t from = cursor.position();
  cursor.skip_blanks();
  const bool none = close != 0 && cursor.peek() == close && rows.columns.empty();
  while (!none) {
    const std::optional<TypeName> type =
        cells.size() < rows.columns.size() ? rows.columns[cells.size()].type : std::nullopt;
    const std::optional<OwnedValue> value = read_value(cursor, type, Fractions::are_decimals);
    if (!value) return false;
    cells.push_back(*value);
    cursor.skip_blanks();
    if (!cursor.take(separator)) break;
  }
  if (close != 0 ? !cursor.take(close) : !cursor.at_end()) {
    return cursor.fail("the row goes on unexpectedly",
                       close != 0 ? fmt::format("`{}` and another value, or `{}`", separator, close)
                                  : fmt::format("`{}` and another value, or the end of the line", separator));
  }
  if (cells.size() != rows.columns.size()) {
    return cursor.fail_at(
        from, fmt::format("the row has {} values, the header {} columns", cells.size(), rows.columns.size()),
        "one value for each column");
  }
  rows.rows.push_back(std::move(cells));
  return true;
}

// `blocked by A.hold, B.hold until A.commit, then`, the cursor at its start.
bool read_wait(Cursor& cursor, ExpectedWait& wait) {
  cursor.take_word("blocked");
  if (!cursor.take_word("by")) return cursor.fail("`by` is missing", std::string(kWaitForm));
  do {
    cursor.skip_blanks();
    std::string step;
    if (!read_step_name(cursor, step)) return false;
    wait.by.push_back(std::move(step));
  } while (cursor.take(','));
  if (!cursor.take_word("until")) return cursor.fail("`until` is missing", std::string(kWaitForm));
  if (!read_step_name(cursor, wait.until)) return false;
  const bool comma = cursor.take(',');
  cursor.skip_blanks();
  if (!comma || !cursor.take_word("then")) return cursor.fail("`, then` is missing", std::string(kWaitForm));
  return true;
}

bool looks_like_wait(const Cursor& cursor) { return cursor.rest().starts_with("blocked by "); }

bool read_answer(Cursor& cursor, ExpectedOutcome& outcome) {
  if (cursor.peek() == '[') {
    ExpectedRows rows;
    if (!read_inline_rows(cursor, rows)) return false;
    outcome.answer = std::move(rows);
  } else if (cursor.take_word("ok")) {
    ExpectedOk ok;
    if (!read_ok(cursor, ok)) return false;
    outcome.answer = ok;
  } else if (cursor.take_word("error")) {
    const std::optional<ErrorClass> error_class = read_class(cursor);
    if (!error_class) return false;
    outcome.answer = ExpectedError{*error_class};
  } else if (cursor.take_word("stuck")) {
    outcome.answer = ExpectedStuck{};
  } else {
    return cursor.fail("an outcome is missing", "`[columns] (row) …`, `ok`, `ok 1 row`, `error CLASS` or `stuck`");
  }
  return true;
}

// What may follow `;`, or stand on a line of its own.
bool read_tail(Cursor& cursor, ExpectedOutcome& outcome) {
  cursor.skip_blanks();
  if (cursor.take_word("warning")) {
    const std::optional<ErrorClass> warning = read_class(cursor);
    if (!warning) return false;
    outcome.warnings.push_back(*warning);
    return true;
  }
  if (cursor.take_word("transaction")) return read_transaction(cursor, outcome);
  const std::size_t from = cursor.position();
  if (cursor.take_word("affected")) {
    if (!std::holds_alternative<ExpectedRows>(outcome.answer) || outcome.affected_rows) {
      return cursor.fail_at(from, "`affected` cannot stand here", "it once, after rows; otherwise `ok 2 rows`");
    }
    outcome.affected_rows = read_count(cursor);
    return outcome.affected_rows.has_value();
  }
  return cursor.fail("unexpected text after the outcome",
                     "`warning CLASS`, `transaction open|none|aborted` or `affected N`");
}

bool read_tails(Cursor& cursor, ExpectedOutcome& outcome) {
  for (cursor.skip_blanks(); cursor.take(';'); cursor.skip_blanks()) {
    if (!read_tail(cursor, outcome)) return false;
  }
  return true;
}

void sort_warnings(ExpectedOutcome& outcome) {
  std::sort(outcome.warnings.begin(), outcome.warnings.end(),
            [](ErrorClass a, ErrorClass b) { return error_class_name(a) < error_class_name(b); });
}

bool read_inline(Cursor& cursor, ExpectedOutcome& outcome) {
  cursor.skip_blanks();
  if (cursor.rest().starts_with("blocked ") && !read_wait(cursor, outcome.wait.emplace())) return false;
  if (!read_answer(cursor, outcome) || !read_tails(cursor, outcome)) return false;
  sort_warnings(outcome);
  return true;
}

// `racy: {A ok, B error deadlock_detected | B ok, A error deadlock_detected}`
bool read_race(Cursor& cursor, ExpectedRace& race) {
  cursor.advance(std::string_view("racy:").size());
  cursor.skip_blanks();
  if (!cursor.take('{'))
    return cursor.fail("the alternatives are missing", "`{A ok, B error CLASS | B ok, A error CLASS}`");
  do {
    auto& alternative = race.alternatives.emplace_back();
    do {
      cursor.skip_blanks();
      auto& [who, outcome] = alternative.emplace_back();
      if (!read_step_name(cursor, who) || !read_inline(cursor, outcome)) return false;
    } while (cursor.take(','));
  } while (cursor.take('|'));
  if (!cursor.take('}'))
    return cursor.fail("the alternatives are not closed", "`,` or `|` and another outcome, or `}`");
  return cursor.expect_end("the end of the line after `}`");
}

bool looks_like_census(Cursor cursor) {
  // A table's first column may be named `schedules`.
  if (cursor.take_word("schedules")) return cursor.take_word("by") && cursor.take_word("chance");
  const std::size_t from = cursor.position();
  while (is_digit(cursor.peek())) cursor.advance();
  if (cursor.position() == from) return false;
  cursor.skip_blanks();
  return cursor.take_word("schedules") || cursor.take_word("schedule");
}

bool read_census(Cursor& cursor, ExpectedCensus& census) {
  if (cursor.take_word("schedules")) {
    if (!cursor.take_word("by") || !cursor.take_word("chance") || !cursor.take(':'))
      return cursor.fail("`:` is missing", "`schedules by chance: …`");
    return read_census_classes(cursor, census);
  }
  constexpr std::int64_t kMost = 1'000'000'000;
  const std::optional<std::int64_t> schedules = read_count(cursor);
  if (!schedules || *schedules > kMost) return cursor.fail("too many schedules", "at most 1000000000");
  census.schedules = static_cast<int>(*schedules);
  if (!cursor.take_word("schedules")) cursor.take_word("schedule");
  if (!cursor.take(':')) return cursor.fail("`:` is missing", "`70 schedules: …`");
  return read_census_counts(cursor, census);
}

}  // namespace enginediff

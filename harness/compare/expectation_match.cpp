// What a run observed against what an expectation says.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

#include "harness/base/lookalikes.hpp"
#include "harness/base/utf8.hpp"
#include "harness/casefile/printer.hpp"
#include "harness/compare/compare.hpp"
#include "harness/compare/judge.hpp"
#include "harness/compare/race.hpp"
#include "harness/compare/row_compare.hpp"
#include "harness/compare/rules.hpp"

namespace enginediff {

namespace {

Match mismatch(std::string detail) { return {false, std::move(detail)}; }

std::vector<ErrorClass> warning_classes(const Outcome& outcome) {
  std::vector<ErrorClass> classes;
  for (const Diagnostic& diagnostic : outcome.diagnostics) {
    if (diagnostic.level == Diagnostic::Level::warning) classes.push_back(diagnostic.condition.error_class);
  }
  std::sort(classes.begin(), classes.end(),
            [](ErrorClass a, ErrorClass b) { return error_class_name(a) < error_class_name(b); });
  return classes;
}

std::optional<ExpectedWait> observed_wait(const std::vector<WaitRecord>& waits) {
  if (waits.empty()) return std::nullopt;
  ExpectedWait out;
  for (const WaitRecord& wait : waits) {
    for (const std::string& step : wait.by_steps) {
      if (std::find(out.by.begin(), out.by.end(), step) == out.by.end()) out.by.push_back(step);
    }
  }
  out.until = waits.back().until;
  return out;
}

// Rows without columns have no cells that could be kept, and are rows all the same.
std::size_t rows_of(const ResultSet& rows) { return rows.columns.empty() ? rows.total_rows : rows.row_count(); }

ExpectedRows observed_rows(const ResultSet& rows) {
  ExpectedRows out;
  for (const Column& column : rows.columns) out.columns.push_back({column.name, column.type});
  for (std::size_t row = 0; row < rows_of(rows); ++row) {
    auto& cells = out.rows.emplace_back();
    for (std::size_t column = 0; column < rows.columns.size(); ++column) cells.emplace_back(rows.at(row, column));
  }
  return out;
}

// ---- Rows ----

// Rows as texts that are equal exactly when the cells are.
using RowTexts = std::vector<std::vector<std::string>>;

class RowsMatch {
 public:
  RowsMatch(const ExpectedRows& expected, const ResultSet& got, bool ordered)
      : expected_(expected), got_(got), ordered_(ordered) {}

  Match run() {
    if (!got_.all_rows_kept()) return mismatch(fmt::format("{} rows, more than are kept", got_.total_rows));
    if (Match columns = match_columns(); !columns.matches) return columns;
    // `[]` alone says that there are no columns, and nothing about rows.
    if (expected_.columns.empty() && expected_.rows.empty()) return {};
    if (expected_.rows.size() != rows_of(got_)) {
      return mismatch(fmt::format("{} rows expected, {} came", expected_.rows.size(), rows_of(got_)));
    }
    return match_rows();
  }

 private:
  Match match_columns() const {
    if (expected_.columns.size() != got_.columns.size()) {
      return mismatch(fmt::format("{} columns expected, {} came", expected_.columns.size(), got_.columns.size()));
    }
    for (std::size_t i = 0; i < got_.columns.size(); ++i) {
      const ExpectedColumn& wanted = expected_.columns[i];
      const Column& column = got_.columns[i];
      if (wanted.name != column.name) {
        return mismatch(
            fmt::format("column {}: expected {}, got {}", i + 1, quote_text(wanted.name), quote_text(column.name)));
      }
      if (wanted.type && *wanted.type != column.type) {
        return mismatch(escape_for_terminal(fmt::format("column {}: expected {}, got {}", column.name,
                                                        to_string(*wanted.type), to_string(column.type))));
      }
    }
    return {};
  }

  Match match_rows() const {
    ResultSet wanted;
    for (const ExpectedColumn& column : expected_.columns) {
      wanted.columns.push_back({column.name, column.type.value_or(TypeName{TypeKind::any, {}}), "", "", ""});
    }
    for (const auto& row : expected_.rows) {
      for (const OwnedValue& cell : row) wanted.append(cell.view());
      ++wanted.total_rows;
    }
    const auto [wanted_texts, got_texts] = texts(wanted);
    for (const std::size_t row : ordered_ ? in_order(wanted_texts) : without_partner_first(wanted_texts, got_texts)) {
      const std::size_t partner = ordered_ ? row : first_without_partner(got_texts, wanted_texts);
      for (std::size_t column = 0; column < wanted.columns.size(); ++column) {
        if (wanted_texts[row][column] == got_texts[partner][column]) continue;
        const auto [expected, got] = tell_apart(describe(wanted.at(row, column)), describe(got_.at(partner, column)));
        return mismatch(fmt::format("row {}, column {}: expected {}, got {}", partner + 1,
                                    escape_for_terminal(got_.columns[column].name), expected, got));
      }
    }
    return {};
  }

  // Both sides as texts: of columns with a type the cells as they are, of the others as the rules leave them.
  std::pair<RowTexts, RowTexts> texts(const ResultSet& wanted) const {
    const bool untyped = std::any_of(expected_.columns.begin(), expected_.columns.end(),
                                     [](const ExpectedColumn& column) { return !column.type; });
    if (!untyped) return {texts_of(wanted, wanted), texts_of(got_, got_)};
    const TargetInfo nowhere;
    const RuleSet set = every_rule() & ~rule_named("double-digits") & ~rule_named(kRowOrderRule);
    const auto wanted_facts = column_facts(wanted), got_facts = column_facts(got_);
    ResultSet wanted_normalised = wanted, got_normalised = got_;
    apply_rules(set, wanted_normalised, {nowhere, "", wanted_facts, got_facts});
    apply_rules(set, got_normalised, {nowhere, "", got_facts, wanted_facts});
    return {texts_of(wanted, wanted_normalised), texts_of(got_, got_normalised)};
  }

  RowTexts texts_of(const ResultSet& rows, const ResultSet& normalised) const {
    RowTexts out(rows.row_count());
    for (std::size_t row = 0; row < rows.row_count(); ++row) {
      for (std::size_t column = 0; column < rows.columns.size(); ++column) {
        const ResultSet& from = expected_.columns[column].type ? rows : normalised;
        out[row].push_back(tagged_literal(from.at(row, column)));
      }
    }
    return out;
  }

  static std::vector<std::size_t> in_order(const RowTexts& rows) {
    std::vector<std::size_t> out(rows.size());
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = i;
    return out;
  }
  // The first row of `rows` that has no partner in `others`, as a list of none or one.
  static std::vector<std::size_t> without_partner_first(const RowTexts& rows, const RowTexts& others) {
    std::multiset<std::vector<std::string>> left(others.begin(), others.end());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto partner = left.find(rows[i]);
      if (partner == left.end()) return {i};
      left.erase(partner);
    }
    return {};
  }
  static std::size_t first_without_partner(const RowTexts& rows, const RowTexts& others) {
    return without_partner_first(rows, others).front();
  }

  const ExpectedRows& expected_;
  const ResultSet& got_;
  const bool ordered_;
};

// ---- Outcomes ----

// A statement that the case itself had cancelled; what engines say of that is one condition under several codes.
bool is_cancelled(const Outcome& outcome) {
  const Interrupted* interrupted = outcome.interrupted();
  return interrupted != nullptr && interrupted->reason == Interrupted::Reason::cancelled;
}

std::string describe_got(const Outcome& outcome) {
  if (const SqlError* error = outcome.error()) {
    return fmt::format("error {} ({})", error_class_name(error->error_class), escape_for_terminal(error->message));
  }
  if (is_cancelled(outcome)) return fmt::format("error {}", error_class_name(ErrorClass::query_canceled));
  if (const Interrupted* interrupted = outcome.interrupted()) {
    return interrupted->reason == Interrupted::Reason::stuck ? "stuck" : "a statement that ran past its deadline";
  }
  if (const ResultSet* rows = outcome.rows())
    return fmt::format("{} row{}", rows->total_rows, rows->total_rows == 1 ? "" : "s");
  return "ok";
}

std::string describe_wait(const std::optional<ExpectedWait>& wait) {
  if (!wait) return "no wait";
  return escape_for_terminal(fmt::format("a wait for {} until {}", fmt::join(wait->by, ", "), wait->until));
}

struct AnswerMatch {
  const StepRecord& record;
  const Outcome& outcome;

  Match operator()(const ExpectedRows& expected) const {
    if (outcome.rows() == nullptr) return mismatch("rows expected, got " + describe_got(outcome));
    return RowsMatch(expected, *outcome.rows(), record.ordered).run();
  }
  Match operator()(const ExpectedOk& expected) const {
    if (!std::holds_alternative<Completion>(outcome.answer))
      return mismatch("ok expected, got " + describe_got(outcome));
    if (!expected.affected_rows || expected.affected_rows == outcome.affected_rows) return {};
    return mismatch(fmt::format("{} affected rows expected, got {}", *expected.affected_rows,
                                outcome.affected_rows ? fmt::to_string(*outcome.affected_rows) : "no count"));
  }
  Match operator()(const ExpectedError& expected) const {
    const SqlError* error = outcome.error();
    if (error != nullptr && error->error_class == expected.error_class) return {};
    if (is_cancelled(outcome) && expected.error_class == ErrorClass::query_canceled) return {};
    return mismatch(
        fmt::format("error {} expected, got {}", error_class_name(expected.error_class), describe_got(outcome)));
  }
  Match operator()(const ExpectedStuck&) const {
    const Interrupted* interrupted = outcome.interrupted();
    if (interrupted != nullptr && interrupted->reason == Interrupted::Reason::stuck) return {};
    return mismatch("stuck expected, got " + describe_got(outcome));
  }
};

bool same_wait(const std::optional<ExpectedWait>& a, const std::optional<ExpectedWait>& b) {
  if (!a || !b) return !a && !b;
  return a->until == b->until && std::set(a->by.begin(), a->by.end()) == std::set(b->by.begin(), b->by.end());
}

// `wait_matters`: in a race everybody waits, so what is not written about waiting is not compared there.
Match matches_outcome(const ExpectedOutcome& expected, const StepRecord& record, bool wait_matters) {
  const Outcome* outcome = record.outcome();
  if (outcome == nullptr) return mismatch("the step has no outcome");
  if (Match answer = std::visit(AnswerMatch{record, *outcome}, expected.answer); !answer.matches) return answer;
  if (expected.affected_rows && expected.affected_rows != outcome->affected_rows) {
    return mismatch(fmt::format("{} affected rows expected, got {}", *expected.affected_rows,
                                outcome->affected_rows ? fmt::to_string(*outcome->affected_rows) : "no count"));
  }
  std::vector<ErrorClass> wanted = expected.warnings;
  std::sort(wanted.begin(), wanted.end(),
            [](ErrorClass a, ErrorClass b) { return error_class_name(a) < error_class_name(b); });
  if (const auto got = warning_classes(*outcome); got != wanted) {
    const auto list = [](const std::vector<ErrorClass>& classes) {
      std::multiset<std::string_view> names;
      for (const ErrorClass one : classes) names.insert(error_class_name(one));
      return describe_warnings(names);
    };
    return mismatch(fmt::format("{} expected, got {}", list(wanted), list(got)));
  }
  if (expected.transaction && *expected.transaction != outcome->transaction) {
    return mismatch(fmt::format("transaction {} expected, got {}", transaction_state_name(*expected.transaction),
                                transaction_state_name(outcome->transaction)));
  }
  const auto wait = observed_wait(record.waits);
  // Who is stuck waits, whether that is written or not.
  const bool wait_is_said = expected.wait || !std::holds_alternative<ExpectedStuck>(expected.answer);
  if ((wait_matters || expected.wait) && wait_is_said && !same_wait(expected.wait, wait)) {
    return mismatch(fmt::format("{} expected, got {}", describe_wait(expected.wait), describe_wait(wait)));
  }
  return {};
}

// ---- Races ----

// One alternative of a race against what those did of whom it speaks. Who wins is chance: the outcomes may be dealt
// otherwise among those who raced with each other.
class AlternativeMatch {
 public:
  AlternativeMatch(const RaceAlternative& said, const Trace& trace, const StepRecord& judged) : said_(said) {
    for (const auto& [name, outcome] : said) {
      // A step after a race has alternatives of its own.
      const bool own = said.size() == 1 && name == judged.step;
      const StepRecord* racer = own ? &judged : racer_named(name, trace, judged);
      racers_.push_back(racer);
      rivals_.push_back(racer == nullptr || !is_racy(*racer) ? Records() : racers(trace, *racer));
    }
  }

  Match run() {
    const Match as_written = match_as_written();
    if (as_written.matches || std::find(racers_.begin(), racers_.end(), nullptr) != racers_.end()) return as_written;
    holders_.assign(racers_.size(), std::nullopt);
    for (std::size_t outcome = 0; outcome < said_.size(); ++outcome) {
      std::vector<bool> asked(racers_.size());
      if (!deal(outcome, asked)) return as_written;
    }
    return {};
  }

 private:
  using Records = std::vector<const StepRecord*>;

  Match match_as_written() const {
    for (std::size_t i = 0; i < said_.size(); ++i) {
      const auto& [name, outcome] = said_[i];
      const Match one = racers_[i] == nullptr ? mismatch("there is no such step or session")
                                              : matches_outcome(outcome, *racers_[i], false);
      if (!one.matches) return mismatch(fmt::format("{}: {}", escape_for_terminal(name), one.detail));
    }
    return {};
  }

  // Gives the outcome to a racer, who may have to pass another one on for it.
  bool deal(std::size_t outcome, std::vector<bool>& asked) {
    for (std::size_t racer = 0; racer < racers_.size(); ++racer) {
      if (asked[racer] || !fits(outcome, racer)) continue;
      asked[racer] = true;
      if (holders_[racer] && !deal(*holders_[racer], asked)) continue;
      holders_[racer] = outcome;
      return true;
    }
    return false;
  }

  bool fits(std::size_t outcome, std::size_t racer) const {
    const Records& rivals = rivals_[outcome];
    const bool may_have_it =
        outcome == racer ||
        (is_racy(*racers_[racer]) && std::find(rivals.begin(), rivals.end(), racers_[racer]) != rivals.end());
    return may_have_it && matches_outcome(said_[outcome].second, *racers_[racer], false).matches;
  }

  const RaceAlternative& said_;
  Records racers_;                                   // as said_; null where there is nobody of that name
  std::vector<Records> rivals_;                      // with whom each of them raced
  std::vector<std::optional<std::size_t>> holders_;  // which outcome each of them has
};

}  // namespace

std::optional<ExpectedOutcome> observed(const StepRecord& record, bool with_transaction) {
  const Outcome* outcome = record.outcome();
  if (outcome == nullptr || (outcome->interrupted() != nullptr && !is_cancelled(*outcome))) return std::nullopt;
  ExpectedOutcome out;
  if (const ResultSet* rows = outcome->rows()) {
    if (!rows->all_rows_kept()) return std::nullopt;
    out.answer = observed_rows(*rows);
    out.affected_rows = outcome->affected_rows;
  } else if (const SqlError* error = outcome->error()) {
    out.answer = ExpectedError{error->error_class};
  } else if (is_cancelled(*outcome)) {
    out.answer = ExpectedError{ErrorClass::query_canceled};
  } else {
    out.answer = ExpectedOk{outcome->affected_rows};
  }
  out.warnings = warning_classes(*outcome);
  if (with_transaction) out.transaction = outcome->transaction;
  out.wait = observed_wait(record.waits);
  return out;
}

Match matches(const ExpectedOutcome& expected, const StepRecord& record) {
  return matches_outcome(expected, record, true);
}

Match matches(const ExpectedRace& expected, const Trace& trace, std::size_t judged) {
  std::string why;
  for (const RaceAlternative& alternative : expected.alternatives) {
    const Match one = AlternativeMatch(alternative, trace, trace.records[judged]).run();
    if (one.matches) return one;
    why += (why.empty() ? "" : "; or ") + one.detail;
  }
  return mismatch(why);
}

namespace {

// Chance may not bring each class each time.
Match brings_only(const ExpectedCensus& expected, const ExpectedCensus& counted) {
  for (const auto& [name, count] : counted.counts) {
    const bool known =
        std::any_of(expected.counts.begin(), expected.counts.end(), [&](const auto& one) { return one.first == name; });
    if (!known) return mismatch(fmt::format("{} is not among what chance may bring", escape_for_terminal(name)));
  }
  return {};
}

}  // namespace

Match matches(const ExpectedCensus& expected, const ExpectedCensus& counted) {
  if (expected.schedules == 0) return brings_only(expected, counted);
  if (counted.schedules == 0)
    return mismatch(
        "one event frees several waiting steps, so that chance decides how many schedules are of each class");
  if (expected.schedules != counted.schedules) {
    return mismatch(fmt::format("{} schedules expected, {} came", expected.schedules, counted.schedules));
  }
  std::map<std::string, int> difference;
  for (const auto& [name, count] : counted.counts) difference[name] += count;
  for (const auto& [name, count] : expected.counts) difference[name] -= count;
  for (const auto& [name, more] : difference) {
    if (more != 0) {
      return mismatch(fmt::format("{} {} {} than expected", std::abs(more), more > 0 ? "more" : "fewer",
                                  escape_for_terminal(name)));
    }
  }
  return {};
}

}  // namespace enginediff

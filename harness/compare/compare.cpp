#include "harness/compare/compare.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

#include "harness/base/utf8.hpp"
#include "harness/compare/row_compare.hpp"
#include "harness/compare/rules.hpp"
#include "harness/history/transactions.hpp"

namespace enginediff {

namespace {

// One side: what it did and where.
struct Side {
  const StepRecord& record;
  const TargetInfo& target;
  const Outcome& outcome;
};

// Whoever cancels a statement does so whatever other transactions do.
bool is_about_concurrency(const SqlError* error) {
  return error != nullptr && error->error_class != ErrorClass::query_canceled &&
         is_concurrency_error(error->error_class);
}

// A class that no table knows says nothing, unless one and the same engine says the very same thing.
bool same_condition(const SqlError& a, const TargetInfo& a_target, const SqlError& b, const TargetInfo& b_target) {
  if (a.error_class != b.error_class) return false;
  if (a.error_class != ErrorClass::other && a.error_class != ErrorClass::warning_other) return true;
  return a_target.engine == b_target.engine && a.native_code == b.native_code && a.sqlstate == b.sqlstate;
}

std::string_view reason_name(Interrupted::Reason reason) {
  switch (reason) {
    case Interrupted::Reason::deadline: return "past its deadline";
    case Interrupted::Reason::cancelled: return "cancelled";
    case Interrupted::Reason::stuck: return "stuck waiting";
  }
  return {};
}

std::string describe_error(const SqlError& error) {
  std::string out = fmt::format("error {}", error_class_name(error.error_class));
  if (error.error_class != ErrorClass::other) return out;
  return out + fmt::format(" ({}{}{})", escape_for_terminal(error.sqlstate), error.sqlstate.empty() ? "" : ", ",
                           error.native_code);
}

std::string describe_answer(const Answer& answer) {
  if (const auto* rows = std::get_if<ResultSet>(&answer)) {
    return fmt::format("{} row{}", rows->total_rows, rows->total_rows == 1 ? "" : "s");
  }
  if (const auto* error = std::get_if<SqlError>(&answer)) return describe_error(*error);
  if (const auto* interrupted = std::get_if<Interrupted>(&answer)) return std::string(reason_name(interrupted->reason));
  return "ok";
}

// Two that look alike and differ are of a class that no table knows: those are the same on one engine only, by code.
std::string describe_both(const std::string& a, const std::string& b) {
  if (a != b) return fmt::format("{} and {}", a, b);
  return fmt::format("{} on both, of a class that is not known to mean the same", a);
}

// ---- The differences, each with its severity ----

struct Difference {
  Severity severity;
  DivergenceKind kind;
  std::string detail;
};

struct WaitSummary {
  std::set<std::string> by;
  std::vector<std::string> until;
  bool operator==(const WaitSummary&) const = default;
};

WaitSummary summary_of(const std::vector<WaitRecord>& waits) {
  WaitSummary out;
  for (const WaitRecord& wait : waits) {
    out.by.insert(wait.by_steps.begin(), wait.by_steps.end());
    out.until.push_back(wait.until);
  }
  return out;
}

std::string describe_waits(const std::vector<WaitRecord>& waits) {
  if (waits.empty()) return "does not wait";
  const WaitSummary summary = summary_of(waits);
  return escape_for_terminal(
      fmt::format("waits for {} until {}", fmt::join(summary.by, " and "), fmt::join(summary.until, ", then ")));
}

std::multiset<std::string_view> warning_names(const Outcome& outcome) {
  std::multiset<std::string_view> names;
  for (const Diagnostic& diagnostic : outcome.diagnostics) {
    if (diagnostic.level == Diagnostic::Level::warning)
      names.insert(error_class_name(diagnostic.condition.error_class));
  }
  return names;
}

// Pairs off each warning of `a` with one of `b` that means the same.
bool same_warnings(const Side& a, const Side& b) {
  std::vector<const SqlError*> left;
  for (const Diagnostic& diagnostic : b.outcome.diagnostics) {
    if (diagnostic.level == Diagnostic::Level::warning) left.push_back(&diagnostic.condition);
  }
  for (const Diagnostic& diagnostic : a.outcome.diagnostics) {
    if (diagnostic.level != Diagnostic::Level::warning) continue;
    const auto partner = std::find_if(left.begin(), left.end(), [&](const SqlError* other) {
      return same_condition(diagnostic.condition, a.target, *other, b.target);
    });
    if (partner == left.end()) return false;
    left.erase(partner);
  }
  return left.empty();
}

std::string describe_warnings_of(const Outcome& outcome) { return describe_warnings(warning_names(outcome)); }

class RecordComparison {
 public:
  RecordComparison(const Side& a, const Side& b) : a_(a), b_(b) {}

  Agreement run() {
    compare_answers();
    compare_affected_rows();
    compare_waits();
    compare_states();
    compare_warnings();
    if (differences_.empty()) return rows_;
    const auto worst =
        std::min_element(differences_.begin(), differences_.end(),
                         [](const Difference& x, const Difference& y) { return x.severity < y.severity; });
    Agreement agreement;
    agreement.kind = Agreement::Kind::divergent;
    agreement.rules = rows_.rules;
    agreement.divergence = worst->kind;
    agreement.severity = worst->severity;
    agreement.detail = worst->detail;
    for (const Difference& difference : differences_) {
      if (&difference != &*worst) agreement.detail += "; also: " + difference.detail;
    }
    return agreement;
  }

 private:
  void add(Severity severity, DivergenceKind kind, std::string detail) {
    differences_.push_back({severity, kind, std::move(detail)});
  }

  void compare_answers() {
    const Outcome &a = a_.outcome, &b = b_.outcome;
    if (a.succeeded() && b.succeeded()) return compare_successes();
    if (a.interrupted() != nullptr || b.interrupted() != nullptr) return compare_interruptions();
    if (a.error() != nullptr && b.error() != nullptr && same_condition(*a.error(), a_.target, *b.error(), b_.target))
      return;
    const bool outcome =
        is_about_concurrency(a.error()) || is_about_concurrency(b.error()) || a.transaction != b.transaction;
    add(outcome ? Severity::outcome : Severity::loud, DivergenceKind::error,
        describe_both(describe_answer(a.answer), describe_answer(b.answer)));
  }

  void compare_successes() {
    const ResultSet *a = a_.outcome.rows(), *b = b_.outcome.rows();
    if (a != nullptr && b != nullptr) {
      rows_ = compare_rows({*a, a_.target, a_.record.sql}, {*b, b_.target, b_.record.sql},
                           a_.record.ordered && b_.record.ordered);
      if (rows_.kind == Agreement::Kind::divergent) add(rows_.severity, rows_.divergence, rows_.detail);
    } else if (a != nullptr || b != nullptr) {
      add(Severity::silent, DivergenceKind::rows,
          a != nullptr ? fmt::format("{} and no result", describe_answer(a_.outcome.answer))
                       : fmt::format("no result and {}", describe_answer(b_.outcome.answer)));
    } else if (rolled_back_unasked(a_.record) != rolled_back_unasked(b_.record)) {
      add(Severity::outcome, DivergenceKind::state,
          rolled_back_unasked(a_.record) ? "rolled back and done as asked" : "done as asked and rolled back");
    }
  }

  void compare_interruptions() {
    const Interrupted *a = a_.outcome.interrupted(), *b = b_.outcome.interrupted();
    if (a != nullptr && b != nullptr && a->reason == b->reason) return;
    const auto is_stuck = [](const Interrupted* one) {
      return one != nullptr && one->reason == Interrupted::Reason::stuck;
    };
    add(Severity::outcome, is_stuck(a) || is_stuck(b) ? DivergenceKind::blocking : DivergenceKind::error,
        fmt::format("{} and {}", describe_answer(a_.outcome.answer), describe_answer(b_.outcome.answer)));
  }

  // Where one engine does not count, there is nothing to compare.
  void compare_affected_rows() {
    const auto &a = a_.outcome.affected_rows, &b = b_.outcome.affected_rows;
    if (!a_.outcome.succeeded() || !b_.outcome.succeeded() || !a || !b || *a == *b) return;
    add(Severity::silent, DivergenceKind::rows, fmt::format("affected rows: {} and {}", *a, *b));
  }

  void compare_waits() {
    if (summary_of(a_.record.waits) == summary_of(b_.record.waits)) return;
    add(Severity::outcome, DivergenceKind::blocking,
        fmt::format("{} and {}", describe_waits(a_.record.waits), describe_waits(b_.record.waits)));
  }

  void compare_states() {
    if (a_.outcome.transaction == b_.outcome.transaction) return;
    add(Severity::outcome, DivergenceKind::state,
        fmt::format("transaction {} and {}", transaction_state_name(a_.outcome.transaction),
                    transaction_state_name(b_.outcome.transaction)));
  }

  // A refusal is the answer, whatever is said beside it.
  void compare_warnings() {
    if (!a_.outcome.succeeded() || !b_.outcome.succeeded() || same_warnings(a_, b_)) return;
    add(Severity::warning, DivergenceKind::warning,
        describe_both(describe_warnings_of(a_.outcome), describe_warnings_of(b_.outcome)));
  }

  const Side a_, b_;
  Agreement rows_;  // of the rows alone; identical where there are none
  std::vector<Difference> differences_;
};

}  // namespace

std::string describe_warnings(const std::multiset<std::string_view>& classes) {
  std::vector<std::string> words;
  for (auto at = classes.begin(); at != classes.end(); at = classes.upper_bound(*at)) {
    const std::size_t times = classes.count(*at);
    words.push_back(times == 1 ? std::string(*at) : fmt::format("{} ({} times)", *at, times));
  }
  return words.empty() ? "no warning" : fmt::format("warning {}", fmt::join(words, ", "));
}

Agreement compare(const StepRecord& a, const TargetInfo& a_target, const StepRecord& b, const TargetInfo& b_target) {
  if (a.outcome() == nullptr || b.outcome() == nullptr) {
    Agreement agreement;
    agreement.kind = Agreement::Kind::incomparable;
    return agreement;
  }
  return RecordComparison({a, a_target, *a.outcome()}, {b, b_target, *b.outcome()}).run();
}

bool interchangeable(const StepRecord& a, const TargetInfo& a_target, const StepRecord& b, const TargetInfo& b_target) {
  return a_target.engine == b_target.engine && a.ordered == b.ordered && a.sql == b.sql && a.waits == b.waits &&
         a.result == b.result;
}

}  // namespace enginediff

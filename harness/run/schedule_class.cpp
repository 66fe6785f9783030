#include "harness/run/schedule_class.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "harness/history/anomaly.hpp"
#include "harness/history/observation.hpp"
#include "harness/history/transactions.hpp"

namespace enginediff {

namespace {

constexpr std::array<std::string_view, 6> kClasses = {"serial",  "anomalous",  "undecided",
                                                      "aborted", "deadlocked", "stuck"};

using End = TransactionSpan::End;

const SqlError* refusal_in(const StepRecord& record) {
  const Outcome* outcome = record.outcome();
  const SqlError* error = outcome == nullptr ? nullptr : outcome->error();
  return error != nullptr && is_concurrency_error(error->error_class) ? error : nullptr;
}

class Classifier {
 public:
  Classifier(const Case& parsed, const std::vector<StepRecord>& records, SerialReplay& replay)
      : case_(parsed),
        records_(records),
        replay_(replay),
        spans_(transactions_of(parsed, records)),
        answers_(answers_of(records)) {}

  Result<ScheduleClass> run() {
    if (const StepRecord* hung = interrupted_record()) return ScheduleClass{"stuck", describe_wait(*hung)};
    const StepRecord* refused = first_refusal();
    if (refused == nullptr && !some_statement_was_killed()) {
      // Transactions that the data aborted are run again, too: serially they may end in the very same way.
      TRY_ASSIGN(const SerialMatch all, replay_.find(transactions_to_replay(true), answers_));
      if (all.kind == SerialMatch::Kind::found) return ScheduleClass{"serial", "as " + all.order};
    }
    TRY_ASSIGN(const SerialMatch match, replay_.find(transactions_to_replay(false), answers_));
    switch (match.kind) {
      case SerialMatch::Kind::found: return without_anomaly(refused, match);
      case SerialMatch::Kind::undecided: return ScheduleClass{"undecided", "too many serial orders"};
      case SerialMatch::Kind::none: break;
    }
    return anomalous();
  }

 private:
  const StepRecord* interrupted_record() const {
    const auto at = std::find_if(records_.begin(), records_.end(), [](const StepRecord& record) {
      const Interrupted* interrupted = record.outcome() == nullptr ? nullptr : record.outcome()->interrupted();
      return interrupted != nullptr && interrupted->reason != Interrupted::Reason::cancelled;
    });
    return at == records_.end() ? nullptr : &*at;
  }

  static std::string describe_wait(const StepRecord& record) {
    if (record.waits.empty()) return fmt::format("{} ran past its deadline", record.step);
    return fmt::format("{} waits for {}", record.step, fmt::join(record.waits.back().by_steps, " and "));
  }

  // Prefers the victim of a deadlock: the others may have been refused because of it.
  const StepRecord* first_refusal() const {
    const StepRecord* first = nullptr;
    for (const StepRecord& record : records_) {
      const SqlError* error = refusal_in(record);
      if (error == nullptr || error->error_class == ErrorClass::in_failed_sql_transaction) continue;
      if (error->error_class == ErrorClass::deadlock_detected) return &record;
      if (first == nullptr) first = &record;
    }
    return first;
  }

  // The @kill that took what the transaction had begun; null where nothing did.
  const StepRecord* kill_of(const TransactionSpan& span) const {
    if (span.end != End::aborted) return nullptr;
    const int last = records_[span.records.back()].launched;
    for (const StepRecord& record : records_) {
      if (record.session != span.session || record.launched <= last) continue;
      const std::optional<PseudoStep>& pseudo = case_.steps[record.index].pseudo;
      if (!pseudo || *pseudo == PseudoStep::kill) return pseudo ? &record : nullptr;
    }
    return nullptr;
  }

  // Such an error comes in no serial order, where nothing is under way when the session is killed.
  bool some_statement_was_killed() const {
    return std::any_of(spans_.begin(), spans_.end(), [&](const TransactionSpan& span) {
      const StepRecord* const kill = kill_of(span);
      const StepRecord& last = records_[span.records.back()];
      return kill != nullptr && last.finished > kill->finished && last.outcome() != nullptr &&
             last.outcome()->error() != nullptr;
    });
  }

  std::vector<ReplayedTransaction> transactions_to_replay(bool with_aborted) const {
    std::vector<ReplayedTransaction> out;
    for (const TransactionSpan& span : spans_) {
      if (span.end != End::committed && !(with_aborted && span.end == End::aborted)) continue;
      ReplayedTransaction one{span.name, span.session, {}, 0};
      for (const std::size_t i : span.records) {
        const StepRecord& record = records_[i];
        one.ended = std::max(one.ended, record.finished);
        // What was refused because of others had no effect.
        if (refusal_in(record) != nullptr) continue;
        if (one.steps.empty() || one.steps.back() != record.index) one.steps.push_back(record.index);
      }
      // Left open it would be in the way of the others.
      if (const StepRecord* const kill = kill_of(span)) one.steps.push_back(kill->index);
      out.push_back(std::move(one));
    }
    return out;
  }

  ScheduleClass without_anomaly(const StepRecord* refused, const SerialMatch& match) const {
    const std::string as = match.order.empty() ? "nothing was committed" : fmt::format("the others as {}", match.order);
    if (refused != nullptr) {
      const ErrorClass error = refusal_in(*refused)->error_class;
      const char* const name = error == ErrorClass::deadlock_detected ? "deadlocked" : "aborted";
      return {name, fmt::format("{}: {}; {}", refused->step, error_class_name(error), as)};
    }
    for (const TransactionSpan& span : spans_) {
      if (span.end != End::aborted) continue;
      const std::string why = span.error ? fmt::format(": {}", error_class_name(*span.error)) : std::string();
      return {"aborted", fmt::format("{}{}; {}", span.name, why, as)};
    }
    return {"serial", "as " + match.order};
  }

  ScheduleClass anomalous() const {
    if (!has_history(case_)) return {"anomalous (unnamed)", "no step says what it reads and writes (@history)"};
    const History history = observe(case_, records_);
    const std::vector<AnomalyFinding> found = anomalies_in(history);
    if (found.empty()) return {"anomalous (unnamed)", why_unnamed(history)};
    return {fmt::format("anomalous ({})", info_of(found.front().anomaly).label), found.front().evidence};
  }

  const Case& case_;
  const std::vector<StepRecord>& records_;
  SerialReplay& replay_;
  const std::vector<TransactionSpan> spans_;
  const Answers answers_;
};

}  // namespace

Result<ScheduleClass> classify_schedule(const Case& parsed, const std::vector<StepRecord>& records,
                                        SerialReplay& replay) {
  return Classifier(parsed, records, replay).run();
}

int class_rank(std::string_view name) {
  const auto at = std::find(kClasses.begin(), kClasses.end(), name.substr(0, name.find(' ')));
  return static_cast<int>(at - kClasses.begin());
}

}  // namespace enginediff

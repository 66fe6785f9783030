#include "harness/run/schedule_class.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <optional>

#include "harness/history/anomaly.hpp"
#include "harness/history/observation.hpp"
#include "harness/history/transaction_control.hpp"
#include "harness/history/transactions.hpp"
#include "harness/run/serial_difference.hpp"

namespace enginediff {

namespace {

constexpr std::array<std::string_view, 6> kClasses = {"serial",  "anomalous",  "undecided",
                                                      "aborted", "deadlocked", "stuck"};

using End = TransactionSpan::End;

// Orders with the transactions that were rolled back, which are more: each of five in some place, 120.
constexpr std::size_t kMostOrdersWithRolledBack = 120;

// Why the step was refused because of another session, or of `@cancel`: engines answer that with an error, or not at
// all. Nothing where it was not.
std::optional<ErrorClass> refusal_in(const StepRecord& record) {
  const Outcome* outcome = record.outcome();
  if (outcome == nullptr) return std::nullopt;
  if (outcome->interrupted() != nullptr && outcome->interrupted()->reason == Interrupted::Reason::cancelled)
    return ErrorClass::query_canceled;
  const SqlError* error = outcome->error();
  return error != nullptr && is_concurrency_error(error->error_class) ? std::optional(error->error_class)
                                                                      : std::nullopt;
}

// Whether the case takes back what the transaction did, however its statements fared: so does a serial run.
bool ends_by_rollback(const StepRecord& last) {
  const std::vector<TransactionControl> controls = controls_in(last.sql);
  return !controls.empty() && controls.back().verb == TransactionControl::Verb::rollback && last.outcome() != nullptr &&
         last.outcome()->succeeded();
}

class Classifier {
 public:
  Classifier(const Case& parsed, const std::vector<StepRecord>& records, SerialReplay& replay)
      : case_(parsed),
        records_(records),
        replay_(replay),
        spans_(transactions_of(parsed, records)),
        first_final_(find_first_final(parsed)),
        has_final_(first_final_ < parsed.steps.size()),
        answers_(answers_of(records)) {}

  Result<ScheduleClass> run() {
    TRY_ASSIGN(ScheduleClass found, classify());
    // What the sessions were answered is in order, and nobody knows what they left behind: a lost update shows there.
    if (found.name != "serial" || has_final_ || only_read()) return found;
    return ScheduleClass{"undecided",
                         fmt::format("no step below @final reads the final state; the answers are {}", found.evidence)};
  }

 private:
  Result<ScheduleClass> classify() {
    if (const StepRecord* hung = first_record(waits_still)) return ScheduleClass{"stuck", describe_wait(*hung)};
    if (const StepRecord* cut = first_record(was_ended))
      return ScheduleClass{"undecided", fmt::format("{} ran past its deadline", cut->step)};
    TRY_ASSIGN(SerialTry tried, try_orders(false));
    if (!tried.found && std::any_of(spans_.begin(), spans_.end(), [&](const auto& span) { return is_several(span); })) {
      statements_apart_ = true;
      TRY_ASSIGN(tried, try_orders(false));
    }
    if (tried.found) return *tried.found;
    if (tried.match.kind == SerialMatch::Kind::undecided) return ScheduleClass{"undecided", "too many serial orders"};
    if (std::none_of(spans_.begin(), spans_.end(), [&](const auto& span) { return is_taken_back(span); }))
      return anomalous(tried.match);
    // What was rolled back may have left something behind: a generated id that is used up.
    TRY_ASSIGN(tried, try_orders(true));
    return tried.found ? *tried.found : anomalous(tried.match);
  }

  // The first record of which that is true; null where there is none.
  const StepRecord* first_record(bool (*holds)(const StepRecord&)) const {
    const auto at = std::find_if(records_.begin(), records_.end(), holds);
    return at == records_.end() ? nullptr : &*at;
  }

  // Whether the harness ended the statement unasked.
  static bool was_ended(const StepRecord& record) {
    const Interrupted* interrupted = record.outcome() == nullptr ? nullptr : record.outcome()->interrupted();
    return interrupted != nullptr && interrupted->reason != Interrupted::Reason::cancelled;
  }

  // Whether it did while the statement waited. One that waits for nobody, or for nobody any more, may only have been
  // slow: the machine may have been busy.
  static bool waits_still(const StepRecord& record) {
    return was_ended(record) && !record.waits.empty() && record.waits.back().until == "cancel";
  }

  static std::string describe_wait(const StepRecord& record) {
    return fmt::format("{} waits for {}", record.step, fmt::join(record.waits.back().by_steps, " and "));
  }

  // Prefers the victim of a deadlock: the others may have been refused because of it.
  const StepRecord* first_refusal() const {
    const StepRecord* first = nullptr;
    for (const StepRecord& record : records_) {
      const std::optional<ErrorClass> error = record.session.empty() ? std::nullopt : refusal_in(record);
      if (!error || error == ErrorClass::in_failed_sql_transaction) continue;
      if (error == ErrorClass::deadlock_detected) return &record;
      if (first == nullptr) first = &record;
    }
    return first;
  }

  // Why the steps after all sessions tell nothing of the state, as where one has left its transaction open, or the
  // engine has no spelling of any of them; empty where they tell it, and where there are none.
  std::string why_final_state_is_unread() const {
    const StepRecord* last = nullptr;
    for (const StepRecord& record : records_) {
      const std::optional<ErrorClass> error = record.session.empty() ? refusal_in(record) : std::nullopt;
      if (error) return fmt::format("the final state could not be read: {}", error_class_name(*error));
      if (is_final(record.index) && !std::holds_alternative<Absent>(record.result)) last = &record;
    }
    // The last one reads the state; those before it may fail, as a DROP of what is not there.
    if (last != nullptr && !has_succeeded(*last))
      return fmt::format("the final state could not be read: {}", why_without_success(*last));
    if (last != nullptr || !has_final_) return {};
    return fmt::format("the final state could not be read: {} does not exist on this engine",
                       case_.steps[first_final_].name);
  }

  static bool has_succeeded(const StepRecord& record) {
    return record.outcome() != nullptr && record.outcome()->succeeded();
  }

  static std::string why_without_success(const StepRecord& record) {
    if (const auto* not_run = std::get_if<NotRun>(&record.result)) return not_run->reason;
    const SqlError* error = record.outcome() == nullptr ? nullptr : record.outcome()->error();
    return error == nullptr ? record.step + " was cancelled" : std::string(error_class_name(error->error_class));
  }

  // Whether the step stands behind all sessions; a step of none that is not in the setup does.
  bool is_final(std::size_t step) const {
    return has_final_ && step >= first_final_ && case_.steps[step].session.empty();
  }

  // The first step without a session behind one of a session; the number of all steps where there is none.
  static std::size_t find_first_final(const Case& parsed) {
    const auto has_session = [](const Step& step) { return !step.session.empty(); };
    const auto sessions = std::find_if(parsed.steps.begin(), parsed.steps.end(), has_session);
    const auto at = std::find_if_not(sessions, parsed.steps.end(), has_session);
    return static_cast<std::size_t>(at - parsed.steps.begin());
  }

  // Whether what the sessions were answered is all that they did: rows, which change nothing, and the ends of
  // transactions.
  bool only_read() const {
    return std::all_of(records_.begin(), records_.end(), [](const StepRecord& record) {
      const Outcome* outcome = record.outcome();
      if (record.session.empty() || outcome == nullptr || only_controls_transactions(record.sql)) return true;
      return outcome->rows() != nullptr && outcome->affected_rows.value_or(0) == 0;
    });
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

  bool is_taken_back(const TransactionSpan& span) const {
    return span.end == End::rolled_back ||
           (span.end != End::committed && ends_by_rollback(records_[span.records.back()]));
  }

  struct SerialTry {
    std::optional<ScheduleClass> found;
    SerialMatch match;
  };

  // Whether some serial order gives the answers, and what the schedule then is.
  Result<SerialTry> try_orders(bool with_rolled_back) {
    SerialSearch search;
    search.final_state = unread_.empty();
    if (with_rolled_back) search.most_orders = kMostOrdersWithRolledBack;
    if (refused_ == nullptr && search.final_state && !some_statement_was_killed()) {
      // Transactions that the data aborted are run again, too: serially they may end in the very same way.
      TRY_ASSIGN(const SerialMatch all, replay_.find(transactions_to_replay(true, with_rolled_back), answers_, search));
      if (all.kind == SerialMatch::Kind::found) return SerialTry{ScheduleClass{"serial", "as " + all.order}, all};
    }
    TRY_ASSIGN(SerialMatch match, replay_.find(transactions_to_replay(false, with_rolled_back), answers_, search));
    if (match.kind == SerialMatch::Kind::found) return SerialTry{without_anomaly(match), match};
    return SerialTry{std::nullopt, std::move(match)};
  }

  std::vector<ReplayedTransaction> transactions_to_replay(bool with_aborted, bool with_rolled_back) const {
    std::vector<ReplayedTransaction> out;
    for (const TransactionSpan& span : spans_) {
      if (statements_apart_ && is_several(span)) {
        add_statements_of(span, out);
        continue;
      }
      const bool compared = span.end == End::committed || (with_aborted && span.end == End::aborted);
      if (!compared && !(with_rolled_back && is_taken_back(span))) continue;
      ReplayedTransaction one{span.name, span.session, {}, 0, compared};
      for (const std::size_t i : span.records) {
        const StepRecord& record = records_[i];
        one.ended = std::max(one.ended, record.finished);
        // What was refused because of others had no effect; the step's statements before that had.
        const std::size_t first = refusal_in(record) ? statements_done(record) : StepPart::kToTheEnd;
        if (first > 0) one.steps.emplace_back(record.index, record.execution, 0, first);
      }
      // Left open it would be in the way of the others.
      if (const StepRecord* const kill = kill_of(span)) one.steps.push_back(kill->index);
      out.push_back(std::move(one));
    }
    return out;
  }

  // How many statements of a step that failed had succeeded.
  static std::size_t statements_done(const StepRecord& record) {
    return static_cast<std::size_t>(record.failed_statement.value_or(0));
  }

  static bool controls_transactions(const std::string& sql) {
    const std::vector<TransactionControl> controls = controls_in(sql);
    return std::any_of(controls.begin(), controls.end(),
                       [](const TransactionControl& one) { return one.verb != TransactionControl::Verb::other; });
  }

  static bool only_controls_transactions(const std::string& sql) {
    const std::vector<TransactionControl> controls = controls_in(sql);
    return !controls.empty() && std::all_of(controls.begin(), controls.end(), [](const TransactionControl& one) {
      return one.verb != TransactionControl::Verb::other;
    });
  }

  // Whether the span is one step whose statements are a transaction each: others may come in between.
  bool is_several(const TransactionSpan& span) const {
    const StepRecord& record = records_[span.records.front()];
    return span.records.size() == 1 && record.statements > 1 && record.outcome() != nullptr &&
           record.outcome()->transaction == TransactionState::none && !controls_transactions(record.sql);
  }

  void add_statements_of(const TransactionSpan& span, std::vector<ReplayedTransaction>& out) const {
    const StepRecord& record = records_[span.records.front()];
    const auto all = static_cast<std::size_t>(record.statements);
    const bool succeeded = record.outcome()->succeeded();
    for (std::size_t i = 0; i < (succeeded ? all : statements_done(record)); ++i) {
      const std::size_t end = i + 1 < all ? i + 1 : StepPart::kToTheEnd;
      ReplayedTransaction& one = out.emplace_back();
      one.name = fmt::format("{} ({})", span.name, i + 1);
      one.session = span.session;
      one.steps.emplace_back(record.index, record.execution, i, end);
      one.ended = record.finished;
    }
  }

  ScheduleClass without_anomaly(const SerialMatch& match) const {
    std::string as = match.order.empty() ? "nothing was committed" : fmt::format("the others as {}", match.order);
    if (!unread_.empty()) as += "; " + unread_;
    if (refused_ != nullptr) {
      const ErrorClass error = *refusal_in(*refused_);
      const char* const name = error == ErrorClass::deadlock_detected ? "deadlocked" : "aborted";
      return {name, fmt::format("{}: {}; {}", refused_->step, error_class_name(error), as)};
    }
    if (!unread_.empty()) return {"undecided", unread_};
    for (const TransactionSpan& span : spans_) {
      if (span.end != End::aborted || is_taken_back(span)) continue;
      const std::string why = span.error ? fmt::format(": {}", error_class_name(*span.error)) : std::string();
      return {"aborted", fmt::format("{}{}; {}", span.name, why, as)};
    }
    return {"serial", "as " + match.order};
  }

  ScheduleClass anomalous(const SerialMatch& match) const {
    std::string why = "no step says what it reads and writes (@history)";
    if (has_history(case_)) {
      const History history = observe(case_, records_);
      const std::vector<AnomalyFinding> found = anomalies_in(history);
      if (!found.empty())
        return {fmt::format("anomalous ({})", info_of(found.front().anomaly).label), found.front().evidence};
      why = why_unnamed(history);
    }
    if (match.kind == SerialMatch::Kind::undecided)
      return {"undecided", "too many serial orders with the transactions that were rolled back"};
    if (const std::string difference = describe_difference(records_, match); !difference.empty())
      why += "; " + difference;
    return {"anomalous (unnamed)", why};
  }

  const Case& case_;
  const std::vector<StepRecord>& records_;
  SerialReplay& replay_;
  const std::vector<TransactionSpan> spans_;
  const std::size_t first_final_;  // position in Case::steps
  const bool has_final_;
  const Answers answers_;
  const StepRecord* const refused_ = first_refusal();
  bool statements_apart_ = false;  // of steps that are several transactions
  const std::string unread_ = why_final_state_is_unread();
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

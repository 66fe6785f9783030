#include "harness/history/transactions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "harness/history/transaction_control.hpp"

namespace enginediff {

namespace {

constexpr std::array kConcurrencyClasses = {ErrorClass::busy,
                                            ErrorClass::busy_upgrade,
                                            ErrorClass::busy_snapshot,
                                            ErrorClass::locked_shared_cache,
                                            ErrorClass::write_conflict,
                                            ErrorClass::table_definition_changed,
                                            ErrorClass::transaction_rollback,
                                            ErrorClass::serialization_failure,
                                            ErrorClass::deadlock_detected,
                                            ErrorClass::lock_not_available,
                                            ErrorClass::query_canceled,
                                            ErrorClass::in_failed_sql_transaction,
                                            ErrorClass::snapshot_too_old};

using Verb = TransactionControl::Verb;

// What the last statement of the step asks of the transaction; of `COMMIT; BEGIN`, which is a COMMIT AND CHAIN, the
// first one.
TransactionControl control_of(const std::string& sql) {
  std::vector<TransactionControl> all = controls_in(sql);
  if (all.empty()) return {};
  const auto ends = [](const TransactionControl& one) {
    return one.verb == Verb::commit || one.verb == Verb::rollback;
  };
  if (all.size() > 1 && all.back().verb == Verb::begin && ends(all[all.size() - 2])) all.pop_back();
  return all.back();
}

class SessionWalk {
 public:
  explicit SessionWalk(std::vector<TransactionSpan>& out) : out_(out) {}

  void add(const StepRecord& record, std::size_t position) {
    const Outcome* outcome = record.outcome();
    if (outcome == nullptr) return lose_connection(record);
    const TransactionControl control = control_of(record.sql);
    if (state_ == TransactionState::none && outcome->transaction == TransactionState::none && control.is_boundary())
      return;
    const Verb verb = control.verb;
    if (!open_) begin(record);
    span().records.push_back(position);
    note_error(*outcome);
    const bool ends =
        outcome->implied_commit || ((verb == Verb::commit || verb == Verb::rollback) && outcome->succeeded());
    // COMMIT AND CHAIN ends one and begins the next, which gets its first step later; so does BEGIN where it commits.
    if (outcome->transaction == TransactionState::none || ends) end(*outcome, verb);
    state_ = outcome->transaction;
  }

 private:
  TransactionSpan& span() { return out_[current_]; }

  void begin(const StepRecord& record) {
    open_ = true;
    first_error_.reset();
    current_ = out_.size();
    ++count_;
    TransactionSpan& fresh = out_.emplace_back();
    fresh.session = record.session;
    fresh.name = count_ == 1 ? record.session : fmt::format("{}/{}", record.session, count_);
  }

  void note_error(const Outcome& outcome) {
    if (outcome.error() != nullptr && !first_error_) first_error_ = outcome.error()->error_class;
    if (outcome.interrupted() != nullptr && !first_error_) first_error_ = ErrorClass::query_canceled;
  }

  void end(const Outcome& outcome, Verb verb) {
    open_ = false;
    const auto* completion = std::get_if<Completion>(&outcome.answer);
    const bool undone = completion != nullptr && completion->tag == "ROLLBACK" && verb == Verb::commit;
    if (outcome.implied_commit) {
      // Whatever became of the statement behind its commit.
      span().end = TransactionSpan::End::committed;
    } else if (!outcome.succeeded() || undone || state_ == TransactionState::aborted) {
      span().end = TransactionSpan::End::aborted;
      span().error = first_error_;
    } else {
      span().end = verb == Verb::rollback ? TransactionSpan::End::rolled_back : TransactionSpan::End::committed;
    }
  }

  // What the session had open went with the connection.
  void lose_connection(const StepRecord& record) {
    if (!open_ || !std::holds_alternative<NotRun>(record.result)) return;
    open_ = false;
    span().end = TransactionSpan::End::aborted;
    span().error = first_error_.value_or(ErrorClass::admin_shutdown);
    state_ = TransactionState::none;
  }

  std::vector<TransactionSpan>& out_;
  std::size_t current_ = 0;
  bool open_ = false;
  int count_ = 0;
  TransactionState state_ = TransactionState::none;
  std::optional<ErrorClass> first_error_;
};

}  // namespace

bool is_concurrency_error(ErrorClass error_class) {
  return std::find(kConcurrencyClasses.begin(), kConcurrencyClasses.end(), error_class) != kConcurrencyClasses.end();
}

std::vector<TransactionSpan> transactions_of(const Case& parsed, const std::vector<StepRecord>& records) {
  std::vector<TransactionSpan> out;
  std::map<std::string, SessionWalk> sessions;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const StepRecord& record = records[i];
    if (record.session.empty() || parsed.steps[record.index].pseudo || std::holds_alternative<Absent>(record.result))
      continue;
    sessions.try_emplace(record.session, out).first->second.add(record, i);
  }
  return out;
}

}  // namespace enginediff

#include "harness/history/transactions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "harness/history/transaction_control.hpp"
#include "harness/model/not_run_reason.hpp"

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
TransactionControl control_of(std::vector<TransactionControl> all) {
  if (all.empty()) return {};
  if (all.size() > 1 && all.back().verb == Verb::begin && all[all.size() - 2].ends()) all.pop_back();
  return all.back();
}

// A commit or rollback of a transaction that the statement names and that is not open in its session.
struct NamedEnd {
  std::string identifier;
  std::size_t record = 0;
  Verb verb = Verb::commit;
};

class SessionWalk {
 public:
  SessionWalk(std::vector<TransactionSpan>& out, std::vector<NamedEnd>& named_ends)
      : out_(out), named_ends_(named_ends) {}

  void add(const StepRecord& record, std::size_t position) {
    const Outcome* outcome = record.outcome();
    if (outcome == nullptr) return lose_connection(record);
    const std::vector<TransactionControl> all = controls_in(record.sql);
    const TransactionControl control = control_of(all);
    if (note_named_ends(record, position, all) && all.size() == 1) return;
    if (state_ == TransactionState::none && outcome->transaction == TransactionState::none && control.is_boundary())
      return;
    const Verb verb = control.verb;
    if (has_left(*outcome, control)) open_ = false;
    if (!open_) begin(record);
    span().records.push_back(position);
    note_error(*outcome);
    note_names(record, position, all);
    const bool ends = outcome->implied_commit || (control.ends() && outcome->succeeded());
    // COMMIT AND CHAIN ends one and begins the next, which gets its first step later; so does BEGIN where it commits.
    if (outcome->transaction == TransactionState::none || ends) end(*outcome, verb, position);
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

  // What the step calls its own transaction, and whether it prepares it.
  void note_names(const StepRecord& record, std::size_t position, const std::vector<TransactionControl>& all) {
    const std::size_t done = statements_done(record, all.size());
    const auto* completion = std::get_if<Completion>(&record.outcome()->answer);
    const bool refused = completion != nullptr && completion->tag == "ROLLBACK";
    for (std::size_t i = 0; i < done; ++i) {
      if (all[i].identifier.empty() || all[i].ends()) continue;
      span().identifier = all[i].identifier;
      if (all[i].verb == Verb::prepare && !refused) span().prepared_by = position;
    }
  }

  // Whether the session's own transaction is what the statement ends.
  bool is_own(const TransactionControl& one, const Outcome& outcome) {
    if (one.identifier.empty()) return true;
    if (!open_) return false;
    return span().identifier == one.identifier ||
           (state_ != TransactionState::none && outcome.transaction == TransactionState::none);
  }

  // Whether the step's last statement ends another transaction than the session's.
  bool note_named_ends(const StepRecord& record, std::size_t position, const std::vector<TransactionControl>& all) {
    bool last = false;
    const std::size_t done = statements_done(record, all.size());
    for (std::size_t i = 0; i < done; ++i) {
      last = all[i].ends() && !is_own(all[i], *record.outcome());
      if (last) named_ends_.push_back({all[i].identifier, position, all[i].verb});
    }
    return last;
  }

  // Whether the session's transaction, which it has prepared, is its no more when it has carried out this statement.
  bool has_left(const Outcome& outcome, const TransactionControl& control) {
    return open_ && span().prepared_by && !control.ends() && outcome.succeeded() &&
           outcome.transaction == TransactionState::none;
  }

  void end(const Outcome& outcome, Verb verb, std::size_t position) {
    open_ = false;
    const auto* completion = std::get_if<Completion>(&outcome.answer);
    const bool undone =
        completion != nullptr && completion->tag == "ROLLBACK" && (verb == Verb::commit || verb == Verb::prepare);
    if (outcome.implied_commit) {
      // Whatever became of the statement behind its commit.
      span().end = TransactionSpan::End::committed;
    } else if (!outcome.succeeded() || undone || state_ == TransactionState::aborted) {
      span().end = TransactionSpan::End::aborted;
      span().error = first_error_;
    } else if (verb == Verb::rollback) {
      span().end = TransactionSpan::End::rolled_back;
    } else if (verb == Verb::commit || !span().prepared_by) {
      span().end = TransactionSpan::End::committed;
    }
    if (span().prepared_by && span().end != TransactionSpan::End::unfinished) span().ended_by = position;
  }

  // What the session had open went with the connection, unless it was prepared.
  void lose_connection(const StepRecord& record) {
    if (!open_ || !std::holds_alternative<NotRun>(record.result)) return;
    open_ = false;
    state_ = TransactionState::none;
    if (span().prepared_by) return;
    span().end = TransactionSpan::End::aborted;
    span().error = first_error_.value_or(ErrorClass::admin_shutdown);
  }

  std::vector<TransactionSpan>& out_;
  std::vector<NamedEnd>& named_ends_;
  std::size_t current_ = 0;
  bool open_ = false;
  int count_ = 0;
  TransactionState state_ = TransactionState::none;
  std::optional<ErrorClass> first_error_;
};

// Those in the final steps.
void add_ends_without_session(const std::vector<StepRecord>& records, std::vector<NamedEnd>& named_ends) {
  std::vector<TransactionSpan> nobodys;
  SessionWalk walk(nobodys, named_ends);
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (records[i].session.empty()) walk.add(records[i], i);
  }
}

// The transaction that a commit or rollback means by the identifier: the one that was prepared last before it.
TransactionSpan* find_prepared(std::vector<TransactionSpan>& spans, const std::vector<StepRecord>& records,
                               const NamedEnd& end) {
  TransactionSpan* found = nullptr;
  const auto prepared_at = [&](const TransactionSpan& span) { return records[*span.prepared_by].launched; };
  for (TransactionSpan& span : spans) {
    if (!span.prepared_by || span.ended_by || span.identifier != end.identifier) continue;
    if (prepared_at(span) > records[end.record].launched) continue;
    if (found == nullptr || prepared_at(span) > prepared_at(*found)) found = &span;
  }
  return found;
}

void end_prepared(std::vector<TransactionSpan>& spans, const std::vector<StepRecord>& records,
                  std::vector<NamedEnd> ends) {
  std::stable_sort(ends.begin(), ends.end(), [&](const NamedEnd& a, const NamedEnd& b) {
    return records[a.record].launched < records[b.record].launched;
  });
  for (const NamedEnd& end : ends) {
    TransactionSpan* const span = find_prepared(spans, records, end);
    if (span == nullptr) continue;
    span->ended_by = end.record;
    span->end = end.verb == Verb::rollback ? TransactionSpan::End::rolled_back : TransactionSpan::End::committed;
    if (!records[end.record].session.empty()) span->records.push_back(end.record);
  }
}

// Whether the case skipped the step, since another one had no success: its session goes on as it was.
bool was_skipped(const Case& parsed, const StepRecord& record) {
  const auto* not_run = std::get_if<NotRun>(&record.result);
  return not_run != nullptr && is_without_success(not_run->reason, parsed.steps[record.index].after);
}

}  // namespace

bool is_concurrency_error(ErrorClass error_class) {
  return std::find(kConcurrencyClasses.begin(), kConcurrencyClasses.end(), error_class) != kConcurrencyClasses.end();
}

std::size_t statements_done(const StepRecord& record, std::size_t statements) {
  const Outcome* outcome = record.outcome();
  if (outcome == nullptr) return 0;
  if (outcome->succeeded()) return statements;
  return std::min(statements, static_cast<std::size_t>(record.failed_statement.value_or(0)));
}

std::vector<TransactionSpan> transactions_of(const Case& parsed, const std::vector<StepRecord>& records) {
  std::vector<TransactionSpan> out;
  std::vector<NamedEnd> named_ends;
  std::map<std::string, SessionWalk> sessions;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const StepRecord& record = records[i];
    if (record.session.empty() || parsed.steps[record.index].pseudo || std::holds_alternative<Absent>(record.result))
      continue;
    if (was_skipped(parsed, record)) continue;
    sessions.try_emplace(record.session, out, named_ends).first->second.add(record, i);
  }
  if (std::any_of(out.begin(), out.end(), [](const TransactionSpan& span) { return span.prepared_by.has_value(); })) {
    add_ends_without_session(records, named_ends);
    end_prepared(out, records, std::move(named_ends));
  }
  return out;
}

}  // namespace enginediff

#include "harness/run/single_session_run.hpp"

#include <fmt/format.h>

#include <utility>

#include "harness/compare/row_digest.hpp"
#include "harness/model/not_run_reason.hpp"
#include "harness/run/scratch_mask.hpp"

namespace enginediff {

SingleSessionRun::SingleSessionRun(const Case& parsed, const Variant& variant, Engine& engine,
                                   const CaseRunOptions& options, const Scratch& scratch, Reuse reuse)
    : case_(parsed),
      variant_(variant),
      engine_(engine),
      options_(options),
      reuse_(reuse),
      scratch_name_(scratch.name()),
      case_deadline_(Deadline::after(options.case_timeout)) {}

Result<void> SingleSessionRun::run(Session& session, Trace& trace) {
  for (std::size_t i = 0; i < case_.steps.size(); ++i) {
    if (reuse_.setup != nullptr && case_.steps[i].role == StepRole::setup) {
      take_setup(i, trace);
      continue;
    }
    for (int execution = 0; execution < executions_of(case_.steps[i]); ++execution) {
      TRY_ASSIGN(StepRecord record, run_step(session, i, execution));
      if (is_stopped(options_.stop)) return fail(Fault::internal, "stopped");
      record.launched = record.finished = static_cast<int>(trace.records.size());
      note_failure(case_.steps[i], record);
      trace.records.push_back(std::move(record));
    }
  }
  return {};
}

bool SingleSessionRun::left_in_order(const Session& session) const {
  return stopped_.empty() && !interrupted_ && session.transaction_state() == TransactionState::none;
}

void SingleSessionRun::take_setup(std::size_t index, Trace& trace) {
  for (const StepRecord& record : reuse_.setup->records) {
    if (record.index != index) continue;
    trace.records.push_back(record);
    trace.records.back().microseconds = 0;
  }
}

Result<StepRecord> SingleSessionRun::run_step(Session& session, std::size_t index, int execution) {
  const Step& step = case_.steps[index];
  StepRecord record;
  record.step = step.name;
  record.index = index;
  record.execution = execution;
  TRY_ASSIGN(StepSql sql, step_sql(case_, step, execution, engine_, variant_, scratch_name_));
  record.sql = sql.shown;
  record.ordered = sql.ordered;
  if (stopped_.empty() && case_deadline_.expired()) stopped_ = kNoTimeLeft;
  if (sql.absent) {
    record.result = Absent{};
  } else if (!stopped_.empty()) {
    record.result = NotRun{stopped_};
  } else if (failed_.contains(step.after)) {
    record.result = NotRun{failed_.at(step.after)};
  } else {
    send_or_recall(session, sql, record);
  }
  return record;
}

void SingleSessionRun::send_or_recall(Session& session, const StepSql& sql, StepRecord& record) {
  if (reuse_.rewrites == nullptr || !reuse_.rewrites->knows(record.index)) return send(session, sql, record);
  if (auto known = reuse_.rewrites->find(record.index, variant_, sql)) {
    record = std::move(*known);
    record.microseconds = 0;
    return;
  }
  send(session, sql, record);
  if (left_in_order(session)) reuse_.rewrites->remember(record.index, variant_, sql, record);
}

void SingleSessionRun::send(Session& session, const StepSql& sql, StepRecord& record) {
  const auto begun = Deadline::Clock::now();
  for (std::size_t i = 0; i < sql.statements.size(); ++i) {
    RowSink sink(&make_row_digester);
    const auto deadline = Deadline::after(options_.statement_timeout).earlier(case_deadline_);
    auto outcome = [&] {
      const StopSwitch::Executing executing(options_.stop, session);
      return session.execute(sql.statements[i], deadline, sink);
    }();
    if (!outcome) {
      record.result = failed_to_send(session, outcome.error());
      break;
    }
    mask_scratch_name(*outcome, scratch_name_);
    const bool succeeded = outcome->succeeded();
    interrupted_ = interrupted_ || outcome->interrupted() != nullptr;
    record.result = std::move(*outcome);
    if (succeeded) continue;
    if (sql.statements.size() > 1) record.failed_statement = static_cast<int>(i);
    break;
  }
  record.microseconds = std::chrono::duration_cast<std::chrono::microseconds>(Deadline::Clock::now() - begun).count();
}

// What was never sent, because a value of it cannot be bound here, leaves the session as it was. A connection that is
// gone while the server answers was ended by the server.
std::variant<Outcome, NotRun, Absent> SingleSessionRun::failed_to_send(const Session& session, const Error& error) {
  std::string why = error.message;
  mask_scratch_name(why, scratch_name_);
  if (error.fault == Fault::usage) return NotRun{std::move(why)};
  if (error.fault != Fault::connection_lost || !engine_.ping()) {
    stopped_ = fmt::format("{}: {}", kConnectionLost, why);
    return NotRun{stopped_};
  }
  stopped_ = "the server ended the session";
  Outcome outcome;
  // The session's number on the server is another one in each run.
  const std::string number = session.description() + ": ";
  if (why.starts_with(number)) why.erase(0, number.size());
  outcome.answer = SqlError{"", 0, ErrorClass::admin_shutdown, std::move(why)};
  return outcome;
}

// A failed setup step stops the case; any other failed step only those that name it in @after.
void SingleSessionRun::note_failure(const Step& step, const StepRecord& record) {
  const Outcome* outcome = record.outcome();
  const bool failed = std::holds_alternative<NotRun>(record.result) || (outcome != nullptr && !outcome->succeeded());
  if (!failed) return;
  failed_.emplace(step.name, reason_without_success(step.name, outcome != nullptr));
  if (step.role == StepRole::setup && stopped_.empty()) stopped_ = reason_of_setup(step.name);
}

}  // namespace enginediff

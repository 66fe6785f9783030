#include "harness/engines/fake/session.hpp"

#include <fmt/format.h>

#include "harness/base/check.hpp"
#include "harness/engine/watchdog.hpp"

namespace enginediff::fake {

namespace {

Outcome completed(std::string tag) {
  Outcome outcome;
  outcome.answer = Completion{std::move(tag)};
  return outcome;
}

Outcome failed(ErrorClass error_class, std::string message) {
  Outcome outcome;
  outcome.answer = SqlError{"", 0, error_class, std::move(message)};
  return outcome;
}

// The key that a command needs before it can go on.
const std::string* needed_key(const Command& command) {
  if (const auto* put = std::get_if<Put>(&command)) return &put->key;
  if (const auto* lock = std::get_if<Lock>(&command)) return &lock->key;
  return nullptr;
}

}  // namespace

FakeSession::FakeSession(FakeScratch& scratch, int number, std::string name,
                         std::optional<std::chrono::milliseconds> lock_timeout)
    : scratch_(scratch), number_(number), name_(std::move(name)), lock_timeout_(lock_timeout) {}

FakeSession::~FakeSession() {
  const std::lock_guard lock(scratch_.mutex);
  end_connection();
  scratch_.sessions.erase(number_);
}

std::string FakeSession::description() const { return fmt::format("fake session {}", number_); }

void FakeSession::end_connection() {
  gone_ = true;
  end_transaction(false);
  news_.raise();
  scratch_.changed.notify_all();
}

// ---- Driving ----

Result<void> FakeSession::begin(const Statement& statement, RowSink& sink) {
  CHECK(!under_way_);
  if (gone_ || scratch_.engine().lost()) return fail(Fault::connection_lost, "the fake connection is gone");
  cancelled_ = false;
  under_way_.emplace(UnderWay{parse_command(statement), &sink, std::nullopt});
  return {};
}

Result<Outcome> FakeSession::execute(const Statement& statement, Deadline deadline, RowSink& sink) {
  {
    const std::lock_guard lock(scratch_.mutex);
    TRY(begin(statement, sink));
  }
  WatchdogGuard guard(*this, deadline);  // only now: a cancel before the statement is under way means nothing
  std::unique_lock lock(scratch_.mutex);
  for (;;) {
    TRY_ASSIGN(Progress progress, advance());
    if (auto* const outcome = std::get_if<Outcome>(&progress)) {
      lock.unlock();  // a cancel under way wants it
      auto* const interrupted = std::get_if<Interrupted>(&outcome->answer);
      if (guard.stop() && interrupted != nullptr) interrupted->reason = Interrupted::Reason::deadline;
      return std::move(*outcome);
    }
    const auto& lock_deadline = under_way_->lock_deadline;
    if (lock_deadline) {
      scratch_.changed.wait_until(lock, *lock_deadline->when());
    } else {
      scratch_.changed.wait(lock);
    }
  }
}

Result<void> FakeSession::start(const Statement& statement, RowSink& sink) {
  const std::lock_guard lock(scratch_.mutex);
  TRY(begin(statement, sink));
  news_.raise();
  return {};
}

Result<Progress> FakeSession::poll() {
  const std::lock_guard lock(scratch_.mutex);
  CHECK(under_way_);
  news_.clear();
  return advance();
}

void FakeSession::cancel() noexcept {
  const std::lock_guard lock(scratch_.mutex);
  if (!under_way_) return;
  cancelled_ = true;
  news_.raise();
  scratch_.changed.notify_all();
}

// One step of the statement under way: its outcome, or why it cannot go on.
Result<Progress> FakeSession::advance() {
  if (gone_ || scratch_.engine().lost()) {
    under_way_.reset();
    return fail(Fault::connection_lost, "the fake connection is gone");
  }
  if (cancelled_) return interrupt();
  if (const auto* lose = std::get_if<Lose>(&under_way_->command)) {
    under_way_.reset();
    if (lose->server) scratch_.engine().lose_server();
    end_connection();
    return fail(Fault::connection_lost, "the fake connection was lost");
  }
  if (std::holds_alternative<Forever>(under_way_->command)) return Running{};
  if (transaction_ == TransactionState::aborted && !std::holds_alternative<Rollback>(under_way_->command) &&
      !std::holds_alternative<Commit>(under_way_->command)) {
    return finish(failed(ErrorClass::in_failed_sql_transaction, "the transaction was aborted; roll it back"));
  }
  if (const std::string* const key = needed_key(under_way_->command)) {
    if (const auto wait = wait_for(*key)) {
      if (scratch_.engine().settings().detects_deadlocks && scratch_.locks.in_circle(number_)) {
        return finish(failed(ErrorClass::deadlock_detected, "deadlock on " + *key));
      }
      if (lock_timeout_ && !under_way_->lock_deadline) under_way_->lock_deadline = Deadline::after(*lock_timeout_);
      if (!under_way_->lock_deadline || !under_way_->lock_deadline->expired()) return *wait;
      scratch_.locks.stop_waiting(number_);
      return finish(failed(ErrorClass::lock_not_available, "waited too long for " + *key));
    }
  }
  return finish(std::visit([this](const auto& command) { return answer(command); }, under_way_->command));
}

std::optional<WaitingForLock> FakeSession::wait_for(const std::string& key) const {
  if (scratch_.locks.acquire(number_, key)) return std::nullopt;
  const auto holder = scratch_.sessions.find(*scratch_.locks.holder(key));
  CHECK(holder != scratch_.sessions.end());
  return WaitingForLock{{holder->second->name()}, "key " + key};
}

Progress FakeSession::interrupt() {
  scratch_.locks.stop_waiting(number_);
  Outcome outcome;
  outcome.answer = Interrupted{Interrupted::Reason::cancelled, "cancelled"};
  return finish(std::move(outcome));
}

Progress FakeSession::finish(Outcome outcome) {
  if (const SqlError* const error = outcome.error()) abort_transaction(error->error_class);
  if (outcome.interrupted() != nullptr) abort_transaction(ErrorClass::query_canceled);
  // Outside a transaction each statement is one.
  if (transaction_ == TransactionState::none) end_transaction(outcome.succeeded());
  outcome.transaction = transaction_;
  under_way_.reset();
  return outcome;
}

void FakeSession::abort_transaction(ErrorClass error_class) {
  if (transaction_ == TransactionState::none) return;
  if (scratch_.engine().settings().errors_abort) {
    transaction_ = TransactionState::aborted;
  } else if (error_class == ErrorClass::deadlock_detected) {
    end_transaction(false);
  }
}

void FakeSession::end_transaction(bool commits) {
  if (commits) {
    for (const auto& [key, value] : uncommitted_) scratch_.values[key] = value;
  }
  uncommitted_.clear();
  transaction_ = TransactionState::none;
  scratch_.locks.stop_waiting(number_);
  scratch_.locks.release_all(number_);
  scratch_.locks_changed();
}

// ---- Answering ----

Outcome FakeSession::answer(const AnswerRows& command) {
  RowSink& sink = *under_way_->sink;
  sink.begin(command.columns);
  for (const auto& row : command.rows) {
    for (const OwnedValue& cell : row) sink.value(cell.view());
    sink.end_row();
  }
  Outcome outcome;
  outcome.answer = sink.finish();
  return outcome;
}

Outcome FakeSession::answer(const AnswerOk& command) {
  Outcome outcome = completed("ANSWER");
  outcome.affected_rows = command.affected_rows;
  return outcome;
}

Outcome FakeSession::answer(const AnswerError& command) { return failed(command.error_class, command.message); }

Outcome FakeSession::answer(const AnswerDiagnostic& command) {
  Outcome outcome = completed("ANSWER");
  outcome.diagnostics.push_back(command.diagnostic);
  return outcome;
}

Outcome FakeSession::answer(const CountRows& command) {
  RowSink& sink = *under_way_->sink;
  sink.begin({Column{"n", {TypeKind::integer, ""}, "integer", "", ""}});
  for (std::int64_t n = 1; n <= command.rows; ++n) {
    sink.integer(n);
    sink.end_row();
  }
  Outcome outcome;
  outcome.answer = sink.finish();
  return outcome;
}

Outcome FakeSession::answer(const Ask& command) {
  const auto& answers = scratch_.engine().settings().answers;
  const auto found = answers.find(command.name);
  if (found == answers.end()) return failed(ErrorClass::undefined_object, "this target has no answer." + command.name);
  const Command answer_given = parse_answer(found->second, command.name);
  if (const auto* rows = std::get_if<AnswerRows>(&answer_given)) return answer(*rows);
  if (const auto* ok = std::get_if<AnswerOk>(&answer_given)) return answer(*ok);
  return answer(std::get<AnswerError>(answer_given));
}

Outcome FakeSession::answer(const Begin&) {
  if (transaction_ == TransactionState::open)
    return failed(ErrorClass::active_sql_transaction, "a transaction is open already");
  transaction_ = TransactionState::open;
  return completed("BEGIN");
}

Outcome FakeSession::answer(const Commit&) {
  if (transaction_ == TransactionState::none)
    return failed(ErrorClass::no_active_sql_transaction, "no transaction is open");
  const bool commits = transaction_ == TransactionState::open;
  end_transaction(commits);
  return completed(commits ? "COMMIT" : "ROLLBACK");
}

Outcome FakeSession::answer(const Rollback&) {
  if (transaction_ == TransactionState::none)
    return failed(ErrorClass::no_active_sql_transaction, "no transaction is open");
  end_transaction(false);
  return completed("ROLLBACK");
}

Outcome FakeSession::answer(const Put& command) {
  uncommitted_[command.key] = command.value;
  Outcome outcome = completed("PUT");
  outcome.affected_rows = 1;
  return outcome;
}

Outcome FakeSession::answer(const Get& command) {
  const auto own = uncommitted_.find(command.key);
  const auto committed = scratch_.values.find(command.key);
  AnswerRows rows;
  rows.columns.push_back(Column{command.key, {}, "", "", ""});
  if (own != uncommitted_.end()) {
    rows.rows.push_back({own->second});
  } else if (committed != scratch_.values.end()) {
    rows.rows.push_back({committed->second});
  }
  if (!rows.rows.empty()) rows.columns[0].type.kind = rows.rows[0][0].kind();
  return answer(rows);
}

Outcome FakeSession::answer(const Lock&) { return completed("LOCK"); }

Outcome FakeSession::answer(const Unlock& command) {
  scratch_.locks.release(number_, command.key);
  scratch_.locks_changed();
  return completed("UNLOCK");
}

Outcome FakeSession::answer(const Forever&) { CHECK(!"FOREVER has no answer"); }
Outcome FakeSession::answer(const Lose&) { CHECK(!"LOSE has no answer"); }

}  // namespace enginediff::fake

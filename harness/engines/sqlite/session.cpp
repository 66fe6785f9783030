#include "harness/engines/sqlite/session.hpp"

#include <fmt/format.h>
#include <sys/timerfd.h>

#include <algorithm>

#include "harness/base/ascii.hpp"
#include "harness/base/check.hpp"
#include "harness/engine/watchdog.hpp"
#include "harness/engines/sqlite/engine.hpp"
#include "harness/engines/sqlite/error_map.hpp"
#include "harness/engines/sqlite/scratch.hpp"
#include "harness/engines/sqlite/statement_words.hpp"
#include "harness/engines/sqlite/values.hpp"

namespace enginediff::sqlite {

namespace {

constexpr int kFenceTries = 100;
constexpr const char* kGone = "the session was killed";

}  // namespace

SqliteSession::SqliteSession(const Api& api, SqliteScratch& scratch, std::string name, Patience patience)
    : api_(api),
      scratch_(scratch),
      name_(std::move(name)),
      patience_(patience),
      sandbox_(scratch.folder()),
      db_(nullptr, CloseConnection{&api}) {}

SqliteSession::~SqliteSession() {
  scratch_.forget(*this);
  close();
}

std::string SqliteSession::description() const {
  return name_.empty() ? "the connection to SQLite" : fmt::format("SQLite connection {}", name_);
}

// ---- Opening and closing ----

Result<void> SqliteSession::open(const std::string& path, const Settings& settings, const std::string& journal_mode) {
  // Without a mutex of its own, which a parked statement would hold, and which would belong to a thread. A session is
  // one thread's at a time, and interrupting needs none.
  TRY_ASSIGN(db_, open_connection(api_, path, settings.open_flags | SQLITE_OPEN_NOMUTEX, settings.vfs));
  sqlite3* const db = db_.get();
  // A build that waits inside the file system would wait for ever for a session of the same thread.
  if (api_.setlk_timeout != nullptr) api_.setlk_timeout(db, 0, 0);
  for (const Settings::DbConfig& config : settings.db_configs) TRY(set_db_config(api_, db, config));
  for (const auto& [pragma, value] : settings.pragmas) {
    if (const auto set = ask(api_, db, pragma_statement(pragma, value)); !set) {
      return fail(Fault::usage, fmt::format("sqlite setting {}={}: {}", pragma, value, set.error().message));
    }
    if (pragma == "locking_mode") sets_locking_mode_ = true;
  }
  if (!journal_mode.empty()) {
    const std::string now = ask_one(api_, db, pragma_statement("journal_mode", journal_mode));
    if (now != journal_mode) {
      return fail(Fault::usage, fmt::format("sqlite setting journal_mode={}: this database has {}", journal_mode,
                                            now.empty() ? "none" : now));
    }
  }
  if (patience_.waits && patience_.limit) api_.busy_timeout(db, static_cast<int>(patience_.limit->count()));
  if (api_.trace_v2 != nullptr) api_.trace_v2(db, SQLITE_TRACE_STMT, &SqliteSession::on_trace, this);
  sandbox_.install(api_, db);
  return {};
}

void SqliteSession::close() {
  if (call_.parked()) {
    cancel();
    give_up_pending();
  }
  const std::lock_guard lock(mutex_);
  running_ = false;
  db_.reset();
}

// ---- Cancelling ----

void SqliteSession::begin_statement() {
  const std::lock_guard lock(mutex_);
  running_ = true;
  cancel_requested_.store(false, std::memory_order_relaxed);
}

void SqliteSession::end_statement() {
  const std::lock_guard lock(mutex_);
  running_ = false;
  cancel_requested_.store(false, std::memory_order_relaxed);
}

void SqliteSession::cancel() noexcept {
  const std::lock_guard lock(mutex_);
  if (!running_ || db_ == nullptr) return;
  cancel_requested_.store(true, std::memory_order_release);
  api_.interrupt(db_.get());
}

// SQLite forgets an interrupt when a statement starts. This is called just after that, so that a cancel that came
// between begin_statement() and here is not lost.
int SqliteSession::on_trace(unsigned, void* self, void*, void*) {
  const auto& session = *static_cast<const SqliteSession*>(self);
  if (session.cancel_requested_.load(std::memory_order_acquire)) session.api_.interrupt(session.db_.get());
  return 0;
}

// After a cancel a statement must run again uninterrupted before the session is used.
Outcome SqliteSession::finish_interrupted(Outcome outcome, bool past_deadline) {
  auto* const interrupted = std::get_if<Interrupted>(&outcome.answer);
  if (interrupted == nullptr) return outcome;
  if (past_deadline) interrupted->reason = Interrupted::Reason::deadline;
  for (int tries = 0; tries < kFenceTries && !ask(api_, db_.get(), "SELECT 1"); ++tries) continue;
  return outcome;
}

// ---- Locks ----

// SQLite's own handler sleeps; with another session in the same thread nothing would ever wake it.
void SqliteSession::install_busy_handler() {
  if (sandbox_.take_busy_timeout_seen()) {
    const auto limit = parse_milliseconds(ask_one(api_, db_.get(), "PRAGMA busy_timeout"));
    if (limit) patience_ = {limit->count() > 0, *limit};
    busy_handler_installed_ = false;
  }
  if (busy_handler_installed_ || !scratch_.has_several_sessions()) return;
  api_.busy_handler(db_.get(), &SqliteSession::on_busy, this);
  busy_handler_installed_ = true;
}

// To have a handler is to have no timeout, as far as SQLite knows. What asks for it meets no lock.
void SqliteSession::lend_busy_timeout() {
  if (!patience_.limit) return;
  api_.busy_timeout(db_.get(), static_cast<int>(patience_.limit->count()));
  busy_handler_installed_ = false;
}

// Not asked of every session each time: only a statement, or a setting, can change it.
void SqliteSession::note_locking_mode() {
  if (sets_locking_mode_ || sandbox_.locking_mode_seen()) exclusive_ = exclusive_databases(api_, db_.get());
}

OtherSession SqliteSession::as_other() const {
  return {name_, call_.parked() ? view_.files : file_locks(api_, db_.get())};
}

int SqliteSession::on_busy(void* self, int) {
  auto& session = *static_cast<SqliteSession*>(self);
  if (session.may_park_ && session.call_.inside()) {
    session.view_.files = file_locks_in_handler(session.api_, session.db_.get());
    if (session.call_.park()) return 1;
  }
  session.declined_ = true;
  return 0;
}

// ---- One statement ----

int SqliteSession::bind(sqlite3_stmt* statement, const std::vector<Parameter>& parameters) const {
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const int code = bind_parameter(api_, statement, static_cast<int>(i + 1), parameters[i]);
    if (code != SQLITE_OK) return code;
  }
  return SQLITE_OK;
}

// Steps to the end; `outcome` receives what a success says.
int SqliteSession::run(sqlite3_stmt* statement, std::string_view sql, RowSink& sink, Outcome& outcome) {
  const bool reads_only = api_.stmt_readonly(statement) != 0;
  const sqlite3_int64 changes_before = reads_only ? 0 : api_.total_changes_of(db_.get());
  int code = api_.step(statement);
  if (code != SQLITE_ROW && code != SQLITE_DONE) return code;
  // Counted now: a statement prepared under an old schema may have been prepared again by its first step.
  int columns = api_.column_count(statement);
  // ALTER TABLE asks the table by queries of its own, whose columns SQLite then reports as the statement's.
  if (columns > 0 && code == SQLITE_DONE && !reads_only && first_word(sql) == "ALTER") columns = 0;
  if (columns > 0) {
    seen_.assign(static_cast<std::size_t>(columns), 0);
    sink.begin(describe_columns(api_, statement));
    if (code == SQLITE_ROW) code = read_rows(api_, statement, !scratch_.may_be_utf16(), sink, seen_);
    if (code != SQLITE_DONE) return code;
    settle_types(api_, db_.get(), statement, seen_, sink.columns());
    outcome.answer = sink.finish();
    if (reads_only) return code;
  }
  std::string word = first_word(sql);
  // The changes of triggers and of virtual tables' own tables count in the total only, so the total says just whether
  // there were any: sqlite3_changes() may stem from an earlier statement.
  if (is_dml(word, reads_only)) {
    outcome.affected_rows = api_.total_changes_of(db_.get()) == changes_before ? 0 : api_.changes_of(db_.get());
  }
  if (columns == 0) outcome.answer = Completion{std::move(word)};
  return code;
}

Outcome SqliteSession::run_whole(const Statement& statement, RowSink& sink) {
  declined_ = false;
  const std::string& sql = begin_as_asked(statement.sql);
  if (busy_handler_installed_ && asks_busy_timeout(sql)) lend_busy_timeout();
  sqlite3_stmt* raw = nullptr;
  const char* rest = nullptr;
  Outcome outcome;
  // The length counts the zero at the end: SQLite then reads the text in place.
  int code = api_.prepare_v3(db_.get(), sql.c_str(), static_cast<int>(sql.size() + 1), 0, &raw, &rest);
  PreparedStatement prepared(raw, FinalizeStatement{&api_});
  if (code == SQLITE_OK && *rest != '\0' && !skip_blank(rest).empty()) {
    outcome.answer = SqlError{"", SQLITE_ERROR, ErrorClass::syntax_error, "more than one statement"};
  } else if (code == SQLITE_OK && raw == nullptr) {
    outcome.answer = Completion{};  // nothing but comments
  } else {
    view_.reads_only = raw != nullptr && api_.stmt_readonly(raw) != 0;
    view_.prepared = true;
    if (code == SQLITE_OK) code = bind(raw, statement.parameters);
    if (code == SQLITE_OK) code = run(raw, sql, sink, outcome);
    if (code != SQLITE_OK && code != SQLITE_DONE) outcome.answer = error_answer(code, sql);
    // What was sent instead of a plain BEGIN shows in the record.
    if (code == SQLITE_DONE && &sql != &statement.sql) outcome.answer = Completion{sql};
  }
  prepared.reset();
  if (sandbox_.encoding_seen()) scratch_.note_encoding_set();
  transaction_ = outcome.transaction =
      api_.get_autocommit(db_.get()) != 0 ? TransactionState::none : TransactionState::open;
  return outcome;
}

// A plain BEGIN as the scratch's begin mode has it.
const std::string& SqliteSession::begin_as_asked(const std::string& sql) {
  if (scratch_.begin_mode().empty() || !is_plain_begin(sql)) return sql;
  begin_sql_ = "BEGIN " + to_upper(scratch_.begin_mode());
  return begin_sql_;
}

Answer SqliteSession::error_answer(int code, std::string_view sql) const {
  std::string message = api_.errmsg(db_.get());
  // A wait that is cancelled ends as if its limit were over: busy, or, where it was to read the schema, with a table
  // that is not known.
  if ((code == SQLITE_INTERRUPT || declined_) && cancel_requested_.load(std::memory_order_acquire))
    return Interrupted{Interrupted::Reason::cancelled, "interrupted"};
  SqlError error{"", code, error_class_of(code, message, sql, kLexicalRules), std::move(message)};
  // Busy without having been asked to wait, or not for that.
  if (code == SQLITE_BUSY && busy_handler_installed_ && !declined_ && upgrades())
    error.error_class = ErrorClass::busy_upgrade;
  return error;
}

// Whether a file is read in the transaction under way, and not written: what wants to write it is not asked to wait,
// since that would be a deadlock. It may be one of several, and others be written already.
bool SqliteSession::upgrades() const {
  const std::vector<FileLock> files = file_locks(api_, db_.get());
  return std::any_of(files.begin(), files.end(), [&](const FileLock& one) {
    const std::vector<std::string>& written = view_.work.written;
    const bool wanted = written.empty() || std::find(written.begin(), written.end(), one.schema) != written.end();
    return wanted && one.state == SQLITE_TXN_READ;
  });
}

// ---- In the caller's thread, to the end ----

Result<Outcome> SqliteSession::execute(const Statement& statement, Deadline deadline, RowSink& sink) {
  CHECK(!pending_);
  if (db_ == nullptr) return fail(Fault::connection_lost, kGone);
  TRY(check_parameters(statement.parameters));
  install_busy_handler();
  view_ = {};
  begin_statement();
  WatchdogGuard guard(*this, deadline);
  Outcome outcome = run_whole(statement, sink);
  const bool past_deadline = guard.stop();
  end_statement();
  return finish_interrupted(std::move(outcome), past_deadline);
}

// ---- Step by step ----

Result<void> SqliteSession::start(const Statement& statement, RowSink& sink) {
  CHECK(!pending_);
  if (db_ == nullptr) return fail(Fault::connection_lost, kGone);
  TRY(check_parameters(statement.parameters));
  install_busy_handler();
  begin_statement();
  pending_.emplace(Pending{statement, &sink, std::nullopt, std::nullopt, std::nullopt});
  begin_pending();
  pending_->news = pending_progress();
  return {};
}

Result<Progress> SqliteSession::poll() {
  CHECK(pending_);
  if (db_ == nullptr) {
    pending_.reset();
    return fail(Fault::connection_lost, kGone);
  }
  if (!pending_->news) {
    // Past its limit it looks once more, as SQLite's own handler does.
    may_park_ = !pending_->wait_ends || !pending_->wait_ends->expired();
    const bool cancelled = cancel_requested_.load(std::memory_order_acquire);
    if (cancelled)
      give_up_pending();
    else
      call_.resume(true);
    pending_->news = pending_progress();
  }
  Progress progress = std::move(*pending_->news);
  pending_->news.reset();
  if (std::holds_alternative<Outcome>(progress)) {
    pending_.reset();
    wait_timer_.reset();
  }
  return progress;
}

// Only where somebody could be waited for does it need a stack that can be left.
void SqliteSession::begin_pending() {
  view_ = {};
  const auto run = [this] { pending_->outcome = run_whole(pending_->statement, *pending_->sink); };
  if (!patience_.waits || !scratch_.has_several_sessions() || scratch_.shares_cache()) return run();
  note_locking_mode();
  view_.exclusive = exclusive_;
  view_.before = file_locks(api_, db_.get());
  may_park_ = true;
  sandbox_.note_work(&view_.work);
  call_.begin(run);
}

// Until it has ended, or waits for somebody.
Progress SqliteSession::pending_progress() {
  while (call_.parked()) {
    WaitingForLock wait = find_blockers(view_, scratch_.others_than(*this));
    if (wait.by.empty()) {
      call_.resume(false);  // for nobody who could let go
      continue;
    }
    if (patience_.limit && !pending_->wait_ends) {
      pending_->wait_ends = Deadline::after(*patience_.limit);
      arm_wait_timer();
    }
    return wait;
  }
  sandbox_.note_work(nullptr);
  end_statement();
  return finish_interrupted(std::move(*pending_->outcome), false);
}

// Lets the parked statement come to its end without another wait.
void SqliteSession::give_up_pending() {
  may_park_ = false;
  call_.resume(false);
  CHECK(!call_.parked());
}

// Becomes readable when the wait's limit is over.
void SqliteSession::arm_wait_timer() {
  wait_timer_ = UniqueFd(::timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK));
  CHECK(wait_timer_);
  const auto limit = *patience_.limit;
  itimerspec when{};
  when.it_value.tv_sec = limit.count() / 1000;
  when.it_value.tv_nsec = limit.count() % 1000 * 1'000'000 + 1;  // never zero, which would disarm it
  CHECK(::timerfd_settime(wait_timer_.get(), 0, &when, nullptr) == 0);
}

int SqliteSession::wait_fd() const { return wait_timer_.get(); }

}  // namespace enginediff::sqlite

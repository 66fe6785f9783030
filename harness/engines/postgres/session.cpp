#include "harness/engines/postgres/session.hpp"

#include <fmt/format.h>
#include <strings.h>

#include <algorithm>
#include <array>

#include "harness/base/check.hpp"
#include "harness/engines/postgres/engine.hpp"
#include "harness/engines/postgres/error_map.hpp"
#include "harness/engines/postgres/parameters.hpp"
#include "harness/engines/postgres/session_setup.hpp"
#include "harness/engines/postgres/statement_types.hpp"

namespace enginediff::postgres {

namespace {

using Clock = std::chrono::steady_clock;

// Asking who waits for whom costs more than most statements take; so it is not asked about one that has only just
// begun.
constexpr auto kGrace = std::chrono::microseconds(400);
// While nobody else of the case does anything, only what outlasts transactions can be in the way: advisory locks, where
// somebody has spoken of them.
constexpr auto kGraceAmongIdle = std::chrono::milliseconds(10);
// How long poll() takes rows before it lets its caller look after others.
constexpr auto kPollBudget = std::chrono::milliseconds(2);
// A cancel that arrives before the server has read the statement is lost, so it is repeated.
constexpr auto kCancelInterval = std::chrono::milliseconds(100);
constexpr auto kCancelPatience = std::chrono::seconds(30);
// The same for a statement whose session is given up: beyond that its server does not answer at all.
constexpr auto kStopPatience = std::chrono::seconds(2);
// How long a wait lasts at most before cancel requests of other threads are looked at.
constexpr auto kWaitSlice = std::chrono::seconds(1);
constexpr int kMaxFences = 10;
constexpr std::string_view kQueryCanceled = "57014";

// The server says these to end one session, and they answer the statement: timeouts of being idle, in and out of a
// transaction, and of a transaction. Any other end of a connection stops the harness.
constexpr std::array<std::string_view, 3> kSessionEnds = {"25P03", "57P05", "25P04"};

TransactionState state_of(PGconn* connection) {
  switch (PQtransactionStatus(connection)) {
    case PQTRANS_INTRANS:
    case PQTRANS_ACTIVE: return TransactionState::open;
    case PQTRANS_INERROR: return TransactionState::aborted;
    case PQTRANS_IDLE:
    case PQTRANS_UNKNOWN: return TransactionState::none;
  }
  return TransactionState::none;
}

void ignore(void*, const PGresult*) {}

// Rows arrive in pieces, so that a result of any size takes little memory.
void ask_for_pieces(PGconn* connection) {
#ifdef LIBPQ_HAS_CHUNK_MODE
  PQsetChunkedRowsMode(connection, 256);
#else
  PQsetSingleRowMode(connection);
#endif
}

}  // namespace

PostgresSession::PostgresSession(PostgresScratch& scratch, const SessionOptions& options,
                                 std::unique_ptr<CaseConnection> connection, DeadlockWatch watch)
    : scratch_(scratch),
      name_(options.name),
      converses_(options.converses),
      connection_(std::move(connection)),
      pid_(connection_->connection().pid()),
      watch_(std::move(watch)),
      reader_(scratch.type_names(), scratch.own_types()) {
  PQsetNoticeReceiver(connection_->raw(), note, this);
}

PostgresSession::~PostgresSession() {
  if (under_way_) stop_statement();
  PQsetNoticeReceiver(connection_->raw(), ignore, nullptr);
  scratch_.take_back(*this, std::move(connection_), !under_way_ && !killed_);
}

// So that what the statement holds is free before the scratch is dropped.
void PostgresSession::stop_statement() {
  PGconn* const raw = connection_->raw();
  const Deadline patience = Deadline::after(kStopPatience);
  do {
    connection_->cancels().send();
    const Deadline slice = Deadline::after(kCancelInterval);
    while (PQisBusy(raw) != 0 && wait_readable(raw, slice) && PQconsumeInput(raw) == 1) {
    }
  } while (PQisBusy(raw) != 0 && PQstatus(raw) == CONNECTION_OK && !patience.expired());
}

void PostgresSession::note(void* session, const PGresult* result) {
  auto& self = *static_cast<PostgresSession*>(session);
  const char* const severity = PQresultErrorField(result, PG_DIAG_SEVERITY_NONLOCALIZED);
  if (!self.converses_ && severity != nullptr && std::string_view(severity) == "LOG") {
    // What goes to the server's log is no answer to the case.
    const char* const message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    if (message != nullptr) self.watch_.heard(message);
    return;
  }
  // What libpq reads before the next statement is sent is a notice to it, though it be the last that the server says.
  if (severity != nullptr && std::string_view(severity) == "FATAL") {
    self.farewell_ = sql_error_of(result);
  } else {
    self.reader_.add_notice(result);
  }
  if (self.converses_) self.notices_.push_back({PQresultErrorMessage(result), self.reader_.completed_results()});
}

std::vector<ServerNotification> PostgresSession::take_notifications() {
  std::vector<ServerNotification> out;
  PQconsumeInput(connection_->raw());
  while (const auto one = std::unique_ptr<PGnotify, Release<PQfreemem>>(PQnotifies(connection_->raw()))) {
    out.push_back({one->relname, one->extra, scratch_.session_of_process(one->be_pid)});
  }
  return out;
}

std::string PostgresSession::description() const { return fmt::format("pid {}", pid_); }

// ---- Sending ----

Result<void> PostgresSession::start(const Statement& statement, RowSink& sink) {
  CHECK(!under_way_);
  if (!connection_->connection().alive()) {
    if (!farewell_) return tl::unexpected(connection_error());
    under_way_.emplace();
    reader_.begin(sink);
    under_way_->refused = std::exchange(farewell_, std::nullopt);
    return {};
  }
  under_way_.emplace();
  watch_.statement_begins();
  under_way_->prepared = prepared_transaction_in(statement.sql, kLexicalRules, prepared_transaction_words());
  under_way_->loses_schema = !converses_ && resets_search_path(statement.sql);
  under_way_->refused = refusal_by_client(statement);
  scratch_.note_sent(statement.sql);
  reader_.begin(sink);
  if (under_way_->refused) return {};
  TRY_ASSIGN(const std::vector<Oid> types, parameter_types(statement));
  if (under_way_->refused) return {};
  const std::lock_guard lock(cancel_mutex_);
  if (!send(statement, types)) return tl::unexpected(connection_error());
  ask_for_pieces(connection_->raw());
  under_way_->sent = Clock::now();
  cancellable_ = true;
  return {};
}

// The number of each explicit type, 0 where there is none. An unknown name is the server's error, told in its words.
Result<std::vector<Oid>> PostgresSession::parameter_types(const Statement& statement) {
  std::vector<Oid> out;
  for (const Parameter& parameter : statement.parameters) {
    out.push_back(0);
    // In an aborted transaction nothing can be asked, and nothing will be executed.
    if (parameter.type.empty() || state_ == TransactionState::aborted) continue;
    TRY_ASSIGN(Connection* const catalog, catalog_connection());
    TRY_ASSIGN(const auto oid, oid_of_type(*catalog, scratch_.name(), parameter.type));
    if (oid) {
      out.back() = *oid;
    } else {
      under_way_->refused =
          SqlError{"42704", 0, ErrorClass::undefined_object, fmt::format("type \"{}\" does not exist", parameter.type)};
    }
  }
  return out;
}

bool PostgresSession::send(const Statement& statement, const std::vector<Oid>& types) {
  PGconn* const connection = connection_->raw();
  if (!statement.prepared) {
    prepared_sql_.reset();  // a simple query ends the unnamed prepared statement
    return PQsendQuery(connection, statement.sql.c_str()) == 1;
  }
  const BoundParameters bound(statement.parameters, types);
  std::vector<Oid> sent_types(bound.types(), bound.types() + bound.count());
  if (prepared_sql_ == statement.sql && prepared_types_ == sent_types) {
    return PQsendQueryPrepared(connection, "", bound.count(), bound.values(), bound.lengths(), bound.formats(), 0) == 1;
  }
  prepared_sql_ = statement.sql;
  prepared_types_ = std::move(sent_types);
  return PQsendQueryParams(connection, statement.sql.c_str(), bound.count(), bound.types(), bound.values(),
                           bound.lengths(), bound.formats(), 0) == 1;
}

// ---- Waiting ----

Result<Outcome> PostgresSession::execute(const Statement& statement, Deadline deadline, RowSink& sink) {
  TRY(start(statement, sink));
  if (under_way_->refused) return finish();
  for (;;) {
    const ResultReader::Progress progress = reader_.advance(connection_->raw(), deadline);
    if (progress == ResultReader::Progress::finished) return finish();
    if (deadline.expired()) stop(Interrupted::Reason::deadline);
    TRY_ASSIGN(const Deadline slice, insist_on_cancel());
    if (progress == ResultReader::Progress::paused) continue;
    // A deadline that has passed is no reason to hurry any more.
    const Deadline until = deadline.expired() ? slice : deadline.earlier(slice);
    if (wait_readable(connection_->raw(), until)) PQconsumeInput(connection_->raw());
  }
}

Result<Progress> PostgresSession::poll() {
  CHECK(under_way_);
  if (under_way_->refused) return progress_of(finish());
  PQconsumeInput(connection_->raw());  // a broken connection shows when its results are read
  switch (reader_.advance(connection_->raw(), Deadline::after(kPollBudget))) {
    case ResultReader::Progress::finished: return progress_of(finish());
    case ResultReader::Progress::paused: return Progress(Running{});
    case ResultReader::Progress::needs_input: break;
  }
  TRY(insist_on_cancel());
  const std::chrono::microseconds grace = scratch_.others_are_idle(*this) ? kGraceAmongIdle : kGrace;
  if (Clock::now() - under_way_->sent < grace) return Progress(Running{});
  return ask_for_locks();
}

Result<Progress> PostgresSession::progress_of(Result<Outcome> outcome) {
  if (!outcome) return tl::unexpected(outcome.error());
  return Progress(std::move(*outcome));
}

// Also for what, unless that is known: a statement that was freed may wait for somebody else before anybody has asked.
Result<LockWait> PostgresSession::ask_lock_wait() {
  const auto& known = under_way_->blockers;
  bool with_lock = known.empty() || watch_.watches();
  auto asked = scratch_.lock_wait_of(pid_, with_lock);
  if (asked && !with_lock && !asked->blockers.empty() && asked->blockers != known) {
    with_lock = true;
    asked = scratch_.lock_wait_of(pid_, with_lock);
  }
  // Whatever connection is lost here, it is not this session's.
  if (!asked) return fail(Fault::target_unusable, asked.error().message, asked.error().hint);
  under_way_->blockers = asked->blockers;
  if (with_lock) under_way_->resource = asked->awaited;
  return asked;
}

Result<Progress> PostgresSession::ask_for_locks() {
  TRY_ASSIGN(LockWait wait, ask_lock_wait());
  // Nobody at a terminal holds what a prepared transaction does: PostgreSQL's own tool sees no wait in that.
  if (converses_) std::erase(wait.blockers, kPreparedTransactionPid);
  std::vector<std::string> blockers = scratch_.names_of(wait), prepared = scratch_.prepared_among(wait);
  if (blockers.empty() && prepared.empty()) return Progress(Running{});
  // The answer may have come while we asked.
  PQconsumeInput(connection_->raw());
  if (reader_.advance(connection_->raw(), Deadline::after(kPollBudget)) == ResultReader::Progress::finished)
    return progress_of(finish());
  if (watch_.look_is_ahead(wait.awaited_id)) return Progress(Running{});
  const std::string& resource = under_way_->resource;
  return Progress(WaitingForLock{std::move(blockers), resource, is_tuple_lock(resource), std::move(prepared)});
}

// ---- Cancelling ----

void PostgresSession::cancel() noexcept { stop(Interrupted::Reason::cancelled); }

void PostgresSession::stop(Interrupted::Reason reason) noexcept {
  const std::lock_guard lock(cancel_mutex_);
  if (!cancellable_ || cancelled_) return;
  connection_->cancels().send();
  cancelled_ = Cancel{reason, Clock::now(), Clock::now()};
  stopping_ = true;
}

// Repeats a cancel that had no effect yet; says when to look again.
Result<Deadline> PostgresSession::insist_on_cancel() {
  if (!stopping_) return Deadline::after(kWaitSlice);
  const std::lock_guard lock(cancel_mutex_);
  // A server that does not take the cancel will not answer either: the statement ends with its connection.
  if (connection_->cancels().overdue()) connection_->connection().give_up();
  const auto now = Clock::now();
  if (now - cancelled_->first > kCancelPatience) {
    return fail(Fault::connection_lost,
                fmt::format("{} goes on although it was cancelled {} s ago", description(), kCancelPatience.count()));
  }
  if (now - cancelled_->last > kCancelInterval) {
    connection_->cancels().send();
    cancelled_->last = Clock::now();
  }
  return Deadline::at(cancelled_->last + kCancelInterval + std::chrono::milliseconds(1));
}

// A cancel has arrived when the server has signalled the process. Behind a proxy that may take longer, so empty queries
// go first until none is hit. (Should one be, an open transaction is aborted; the state read after it says so.)
void PostgresSession::fence() {
  for (int i = 0; i < kMaxFences; ++i) {
    const auto answer = connection_->connection().try_query("");
    if (!answer || succeeded(*answer) || sqlstate_of(*answer) != kQueryCanceled) return;
  }
}

// ---- Finishing ----

Result<Outcome> PostgresSession::finish() {
  const UnderWay statement = std::move(*under_way_);
  under_way_.reset();
  std::optional<Cancel> cancelled;
  {
    const std::lock_guard lock(cancel_mutex_);
    cancellable_ = false;
    cancelled = std::exchange(cancelled_, std::nullopt);
    stopping_ = false;
  }
  if (cancelled && !connection_->cancels().await_arrival()) return lost_with_cancel();
  Outcome outcome = reader_.take();
  if (statement.refused) outcome.answer = *statement.refused;
  if (!connection_->connection().alive()) return last_words(std::move(outcome));
  if (cancelled) {
    const SqlError* const error = outcome.error();
    if (error != nullptr && error->sqlstate == kQueryCanceled)
      outcome.answer = Interrupted{cancelled->reason, error->message};
    fence();
  }
  if (reader_.failed() || cancelled) prepared_sql_.reset();
  state_ = state_of(connection_->raw());
  outcome.transaction = state_;
  if (!reader_.failed() && may_change_definitions(reader_.tag())) {
    scratch_.note_changed_definitions();
    changed_definitions_ = true;
  }
  if (state_ == TransactionState::none) changed_definitions_ = false;
  if (statement.prepared && !reader_.failed()) scratch_.note_prepared_transaction(*statement.prepared);
  if (statement.loses_schema && !reader_.failed()) return_to_schema();
  if (auto* const rows = std::get_if<ResultSet>(&outcome.answer)) settle_columns(*rows);
  return outcome;
}

// That the case works in a schema of its own is no setting of the case's.
void PostgresSession::return_to_schema() {
  prepared_sql_.reset();
  (void)connection_->connection().try_query(search_path_sql(quoted_identifier(scratch_.name())));
}

// The connection ended with this statement: either the server said why, to this session alone, or it is lost.
Result<Outcome> PostgresSession::last_words(Outcome outcome) {
  state_ = TransactionState::none;
  if (farewell_) outcome.answer = *std::exchange(farewell_, std::nullopt);
  const SqlError* const error = outcome.error();
  const bool said = error != nullptr && !error->sqlstate.empty();
  const bool own_end =
      said && std::find(kSessionEnds.begin(), kSessionEnds.end(), error->sqlstate) != kSessionEnds.end();
  if (!own_end && !(said && killed_)) {
    return fail(Fault::connection_lost,
                fmt::format("{}: {}", description(), error == nullptr ? "the connection was lost" : error->message));
  }
  outcome.transaction = state_;
  return outcome;
}

// The cancel may arrive at any time, and the next statement must not meet it.
tl::unexpected<Error> PostgresSession::lost_with_cancel() {
  state_ = TransactionState::none;
  connection_->connection().give_up();
  scratch_.forget_connections();  // the server may hang, and they with it: whoever needs one finds that out anew
  const auto waited = std::chrono::duration_cast<std::chrono::seconds>(CancelRequests::kPatience);
  return fail(Fault::connection_lost,
              fmt::format("{}: the server did not take a cancel within {} s", description(), waited.count()));
}

Error PostgresSession::connection_error() const {
  const std::string said = one_line(PQerrorMessage(connection_->raw()));
  return Error{Fault::connection_lost,
               fmt::format("{}: {}", description(), said.empty() ? "the connection is closed" : said), ""};
}

// Where to ask about definitions: not in the case's own transaction, which a time limit of the case's could then abort,
// unless only that sees them.
Result<Connection*> PostgresSession::catalog_connection() {
  if (!changed_definitions_) return scratch_.control();
  prepared_sql_.reset();  // a query of ours will replace it
  return &connection_->connection();
}

// Names the types that were not known when the rows came, and adds what the tables declare.
void PostgresSession::settle_columns(ResultSet& rows) {
  const auto& origins = reader_.origins();
  std::vector<TypeNames::Key> unknown;
  for (const ColumnOrigin& origin : origins) {
    if (!origin.type_known) unknown.emplace_back(origin.type, origin.modifier);
  }
  const bool from_tables = !converses_ && std::any_of(origins.begin(), origins.end(), [](const ColumnOrigin& origin) {
    return origin.table >= kFirstUserOid;
  });
  if (unknown.empty() && !from_tables) return;
  const auto catalog = catalog_connection();
  if (!catalog) return;  // the answer is good without; whether the server is gone shows with the next question
  if (!unknown.empty()) {
    const auto names = look_up_types(**catalog, unknown);
    for (const auto& [key, type] : names) scratch_.remember_type(key, type);
    for (std::size_t column = 0; column < rows.columns.size(); ++column) {
      const auto found = names.find({origins[column].type, origins[column].modifier});
      if (!origins[column].type_known && found != names.end()) set_column_type(rows, column, found->second);
    }
  }
  if (from_tables) scratch_.evidence().fill(**catalog, origins, rows.columns);
}

}  // namespace enginediff::postgres

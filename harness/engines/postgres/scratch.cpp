#include "harness/engines/postgres/scratch.hpp"

#include <fmt/format.h>
#include <poll.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "harness/base/check.hpp"
#include "harness/engines/postgres/case_role.hpp"
#include "harness/engines/postgres/engine.hpp"
#include "harness/engines/postgres/marker.hpp"
#include "harness/engines/postgres/session.hpp"
#include "harness/engines/postgres/session_setup.hpp"

namespace enginediff::postgres {

namespace {

constexpr std::string_view kWrongPassword = "28P01";
constexpr std::string_view kDefaultSchema = "public";
constexpr int kPublicIsTheOwners = 150000;
constexpr int kLeavingPause = 1;  // milliseconds between two questions whether a killed process has left

// What a role can leave outside its schema: settings for its later sessions, privileges for later objects, large
// objects.
constexpr const char* kLeftBehindSql =
    "SELECT EXISTS (SELECT FROM pg_db_role_setting WHERE setrole = {0}::regrole)"
    " OR EXISTS (SELECT FROM pg_default_acl WHERE defaclrole = {0}::regrole)"
    " OR EXISTS (SELECT FROM pg_largeobject_metadata WHERE lomowner = {0}::regrole)";

}  // namespace

PostgresScratch::PostgresScratch(PostgresEngine& engine, std::shared_ptr<RunHome> home, int number, bool alone,
                                 const ScratchOptions& options)
    : engine_(engine),
      home_(std::move(home)),
      alone_(alone),
      grouped_(alone && !options.group.empty()),
      default_schema_(alone && !grouped_ && options.default_schema),
      schema_(default_schema_ ? std::string(kDefaultSchema) : own_name(engine.plan(), fmt::format("case_{}", number))),
      evidence_(schema_) {}

PostgresScratch::~PostgresScratch() {
  CHECK(sessions_.empty());
  if (made_) (void)drop();
}

Result<std::unique_ptr<PostgresScratch>> PostgresScratch::create(PostgresEngine& engine, std::shared_ptr<RunHome> home,
                                                                 int number, bool alone,
                                                                 const ScratchOptions& options) {
  std::unique_ptr<PostgresScratch> scratch(new PostgresScratch(engine, std::move(home), number, alone, options));
  TRY(scratch->make(static_cast<std::size_t>(options.sessions)));
  return scratch;
}

Result<void> PostgresScratch::make(std::size_t sessions) {
  made_ = alone_;  // the database
  home_->open_ahead(alone_ && !default_schema_ ? 0 : 1, sessions);
  if (default_schema_) return open_default_schema();
  if (alone_) return {};  // the first session makes the schema
  TRY_ASSIGN(Connection* const control, this->control());
  std::string sql = fmt::format("CREATE SCHEMA {} AUTHORIZATION {}", quoted_identifier(schema_),
                                quoted_identifier(home_->role().name));
  // In a database of the run's own the database is marked; among other people's schemas this one must be.
  if (!home_->own_database()) {
    sql += fmt::format("; COMMENT ON SCHEMA {} IS {}", quoted_identifier(schema_),
                       control->literal(marker(engine_.plan().token)));
  }
  TRY(control->query(sql));
  made_ = schema_made_ = true;
  return {};
}

// Until PostgreSQL 14 everybody may make things there, since then the owner of the database, who makes the role.
Result<void> PostgresScratch::open_default_schema() {
  schema_made_ = true;
  const CaseRole& role = home_->role();
  if (!role.own || engine_.plan().identity.version < kPublicIsTheOwners) return {};
  TRY_ASSIGN(Connection* const control, this->control());
  TRY(control->query(
      fmt::format("GRANT ALL ON SCHEMA {} TO {}", quoted_identifier(schema_), quoted_identifier(role.name))));
  home_->give(std::move(*control_));
  control_.reset();
  return {};
}

Result<Connection*> PostgresScratch::control() {
  if (!control_ || !control_->alive()) {
    TRY_ASSIGN(control_, home_->take_control());
  }
  return &*control_;
}

void PostgresScratch::forget_connections() {
  control_.reset();
  probe_.reset();
  home_->forget_connections();
}

const TypeNames& PostgresScratch::type_names() const { return engine_.type_names(); }

void PostgresScratch::remember_type(TypeNames::Key key, const ColumnType& type) {
  if (key.first < kFirstUserOid) {
    engine_.type_names().remember(key, type);
  } else {
    own_types_.emplace(key, type);
  }
}

// A connection on which `setup` has run. An idle one may turn out to be dead; then a new one serves.
Result<std::unique_ptr<CaseConnection>> PostgresScratch::connection_for_session(const std::string& setup) {
  for (bool fresh = sets_for_later_sessions_;; fresh = true) {
    std::unique_ptr<CaseConnection> connection;
    if (!fresh && !returned_.empty()) {
      connection = std::move(returned_.back());
      returned_.pop_back();
      if (!connection->finish_reset()) continue;
    }
    if (!fresh && !connection) connection = home_->take_idle_case_connection();
    if (!connection) {
      TRY_ASSIGN(connection, new_connection());
    }
    const auto done = connection->connection().try_query(setup);
    if (done && succeeded(*done)) return connection;
    if (done)
      return fail(Fault::usage,
                  fmt::format("target {}: a session setting is refused: {}", engine_.plan().target, message_of(*done)));
    if (fresh) return tl::unexpected(done.error());
    home_->forget_connections();
  }
}

Result<std::unique_ptr<CaseConnection>> PostgresScratch::new_connection() {
  const CaseRole& role = home_->role();
  auto opened = home_->open_case_connection();
  if (!opened && role.own && opened.error().sqlstate == kWrongPassword) {
    // A role may change its own password, so a case did.
    TRY(engine_.with_administrator([&](Connection& admin) { return restore_password(admin, role); }));
    opened = home_->open_case_connection();
  }
  if (opened) return std::move(*opened);
  return tl::unexpected(opened.error().error(
      fmt::format("target {}: cannot connect as role {} of the cases", engine_.plan().target, role.name)));
}

Result<std::unique_ptr<Session>> PostgresScratch::open_session(const SessionOptions& options) {
  const std::string schema = quoted_identifier(schema_);
  const bool found_by_default = default_schema_ && !engine_.plan().settings.contains("search_path");
  TRY_ASSIGN(std::string setup, session_setup_sql(found_by_default ? "" : schema, options));
  DeadlockWatch watch(options, home_->role().may_set_deadlock_timeout && home_->role().may_log_lock_waits,
                      engine_.plan().settings);
  setup += watch.setup_sql();
  if (!schema_made_) setup.insert(0, fmt::format("CREATE SCHEMA {}; ", schema));
  TRY_ASSIGN(auto connection, connection_for_session(setup));
  schema_made_ = true;
  auto session = std::make_unique<PostgresSession>(*this, options, std::move(connection), std::move(watch));
  sessions_.push_back(session.get());
  if (options.converses && options.name.empty()) helper_ = session.get();
  return std::unique_ptr<Session>(std::move(session));
}

void PostgresScratch::take_back(PostgresSession& session, std::unique_ptr<CaseConnection> connection, bool usable) {
  std::erase(sessions_, &session);
  if (helper_ == &session) helper_ = nullptr;
  if (leaving_ && usable) home_->let_go(std::move(connection));
  if (leaving_) return;  // what still runs a statement ends with the database
  if (placeholder_settings_ || sets_for_later_sessions_) connection->taint();
  if (usable && connection->begin_reset()) returned_.push_back(std::move(connection));
}

void PostgresScratch::note_sent(std::string_view sql) {
  if (!placeholder_settings_) placeholder_settings_ = may_make_placeholder_setting(sql);
  if (!sets_for_later_sessions_) sets_for_later_sessions_ = may_set_for_later_sessions(sql);
  if (!reaches_outside_) reaches_outside_ = may_reach_outside_schema(sql);
  if (!advisory_locks_) advisory_locks_ = speaks_of_advisory_locks(sql);
}

void PostgresScratch::note_changed_definitions() {
  evidence_.forget();
  own_types_.clear();
}

void PostgresScratch::note_prepared_transaction(const PreparedTransactionStatement& done) {
  if (done.ends) {
    prepared_transactions_.erase(done.identifier);
  } else {
    prepared_transactions_.insert(done.identifier);
  }
}

Connection* PostgresScratch::idle_helper() {
  if (helper_ == nullptr || !helper_->is_idle()) return nullptr;
  Connection& connection = helper_->connection();
  if (!helper_ready_) {
    const auto prepared = connection.try_query(prepare_lock_probe_sql());
    helper_ready_ = prepared && succeeded(*prepared);
    if (!helper_ready_) helper_ = nullptr;
  }
  return helper_ == nullptr ? nullptr : &connection;
}

// Where to ask about locks.
Result<Connection*> PostgresScratch::probe() {
  if (!alone_) return control();
  if (probe_ && probe_->connection().alive()) return &probe_->connection();
  probe_ = home_->take_idle_case_connection();
  if (!probe_) {
    TRY_ASSIGN(probe_, new_connection());
  }
  TRY(probe_->connection().query("SET statement_timeout = 0; " + prepare_lock_probe_sql()));
  return &probe_->connection();
}

Result<LockWait> PostgresScratch::lock_wait_of(int pid, bool with_lock) {
  if (Connection* const helper = idle_helper()) {
    auto found = ask_lock_wait(*helper, pid, with_lock);
    if (found) {
      // What waits for all that may see an older state waits, for a moment, for the one who asks, too.
      std::erase(found->blockers, helper_->pid());
      return found;
    }
    helper_ = nullptr;  // the case did something to it: a connection serves that no case has
  }
  if (!control_ && !probe_) {
    // A statement that merely takes its time is no reason to open a connection: the administrator's can tell too.
    LockWait asked;
    const auto done = engine_.with_administrator([&](Connection& admin) -> Result<void> {
      TRY_ASSIGN(asked, ask_lock_wait_once(admin, pid));
      return {};
    });
    if (done && asked.blockers.empty()) return asked;
  }
  TRY_ASSIGN(Connection * connection, probe());
  auto found = ask_lock_wait(*connection, pid, with_lock);
  if (!found && found.error().fault == Fault::connection_lost) {
    TRY_ASSIGN(connection, probe());
    found = ask_lock_wait(*connection, pid, with_lock);
  }
  return found;
}

std::vector<std::string> PostgresScratch::names_of(const LockWait& wait) const {
  std::set<std::string> names;
  for (const int blocker : wait.blockers) {
    for (const PostgresSession* session : sessions_) {
      if (session->pid() == blocker) names.insert(session->name());
    }
  }
  return {names.begin(), names.end()};
}

std::vector<std::string> PostgresScratch::prepared_among(const LockWait& wait) const {
  const auto& blockers = wait.blockers;
  if (std::find(blockers.begin(), blockers.end(), kPreparedTransactionPid) == blockers.end()) return {};
  std::vector<std::string> found;
  std::copy_if(prepared_transactions_.begin(), prepared_transactions_.end(), std::back_inserter(found),
               [&](const std::string& identifier) { return wait.prepared.contains(identifier); });
  // Of those that a safe snapshot waits for there is no telling: it waits for no lock.
  if (wait.prepared.empty()) found.assign(prepared_transactions_.begin(), prepared_transactions_.end());
  return found;
}

bool PostgresScratch::others_are_idle(const PostgresSession& session) const {
  return prepared_transactions_.empty() && !advisory_locks_ &&
         std::all_of(sessions_.begin(), sessions_.end(),
                     [&](const auto* other) { return other == &session || other->is_idle(); });
}

std::string PostgresScratch::session_of_process(int pid) const {
  const auto at = std::find_if(sessions_.begin(), sessions_.end(), [&](const auto* one) { return one->pid() == pid; });
  return at == sessions_.end() ? fmt::format("PID {}", pid) : (*at)->name();
}

Result<void> PostgresScratch::kill(Session& session) {
  auto& victim = static_cast<PostgresSession&>(session);
  victim.expect_kill();
  TRY_ASSIGN(Connection* const control, this->control());
  TRY(control->query(fmt::format("SELECT pg_catalog.pg_terminate_backend({})", victim.pid())));
  TRY_ASSIGN(const bool ended, await_end(victim, *control));
  if (ended) return {};
  return fail(Fault::target_unusable,
              fmt::format("target {}: {} did not end when it was killed", engine_.plan().target, victim.description()));
}

// The server closes the connection when the process has ended. It has rolled back, freed its locks and left the list of
// activities well before: what ends it takes most of the time, and who sees the end of a statement waits for that.
Result<bool> PostgresScratch::await_end(PostgresSession& victim, Connection& control) {
  const std::string listed = fmt::format("SELECT FROM pg_catalog.pg_stat_get_activity({})", victim.pid());
  const Deadline deadline = Connection::default_deadline();
  pollfd fd = {victim.wait_fd(), POLLRDHUP, 0};
  do {
    if (!victim.runs_statement()) {
      TRY_ASSIGN(const PgResult found, control.query(listed));
      if (PQntuples(found.get()) == 0) return true;
    }
    if (::poll(&fd, 1, victim.runs_statement() ? deadline.poll_timeout() : kLeavingPause) == 1) return true;
  } while (!deadline.expired());
  return false;
}

// What a prepared transaction holds would keep the schema from being dropped.
Result<void> PostgresScratch::roll_back_prepared_transactions() {
  if (prepared_transactions_.empty()) return {};
  TRY_ASSIGN(const auto owner, new_connection());
  for (const std::string& identifier : prepared_transactions_) {
    // The case may have ended it: then there is nothing to roll back.
    const auto done =
        owner->connection().try_query(fmt::format("ROLLBACK PREPARED {}", owner->connection().literal(identifier)));
    if (!done) return tl::unexpected(done.error());
    if (!succeeded(*done) && sqlstate_of(*done) != "42704") {
      return fail(Fault::target_unusable,
                  fmt::format("cannot roll back prepared transaction '{}': {}", identifier, message_of(*done)));
    }
  }
  prepared_transactions_.clear();
  return {};
}

Result<void> PostgresScratch::drop_schema() {
  TRY_ASSIGN(Connection * control, this->control());
  const Result<void> dropped = drop_schema_through(*control);
  if (dropped || dropped.error().fault != Fault::connection_lost) return dropped;
  // The server may have restarted under idle connections; then a fresh one serves.
  home_->forget_connections();
  TRY_ASSIGN(control, this->control());
  return drop_schema_through(*control);
}

Result<void> PostgresScratch::drop_schema_through(Connection& control) {
  const CaseRole& role = home_->role();
  std::string sql = fmt::format("DROP SCHEMA IF EXISTS {} CASCADE", quoted_identifier(schema_));
  const bool may_be_left = role.own && reaches_outside_;
  if (may_be_left) sql += "; " + fmt::format(kLeftBehindSql, control.literal(quoted_identifier(role.name)));
  TRY_ASSIGN(const PgResult left, control.query(sql));
  if (may_be_left && cell(left, 0, 0) == "t") home_->retire();
  return {};
}

Result<void> PostgresScratch::drop_contents() {
  TRY(roll_back_prepared_transactions());
  if (!alone_) return drop_schema();
  if (!keeps_connections()) {
    for (auto& connection : std::exchange(returned_, {})) home_->let_go(std::move(connection));
  }
  if (reaches_outside_) home_->retire();
  if (probe_) home_->let_go(std::move(probe_));
  if (control_) home_->give(std::move(*control_));
  control_.reset();
  return engine_.leave(*home_);
}

Result<void> PostgresScratch::drop() {
  CHECK(sessions_.empty());
  if (!made_) return {};
  made_ = false;
  // Before the schema goes: what a reset still drops may depend on it. A database that goes takes everything along.
  if (keeps_connections()) std::erase_if(returned_, [](const auto& connection) { return !connection->finish_reset(); });
  const Result<void> dropped = drop_contents();
  release_connections();
  if (dropped) return {};
  // Nobody knows what is left of the role's: it must not go to the next.
  if (reaches_outside_) home_->retire();
  Error error = dropped.error();
  error.message = fmt::format("target {}: cannot drop {} {}: {}", engine_.plan().target, alone_ ? "database" : "schema",
                              alone_ ? home_->database() : schema_, error.message);
  return tl::unexpected(error);
}

void PostgresScratch::release_connections() {
  for (auto& connection : returned_) {
    if (!placeholder_settings_ && !sets_for_later_sessions_ && keeps_connections() && connection->finish_reset())
      home_->give(std::move(connection));
  }
  returned_.clear();
  probe_.reset();
  if (control_ && !alone_) home_->give(std::move(*control_));
  control_.reset();
}

std::string PostgresScratch::keep() {
  engine_.keep_everything();
  made_ = false;
  const std::string& database = home_->database();
  const auto value = [this](const char* keyword) {
    const std::string* const found = engine_.plan().administrator.find(keyword);
    return found == nullptr ? std::string() : *found;
  };
  const std::string how = fmt::format("psql -h {} -p {} -U {} -d {} -c 'SET search_path = {}' -f -", value("host"),
                                      value("port"), value("user"), database, schema_);
  release_connections();
  return fmt::format("database {}, schema {} ({})", database, schema_, how);
}

}  // namespace enginediff::postgres

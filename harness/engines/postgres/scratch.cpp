#include "harness/engines/postgres/scratch.hpp"

#include <fmt/format.h>
#include <poll.h>

#include <algorithm>
#include <set>

#include "harness/base/check.hpp"
#include "harness/engines/postgres/engine.hpp"
#include "harness/engines/postgres/lock_probe.hpp"
#include "harness/engines/postgres/marker.hpp"
#include "harness/engines/postgres/run_database.hpp"
#include "harness/engines/postgres/session.hpp"
#include "harness/engines/postgres/session_setup.hpp"

namespace enginediff::postgres {

namespace {

// What a role can leave outside its schema: settings for its later sessions, privileges for later objects, large
// objects.
constexpr const char* kLeftBehindSql =
    "SELECT EXISTS (SELECT FROM pg_db_role_setting WHERE setrole = {0}::regrole)"
    " OR EXISTS (SELECT FROM pg_default_acl WHERE defaclrole = {0}::regrole)"
    " OR EXISTS (SELECT FROM pg_largeobject_metadata WHERE lomowner = {0}::regrole)";

}  // namespace

PostgresScratch::PostgresScratch(PostgresEngine& engine, std::shared_ptr<RunHome> home, int number, bool exclusive)
    : engine_(engine),
      home_(std::move(home)),
      schema_(home_->own_database() ? fmt::format("case_{}", number)
                                    : marked_name(engine.plan().token, fmt::to_string(number))),
      own_database_(exclusive && home_->own_database() ? marked_name(engine.plan().token, fmt::format("x{}", number))
                                                       : ""),
      evidence_(schema_) {}

PostgresScratch::~PostgresScratch() {
  CHECK(sessions_.empty());
  if (made_) (void)drop();
}

Result<std::unique_ptr<PostgresScratch>> PostgresScratch::create(PostgresEngine& engine, std::shared_ptr<RunHome> home,
                                                                 int number, bool exclusive) {
  std::unique_ptr<PostgresScratch> scratch(new PostgresScratch(engine, std::move(home), number, exclusive));
  TRY(scratch->make());
  return scratch;
}

Result<void> PostgresScratch::make() {
  if (own_database_.empty()) {
    TRY_ASSIGN(control_, home_->take_control());
  } else {
    TRY(engine_.with_administrator([this](Connection& admin) {
      return create_database(admin, engine_.plan(), home_->role(), own_database_, true);
    }));
    made_ = true;
    TRY_ASSIGN(control_, open_control(engine_.plan(), own_database_));
  }
  const std::string schema = control_->identifier(schema_);
  std::string sql = fmt::format("CREATE SCHEMA {} AUTHORIZATION {}", schema, control_->identifier(home_->role().name));
  // In a database of the run's own the database is marked; among other people's schemas this one must be.
  if (!home_->own_database()) {
    sql += fmt::format("; COMMENT ON SCHEMA {} IS {}", schema, control_->literal(marker(engine_.plan().token)));
  }
  TRY(control_->query(sql));
  made_ = true;
  return {};
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
  for (bool fresh = false;; fresh = true) {
    std::unique_ptr<CaseConnection> connection;
    if (!fresh && !returned_.empty()) {
      connection = std::move(returned_.back());
      returned_.pop_back();
      if (!connection->finish_reset()) continue;
    } else if (!fresh && own_database_.empty()) {
      TRY_ASSIGN(connection, home_->take_case_connection(*control_));
    } else {
      const std::string& database = own_database_.empty() ? home_->database() : own_database_;
      TRY_ASSIGN(connection, open_case_connection(engine_.plan(), home_->role(), database, *control_));
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

Result<std::unique_ptr<Session>> PostgresScratch::open_session(const SessionOptions& options) {
  TRY_ASSIGN(const std::string setup, session_setup_sql(control_->identifier(schema_), options));
  TRY_ASSIGN(auto connection, connection_for_session(setup));
  auto session = std::make_unique<PostgresSession>(*this, options, std::move(connection));
  sessions_.push_back(session.get());
  return std::unique_ptr<Session>(std::move(session));
}

void PostgresScratch::take_back(PostgresSession& session, std::unique_ptr<CaseConnection> connection, bool usable) {
  std::erase(sessions_, &session);
  if (placeholder_settings_) connection->taint();
  if (usable && connection->begin_reset()) returned_.push_back(std::move(connection));
}

void PostgresScratch::note_sent(std::string_view sql) {
  if (!placeholder_settings_) placeholder_settings_ = may_make_placeholder_setting(sql);
}

void PostgresScratch::note_changed_definitions() {
  evidence_.forget();
  own_types_.clear();
}

void PostgresScratch::note_prepared_transaction(const std::string& session, const std::string& identifier) {
  prepared_transactions_[identifier] = session;
}

Result<std::vector<std::string>> PostgresScratch::sessions_blocking(int pid) {
  auto pids = blocking_pids(*control_, pid);
  if (!pids && pids.error().fault == Fault::connection_lost) {
    TRY_ASSIGN(control_, open_control(engine_.plan(), own_database_.empty() ? home_->database() : own_database_));
    pids = blocking_pids(*control_, pid);
  }
  TRY(pids);
  std::set<std::string> names;
  for (const int blocker : *pids) {
    if (blocker == kPreparedTransactionPid) {
      for (const auto& [identifier, session] : prepared_transactions_) names.insert(session);
    }
    for (const PostgresSession* session : sessions_) {
      if (session->pid() == blocker) names.insert(session->name());
    }
  }
  return std::vector<std::string>(names.begin(), names.end());
}

bool PostgresScratch::others_are_idle(const PostgresSession& session) const {
  return prepared_transactions_.empty() && std::all_of(sessions_.begin(), sessions_.end(), [&](const auto* other) {
           return other == &session || other->is_idle();
         });
}

std::string PostgresScratch::session_of_process(int pid) const {
  const auto at = std::find_if(sessions_.begin(), sessions_.end(), [&](const auto* one) { return one->pid() == pid; });
  return at == sessions_.end() ? fmt::format("PID {}", pid) : (*at)->name();
}

Result<std::string> PostgresScratch::awaited_lock_of(int pid) { return awaited_lock(*control_, pid); }

Result<void> PostgresScratch::kill(Session& session) {
  auto& victim = static_cast<PostgresSession&>(session);
  victim.expect_kill();
  TRY(control_->query(fmt::format("SELECT pg_terminate_backend({})", victim.pid())));
  // The server closes the connection when the process has rolled back and gone.
  pollfd fd = {victim.wait_fd(), POLLRDHUP, 0};
  if (::poll(&fd, 1, Connection::default_deadline().poll_timeout()) == 1) return {};
  return fail(Fault::target_unusable,
              fmt::format("target {}: {} did not end when it was killed", engine_.plan().target, victim.description()));
}

// What a prepared transaction holds would keep the schema from being dropped.
Result<void> PostgresScratch::roll_back_prepared_transactions() {
  if (prepared_transactions_.empty()) return {};
  const std::string& database = own_database_.empty() ? home_->database() : own_database_;
  TRY_ASSIGN(auto owner, open_case_connection(engine_.plan(), home_->role(), database, *control_));
  for (const auto& [identifier, session] : prepared_transactions_) {
    // The case may have ended it: then there is nothing to roll back.
    const auto done = owner->connection().try_query(fmt::format("ROLLBACK PREPARED {}", control_->literal(identifier)));
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
  const CaseRole& role = home_->role();
  std::string sql = fmt::format("DROP SCHEMA IF EXISTS {} CASCADE", control_->identifier(schema_));
  if (role.own) sql += "; " + fmt::format(kLeftBehindSql, control_->literal(control_->identifier(role.name)));
  TRY_ASSIGN(const PgResult left, control_->query(sql));
  if (role.own && cell(left, 0, 0) == "t") home_->retire();
  return {};
}

Result<void> PostgresScratch::drop_contents() {
  if (!control_->alive()) {
    TRY_ASSIGN(control_, open_control(engine_.plan(), own_database_.empty() ? home_->database() : own_database_));
  }
  TRY(roll_back_prepared_transactions());
  if (own_database_.empty()) return drop_schema();
  returned_.clear();
  control_.reset();
  return engine_.with_administrator([this](Connection& admin) { return drop_database(admin, own_database_); });
}

Result<void> PostgresScratch::drop() {
  CHECK(sessions_.empty());
  if (!made_) return {};
  made_ = false;
  // Before the schema goes: what a reset still drops may depend on it.
  std::erase_if(returned_, [](const auto& connection) { return !connection->finish_reset(); });
  const Result<void> dropped = drop_contents();
  release_connections();
  if (dropped) return {};
  Error error = dropped.error();
  error.message = fmt::format("target {}: cannot drop {} {}: {}", engine_.plan().target,
                              own_database_.empty() ? "schema" : "database",
                              own_database_.empty() ? schema_ : own_database_, error.message);
  return tl::unexpected(error);
}

void PostgresScratch::release_connections() {
  for (auto& connection : returned_) {
    if (!placeholder_settings_ && own_database_.empty() && connection->finish_reset())
      home_->give(std::move(connection));
  }
  returned_.clear();
  if (control_ && own_database_.empty()) home_->give(std::move(*control_));
  control_.reset();
}

std::string PostgresScratch::keep() {
  engine_.keep_everything();
  made_ = false;
  const std::string& database = own_database_.empty() ? home_->database() : own_database_;
  const std::string how =
      fmt::format("psql -h {} -p {} -U {} -d {} -c 'SET search_path = {}' -f -", PQhost(control_->raw()),
                  PQport(control_->raw()), PQuser(control_->raw()), database, schema_);
  release_connections();
  return fmt::format("database {}, schema {} ({})", database, schema_, how);
}

}  // namespace enginediff::postgres

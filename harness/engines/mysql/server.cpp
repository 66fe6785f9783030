#include "harness/engines/mysql/server.hpp"

#include <fmt/format.h>

#include "harness/engine/target_url.hpp"

namespace enginediff::mysql {

namespace {

constexpr unsigned kAccessDenied = 1045;
constexpr unsigned kNoSuchThread = 1094;

// Ten seconds for a lock: a DROP DATABASE may wait for a session that is just ending, and must not wait for ever.
constexpr std::string_view kControlSetup =
    "SET SESSION lock_wait_timeout = 10, SESSION innodb_lock_wait_timeout = 10, SESSION wait_timeout = 31536000, "
    "SESSION autocommit = 1, SESSION sql_mode = ''";

Result<std::unique_ptr<Connection>> open_administrator(const TargetSettings& settings, Deadline deadline) {
  TRY_ASSIGN(auto connection,
             Connection::open(settings.connection, settings.administrator, "", deadline, kControlAnswerSeconds));
  TRY(connection->run("cannot set up the administrator's connection", kControlSetup));
  return connection;
}

}  // namespace

ControlLease::~ControlLease() {
  if (connection_ == nullptr) return;
  if (connection_->lost()) {
    server_->note_loss(losses_);
    return;
  }
  const std::lock_guard lock(server_->mutex_);
  if (losses_ == server_->losses_) server_->idle_control_.push_back(std::move(connection_));
}

Result<void> ControlLease::renew() {
  server_->note_loss(losses_);
  TRY_ASSIGN(ControlLease other, server_->borrow_control());
  std::swap(connection_, other.connection_);
  std::swap(losses_, other.losses_);
  return {};
}

Result<std::unique_ptr<Server>> Server::connect(TargetSettings settings, Deadline deadline) {
  TRY_ASSIGN(auto connection, open_administrator(settings, deadline));
  TRY_ASSIGN(ServerFacts facts, ask_server_facts(*connection));
  std::unique_ptr<Server> server(new Server(std::move(settings), std::move(facts)));
  server->idle_control_.push_back(std::move(connection));
  return server;
}

Result<ControlLease> Server::borrow_control() {
  {
    const std::lock_guard lock(mutex_);
    if (!idle_control_.empty()) {
      ControlLease lease(*this, std::move(idle_control_.back()), losses_);
      idle_control_.pop_back();
      return lease;
    }
  }
  unsigned before = 0;
  {
    const std::lock_guard lock(mutex_);
    before = losses_;
    ++openings_;
  }
  TRY_ASSIGN(auto connection, open_control(Deadline::never()));
  // Where the database is gone, so is all that the run has; whoever uses the connection is told.
  if (!database_.empty()) (void)connection->attempt("USE " + quote_identifier(database_));
  return ControlLease(*this, std::move(connection), before);
}

unsigned Server::losses() const {
  const std::lock_guard lock(mutex_);
  return losses_;
}

unsigned Server::openings() const {
  const std::lock_guard lock(mutex_);
  return openings_;
}

void Server::note_loss(unsigned losses) {
  std::vector<std::unique_ptr<Connection>> dead;  // closed without the lock
  const std::lock_guard lock(mutex_);
  if (losses != losses_) return;  // those of its time are gone already
  ++losses_;
  dead.swap(idle_control_);
}

void Server::belong_to(std::string database) {
  database_ = std::move(database);
  const std::lock_guard lock(mutex_);
  for (const auto& connection : idle_control_) {
    if (connection->attempt("USE " + quote_identifier(database_)) != 0 && connection->lost()) return;
  }
}

Result<std::unique_ptr<Connection>> Server::open_control(Deadline deadline) const {
  return open_administrator(settings_, deadline);
}

void Server::use_case_account(Credentials account, std::string repair) {
  case_account_ = std::move(account);
  repair_case_account_ = std::move(repair);
}

Result<std::unique_ptr<Connection>> Server::open_case_connection(const std::string& database) {
  auto connection = Connection::open(settings_.connection, case_account_, database, Deadline::never());
  if (connection || repair_case_account_.empty()) return connection;
  // A case may have changed the password of the account that it runs as.
  if (connection.error().message.find(fmt::format("({})", kAccessDenied)) == std::string::npos) return connection;
  const auto repair = [&](Connection& control) {
    return control.run("cannot repair the account that cases run as", repair_case_account_);
  };
  if (!with_control(repair)) return connection;
  return Connection::open(settings_.connection, case_account_, database, Deadline::never());
}

Result<std::unique_ptr<Connection>> Server::take_case_connection(const std::string& database) {
  std::unique_ptr<Connection> connection;
  {
    const std::lock_guard lock(mutex_);
    if (!idle_case_.empty()) {
      connection = std::move(idle_case_.back());
      idle_case_.pop_back();
    }
  }
  if (connection != nullptr) {
    if (connection->attempt("USE " + quote_identifier(database)) == 0) return connection;
    // It died while it was idle.
    connection.reset();
  }
  return open_case_connection(database);
}

// A new connection to MySQL is no cleaner, but it is another thing: after COM_RESET_CONNECTION and COM_CHANGE_USER 9.7
// checks the foreign keys of rows that an UPDATE gives no other reference, and lets REPLACE delete the children of the
// row that it puts back. Cases are about what somebody sees who connects.
void Server::give_back(std::unique_ptr<Connection> connection) {
  // Before it is closed: what its session held is free when this returns.
  if (connection->reset()) keep(std::move(connection));
}

void Server::keep(std::unique_ptr<Connection> connection) {
  if (!facts_.is_mariadb()) return;
  const std::lock_guard lock(mutex_);
  idle_case_.push_back(std::move(connection));
}

Result<void> Server::kill(unsigned long id, Kill what) {
  const std::string sql = fmt::format("KILL {} {}", what == Kill::statement ? "QUERY" : "CONNECTION", id);
  return with_control([&](Connection& control) -> Result<void> {
    const unsigned code = control.attempt(sql);
    if (code == 0 || code == kNoSuchThread) return {};
    return tl::unexpected(control.last_failure("cannot end a session's statement"));
  });
}

}  // namespace enginediff::mysql

#include "harness/engines/mysql/run_registry.hpp"

#include <fmt/format.h>

#include <atomic>
#include <chrono>

#include "harness/engines/mysql/server.hpp"

namespace enginediff::mysql {

namespace {

constexpr std::string_view kPrefix = "enginediff_";
constexpr std::string_view kMarkerTable = "enginediff_marker";
constexpr std::string_view kMarkerComment = "enginediff run ";
constexpr unsigned kDatabaseExists = 1007;
constexpr unsigned kUnknownDatabase = 1049;
constexpr unsigned kUnknownTable = 1146;
constexpr std::size_t kLongestAccountName = 32;
// For a server to free the lock of a connection that was lost, and for a new connection to be opened.
constexpr int kFreedSeconds = 5;
constexpr auto kReopening = std::chrono::seconds(10);

const char* kind_word(RunRegistry::Kind kind) { return kind == RunRegistry::Kind::database ? "database" : "account"; }

std::string marker_of(const std::string& run) { return fmt::format("{}.{}", quote_identifier(run), kMarkerTable); }

// True when this connection got the user lock that a living run holds; `seconds` is how long it waits for that.
bool take_lock(Connection& connection, const std::string& run, int seconds = 0) {
  const auto rows = connection.rows("", fmt::format("SELECT GET_LOCK({}, {})", connection.quote(run), seconds));
  return rows && !rows->empty() && rows->front().front() == "1";
}

// One process may be connected to a server several times under one token, with different settings.
std::string next_instance(const std::string& token) {
  static std::atomic<int> count{0};
  return fmt::format("{}{}i{}", kPrefix, token, ++count);
}

Result<void> create_marker(Connection& control, const std::string& run) {
  return control.run(
      "cannot create the run's marker",
      fmt::format("CREATE TABLE {} (kind VARCHAR(16) NOT NULL, name VARCHAR(64) NOT NULL, PRIMARY KEY (kind, name)) "
                  "DEFAULT CHARACTER SET ascii COLLATE ascii_bin COMMENT = '{}{}'",
                  marker_of(run), kMarkerComment, run.substr(kPrefix.size())));
}

Error no_right_to_create(const Connection& control) {
  Error error = control.last_failure("cannot create a database for this run");
  error.hint =
      "cases run in databases of their own, all named enginediff_…; give the account rights on them: "
      "GRANT ALL ON `enginediff\\_%`.* TO … WITH GRANT OPTION";
  return error;
}

}  // namespace

Result<std::unique_ptr<RunRegistry>> RunRegistry::open(Server& server, const std::string& token, Deadline deadline) {
  TRY_ASSIGN(auto connection, server.open_control(deadline));
  constexpr int kMostInstances = 100;
  for (int i = 0; i < kMostInstances; ++i) {
    const std::string name = next_instance(token);
    if (name.size() > kLongestAccountName)
      return fail(Fault::internal, fmt::format("the run token `{}` is too long", token));
    if (!take_lock(*connection, name)) continue;
    const unsigned code = connection->attempt("CREATE DATABASE " + quote_identifier(name));
    if (code == kDatabaseExists) {
      connection->attempt(fmt::format("DO RELEASE_LOCK({})", connection->quote(name)));
      continue;
    }
    if (code != 0) return tl::unexpected(no_right_to_create(*connection));
    if (auto marked = create_marker(*connection, name); !marked) {
      connection->attempt("DROP DATABASE " + quote_identifier(name));
      return tl::unexpected(marked.error());
    }
    return std::unique_ptr<RunRegistry>(new RunRegistry(server, name, std::move(connection)));
  }
  return fail(Fault::target_unusable, fmt::format("the databases {}{}i… exist already", kPrefix, token),
              "run again, so that another token is chosen");
}

Result<void> RunRegistry::add(Connection& control, Kind kind, const std::string& object) {
  return control.run("cannot write down what this run creates",
                     // It may be there already: where the answer was lost, nobody knows whether it was written.
                     fmt::format("INSERT INTO {} VALUES ('{}', {}) ON DUPLICATE KEY UPDATE name = name",
                                 marker_of(name_), kind_word(kind), control.quote(object)));
}

Result<void> RunRegistry::remove(Connection& control, Kind kind, const std::string& object) {
  return control.run("cannot update the run's marker",
                     fmt::format("DELETE FROM {} WHERE kind = '{}' AND name = {}", marker_of(name_), kind_word(kind),
                                 control.quote(object)));
}

void RunRegistry::close(Connection& control) {
  const auto left = control.rows("", fmt::format("SELECT 1 FROM {} LIMIT 1", marker_of(name_)));
  if (left && left->empty()) control.attempt("DROP DATABASE " + quote_identifier(name_));
}

RunRegistry::RunRegistry(Server& server, std::string name, std::unique_ptr<Connection> alive)
    : server_(server),
      name_(std::move(name)),
      alive_(std::move(alive)),
      losses_(server.losses()),
      openings_(server.openings()) {
  server_.belong_to(name_);
}

void RunRegistry::stay_alive() {
  const std::lock_guard lock(mutex_);
  const unsigned losses = server_.losses(), openings = server_.openings();
  const bool same = losses == losses_ && openings == openings_;
  losses_ = losses;
  openings_ = openings;
  if (same || alive_->attempt("DO 0") == 0) return;
  // Where it cannot be had now, the run is alive by its other connections.
  auto connection = server_.open_control(Deadline::after(kReopening));
  if (connection && take_lock(**connection, name_, kFreedSeconds)) alive_ = std::move(*connection);
}

RunRegistry::~RunRegistry() {
  server_.belong_to("information_schema");
  // A server that is gone would have to be waited for, and a connection that is lost has no lock.
  if (losses_ == server_.losses()) alive_->attempt(fmt::format("DO RELEASE_LOCK({})", alive_->quote(name_)));
}

namespace {

// Ends what a dead run's account still has running: a server notices a vanished client only when it writes to it.
void end_connections(Connection& administrator, const std::string& account) {
  const auto rows = administrator.rows(
      "", fmt::format("SELECT id FROM information_schema.processlist WHERE user = {}", administrator.quote(account)));
  if (!rows) return;
  for (const TextRow& row : *rows) administrator.attempt(fmt::format("KILL CONNECTION {}", row.at(0).value_or("0")));
}

Result<bool> exists(Connection& administrator, const std::string& sql) {
  TRY_ASSIGN(const auto rows, administrator.rows("cannot look for leftovers", sql));
  return !rows.empty();
}

// Whether a connection of the run is open, by the process list. What that does not say is taken for a yes.
bool has_connections(Connection& administrator, const std::string& run) {
  const auto rows = administrator.rows("", fmt::format("SELECT 1 FROM information_schema.processlist WHERE db = {} "
                                                       "AND id <> CONNECTION_ID() LIMIT 1",
                                                       administrator.quote(run)));
  return !rows || !rows->empty();
}

// Drops one listed object if it is still there; returns whether it was.
Result<bool> drop_object(Connection& administrator, const std::string& run, const std::string& kind,
                         const std::string& name) {
  // Both the list and the name must say so.
  const bool named_ours = kind == "database" ? name.starts_with(run + "_") : kind == "account" && name == run;
  if (!named_ours) return false;
  const std::string quoted = administrator.quote(name);
  if (kind == "database") {
    const std::string look = "SELECT 1 FROM information_schema.schemata WHERE schema_name = " + quoted;
    TRY_ASSIGN(const bool there, exists(administrator, look));
    if (there)
      TRY(administrator.run("cannot drop database " + name, "DROP DATABASE IF EXISTS " + quote_identifier(name)));
    return there;
  }
  TRY_ASSIGN(const bool there,
             exists(administrator, fmt::format("SELECT 1 FROM mysql.user WHERE user = {} AND host = '%'", quoted)));
  if (there) TRY(administrator.run("cannot drop account " + name, fmt::format("DROP USER IF EXISTS {}@'%'", quoted)));
  return there;
}

// Drops the run's own database when nothing but the marker is in it: other tables there would be somebody else's.
Result<bool> drop_run_database(Connection& administrator, const std::string& run) {
  TRY_ASSIGN(const auto tables,
             administrator.rows("cannot look for leftovers",
                                fmt::format("SELECT table_name FROM information_schema.tables WHERE table_schema = {}",
                                            administrator.quote(run))));
  if (tables.size() != 1) return false;
  TRY(administrator.run("cannot drop database " + run, "DROP DATABASE IF EXISTS " + quote_identifier(run)));
  return true;
}

// What the run wrote down. Between the look for markers and this one the run may have ended and dropped its own: then
// there is nothing.
Result<std::vector<TextRow>> listed_objects(Connection& administrator, const std::string& run) {
  auto objects = administrator.rows("cannot read a run's marker",
                                    fmt::format("SELECT kind, name FROM {} ORDER BY kind DESC, name", marker_of(run)));
  const unsigned code = administrator.last_error();
  if (!objects && (code == kUnknownDatabase || code == kUnknownTable)) return std::vector<TextRow>();
  return objects;
}

Result<void> drop_run(Connection& administrator, const std::string& run, std::vector<Leftover>& dropped) {
  end_connections(administrator, run);
  TRY_ASSIGN(const auto objects, listed_objects(administrator, run));
  for (const TextRow& object : objects) {
    const std::string kind = object.at(0).value_or("");
    const std::string name = object.at(1).value_or("");
    TRY_ASSIGN(const bool there, drop_object(administrator, run, kind, name));
    if (there) dropped.push_back({kind == "account" ? "role" : kind, name});
  }
  TRY_ASSIGN(const bool there, drop_run_database(administrator, run));
  if (there) dropped.push_back({"database", run});
  return {};
}

}  // namespace

Result<std::vector<Leftover>> drop_leftovers(Connection& administrator) {
  TRY_ASSIGN(const auto markers,
             administrator.rows(
                 "cannot look for leftovers",
                 fmt::format("SELECT table_schema, table_comment FROM information_schema.tables "
                             "WHERE table_name = '{}' AND table_schema LIKE 'enginediff\\_%' ORDER BY table_schema",
                             kMarkerTable)));
  std::vector<Leftover> dropped;
  std::string failures;
  for (const TextRow& marker : markers) {
    const std::string run = marker.at(0).value_or("");
    if (marker.at(1) != fmt::format("{}{}", kMarkerComment, run.substr(kPrefix.size()))) continue;
    if (!take_lock(administrator, run)) continue;
    const auto done = has_connections(administrator, run) ? Result<void>() : drop_run(administrator, run, dropped);
    administrator.attempt(fmt::format("DO RELEASE_LOCK({})", administrator.quote(run)));
    if (!done) failures += fmt::format("{}what {} left: {}", failures.empty() ? "" : "; ", run, done.error().message);
  }
  if (failures.empty()) return dropped;
  return fail(
      Fault::target_unusable, fmt::format("dropped {} leftovers, could not drop {}", dropped.size(), failures),
      "mend what the server says and clean again. Where a lock was waited for in vain, a prepared transaction may hold "
      "it: XA RECOVER lists them, XA ROLLBACK 'id' ends one");
}

}  // namespace enginediff::mysql

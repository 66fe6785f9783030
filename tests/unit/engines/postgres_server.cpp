#include "tests/unit/engines/postgres_server.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace enginediff::postgres {

std::vector<TargetSpec> server_targets() {
  std::vector<TargetSpec> out;
  const char* const path = std::getenv("ENGINEDIFF_TEST_TARGETS");
  std::ifstream in(path == nullptr ? "" : path);
  const auto root = nlohmann::json::parse(in, nullptr, false);
  if (!root.is_object() || !root.contains("targets")) return out;
  for (const auto& [name, entry] : root["targets"].items()) {
    const std::string url = entry.value("url", "");
    if (url.starts_with("postgres")) out.push_back({name, "", url, {}});
  }
  return out;
}

std::string test_name(const testing::TestParamInfo<TargetSpec>& info) {
  std::string out = info.param.name;
  std::replace_if(out.begin(), out.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return out;
}

std::string PostgresServerTest::new_token() {
  static int number = 0;
  return fmt::format("t{}n{}", ::getpid(), ++number);
}

Result<std::unique_ptr<Engine>> PostgresServerTest::try_connect(std::map<std::string, std::string> settings,
                                                                const std::string& token) const {
  TargetSpec spec = GetParam();
  spec.settings = std::move(settings);
  return driver().connect(spec, {token, Deadline::after(kPatience)});
}

std::unique_ptr<Engine> PostgresServerTest::connect(std::map<std::string, std::string> settings,
                                                    const std::string& token) const {
  auto engine = try_connect(std::move(settings), token);
  if (!engine) throw std::runtime_error(engine.error().message + " / " + engine.error().hint);
  return std::move(*engine);
}

Connection PostgresServerTest::administrator(const std::string& database) const {
  ConnectionParameters parameters;
  parameters.set("dbname", database);
  const PgOptions options(PQconninfoParse(GetParam().url.c_str(), nullptr));
  for (const PQconninfoOption* option = options.get(); option->keyword != nullptr; ++option) {
    const bool wanted = option->val != nullptr && (database.empty() || std::string_view(option->keyword) != "dbname");
    if (wanted) parameters.set(option->keyword, option->val);
  }
  auto connection = Connection::open(parameters, "test", Deadline::after(kPatience));
  if (!connection) throw std::runtime_error(connection.error().message);
  return std::move(*connection);
}

std::string PostgresServerTest::ask(Connection& connection, const std::string& sql) {
  const auto result = connection.query(sql);
  if (!result) return result.error().message;
  std::string out;
  for (int row = 0; row < PQntuples(result->get()); ++row) {
    for (int column = 0; column < PQnfields(result->get()); ++column) {
      out += column > 0 ? "|" : row > 0 ? "\n" : "";
      out += cell(*result, row, column);
    }
  }
  return out;
}

std::string PostgresServerTest::end_connections(Connection& administrator, const std::string& token) {
  const std::string of_run = fmt::format(
      " FROM pg_stat_activity WHERE application_name = 'enginediff {0}' OR usename LIKE 'enginediff\\_{0}%'", token);
  // One that is closed already may end by itself before it is its turn: that it could not be ended says nothing.
  const std::string ended = ask(administrator, "SELECT count(pg_terminate_backend(pid, 20000)) > 0" + of_run);
  for (const Deadline deadline = Deadline::after(kPatience); ask(administrator, "SELECT count(*)" + of_run) != "0";) {
    if (deadline.expired()) return "some are left";
  }
  return ended;
}

std::unique_ptr<Scratch> PostgresServerTest::scratch(Engine& engine, bool exclusive) {
  ScratchOptions options;
  options.exclusive = exclusive;
  auto scratch = engine.create_scratch(options);
  if (!scratch) throw std::runtime_error(scratch.error().message);
  return std::move(*scratch);
}

std::unique_ptr<Session> PostgresServerTest::session(Scratch& scratch, const SessionOptions& options) {
  auto session = scratch.open_session(options);
  if (!session) throw std::runtime_error(session.error().message);
  return std::move(*session);
}

Outcome PostgresServerTest::run(Session& session, const std::string& sql, Deadline deadline) {
  RowSink sink;
  auto outcome = session.execute({sql, false, {}}, deadline, sink);
  EXPECT_TRUE(outcome) << sql << ": " << outcome.error().message;
  return outcome ? std::move(*outcome) : Outcome{};
}

Outcome PostgresServerTest::run_prepared(Session& session, const std::string& sql, std::vector<Parameter> parameters) {
  RowSink sink;
  auto outcome = session.execute({sql, true, std::move(parameters)}, Deadline::after(kPatience), sink);
  EXPECT_TRUE(outcome) << sql << ": " << outcome.error().message;
  return outcome ? std::move(*outcome) : Outcome{};
}

void PostgresServerTest::run_all(Session& session, const std::vector<std::string>& statements) {
  for (const std::string& sql : statements) {
    const Outcome outcome = run(session, sql);
    EXPECT_TRUE(outcome.succeeded()) << sql << ": " << show(outcome);
  }
}

std::string PostgresServerTest::show(const Outcome& outcome) {
  if (const SqlError* error = outcome.error()) return fmt::format("error {}", error_class_name(error->error_class));
  if (outcome.interrupted() != nullptr) return "interrupted";
  const ResultSet* const rows = outcome.rows();
  if (rows == nullptr) return "ok " + std::get<Completion>(outcome.answer).tag;
  std::string out;
  for (std::size_t row = 0; row < rows->row_count(); ++row) {
    for (std::size_t column = 0; column < rows->columns.size(); ++column) {
      out += column > 0 ? "|" : row > 0 ? "\n" : "";
      out += literal(rows->at(row, column));
    }
  }
  return out;
}

Progress PostgresServerTest::settle(Session& session) {
  const Deadline deadline = Deadline::after(kPatience);
  for (;;) {
    pollfd fd = {session.wait_fd(), POLLIN, 0};
    (void)::poll(&fd, 1, 1);
    auto progress = session.poll();
    if (!progress) throw std::runtime_error(progress.error().message);
    if (!std::holds_alternative<Running>(*progress)) return std::move(*progress);
    if (deadline.expired()) throw std::runtime_error("neither ends nor waits: " + session.description());
  }
}

std::string PostgresServerTest::ending(Session& session) {
  const Deadline deadline = Deadline::after(kPatience);
  for (;;) {
    const Progress progress = settle(session);
    if (const Outcome* outcome = std::get_if<Outcome>(&progress)) return show(*outcome);
    if (deadline.expired()) return "still waits";
  }
}

std::string PostgresServerTest::fingerprint(const Engine& engine, std::string_view name) {
  for (const auto& [key, value] : engine.info().target.fingerprint) {
    if (key == name) return value;
  }
  return "(none)";
}

TemporaryRole::TemporaryRole(Connection& administrator, std::string name, const std::string& attributes)
    : administrator_(administrator), name_(std::move(name)) {
  const auto made =
      administrator_.query(fmt::format("CREATE ROLE {} LOGIN PASSWORD 'temporary' {}", name_, attributes));
  if (!made) throw std::runtime_error(made.error().message);
}

TemporaryRole::~TemporaryRole() {
  const auto dropped = administrator_.query(fmt::format("DROP OWNED BY {0}; DROP ROLE {0}", name_));
  EXPECT_TRUE(dropped) << dropped.error().message;
}

std::map<std::string, std::string> TemporaryRole::login(std::map<std::string, std::string> more) const {
  more["user"] = name_;
  more["password"] = "temporary";
  return more;
}

}  // namespace enginediff::postgres

#include "tests/unit/engines/mysql_server.hpp"

#include <fmt/format.h>

#include <fmt/ranges.h>
#include <poll.h>
#include <unistd.h>
#include <atomic>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "harness/engine/target_url.hpp"
#include "tests/cleaning_turn.hpp"

namespace enginediff::mysql {

namespace {

// Rows of started statements that nobody looks at while they come.
RowSink& sink_of_nobody(Session& session) {
  static std::map<Session*, RowSink> sinks;
  return sinks[&session];
}

void await_news(const Session& session) {
  pollfd descriptor{session.wait_fd(), POLLIN, 0};
  ::poll(&descriptor, 1, 1);
}

}  // namespace

std::vector<TargetSpec> server_targets() {
  std::vector<TargetSpec> out;
  const char* const path = std::getenv("ENGINEDIFF_TEST_TARGETS");
  std::ifstream in(path == nullptr ? "" : path);
  const auto root = nlohmann::json::parse(in, nullptr, false);
  if (!root.is_object() || !root.contains("targets")) return out;
  for (const auto& [name, entry] : root["targets"].items()) {
    const std::string url = entry.value("url", "");
    if (url.starts_with("mysql:") || url.starts_with("mariadb:")) out.push_back({name, "", url, {}});
  }
  return out;
}

std::string test_name(const testing::TestParamInfo<TargetSpec>& info) {
  std::string out = info.param.name;
  std::replace_if(out.begin(), out.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return out;
}

std::string MysqlServerTest::new_token() {
  static std::atomic<int> number = 0;
  return fmt::format("t{}n{}", ::getpid(), ++number);
}

Result<std::unique_ptr<Engine>> MysqlServerTest::try_connect(std::map<std::string, std::string> settings,
                                                             const std::string& token) const {
  TargetSpec spec = GetParam();
  spec.settings = std::move(settings);
  return driver().connect(spec, {token, Deadline::after(kPatience)});
}

std::unique_ptr<Engine> MysqlServerTest::connect(std::map<std::string, std::string> settings,
                                                 const std::string& token) const {
  auto engine = try_connect(std::move(settings), token);
  if (!engine) throw std::runtime_error(engine.error().message + " / " + engine.error().hint);
  return std::move(*engine);
}

Result<std::unique_ptr<Engine>> MysqlServerTest::connect_as(const std::string& user, const std::string& password,
                                                            std::map<std::string, std::string> settings) const {
  const auto url = parse_target_url(GetParam().url);
  TargetSpec spec = GetParam();
  const std::string login = user.empty() ? "" : password.empty() ? user + "@" : fmt::format("{}:{}@", user, password);
  spec.url = fmt::format("mysql://{}{}:{}/", login, url->host, url->port.value_or(3306));
  spec.settings = std::move(settings);
  return driver().connect(spec, {new_token(), Deadline::after(kPatience)});
}

Result<std::vector<Leftover>> MysqlServerTest::clean() const {
  const CleaningTurn turn;
  return driver().clean(GetParam(), {new_token(), Deadline::after(kPatience)});
}

std::unique_ptr<Connection> MysqlServerTest::administrator() const {
  const auto settings = read_target_settings(GetParam());
  auto connection = Connection::open(settings->connection, settings->administrator, "", Deadline::after(kPatience));
  if (!connection) throw std::runtime_error(connection.error().message);
  return std::move(*connection);
}

void MysqlServerTest::run_as(Connection& connection, const std::string& sql) {
  EXPECT_EQ(connection.attempt(sql), 0u) << sql << ": " << connection.last_message();
}

std::string MysqlServerTest::ask(Connection& connection, const std::string& sql) {
  const auto rows = connection.rows("asked", sql);
  if (!rows) return rows.error().message;
  std::string out;
  for (const TextRow& row : *rows) {
    if (!out.empty()) out += "\n";
    for (std::size_t i = 0; i < row.size(); ++i) out += (i > 0 ? "|" : "") + row[i].value_or("NULL");
  }
  return out;
}

std::unique_ptr<Scratch> MysqlServerTest::scratch(Engine& engine) {
  auto scratch = engine.create_scratch({});
  if (!scratch) throw std::runtime_error(scratch.error().message);
  return std::move(*scratch);
}

std::unique_ptr<Session> MysqlServerTest::session(Scratch& scratch, const std::string& name,
                                                  std::map<std::string, std::string> settings) {
  auto session = scratch.open_session({.name = name, .isolation = "", .settings = std::move(settings)});
  if (!session) throw std::runtime_error(session.error().message);
  return std::move(*session);
}

Outcome MysqlServerTest::run(Session& session, const std::string& sql, Deadline deadline) {
  RowSink sink;
  auto outcome = session.execute({sql, false, {}}, deadline, sink);
  EXPECT_TRUE(outcome) << sql << ": " << outcome.error().message;
  return outcome ? std::move(*outcome) : Outcome();
}

Outcome MysqlServerTest::run_prepared(Session& session, const std::string& sql, std::vector<Parameter> parameters) {
  RowSink sink;
  auto outcome = session.execute({sql, true, std::move(parameters)}, Deadline::after(kPatience), sink);
  EXPECT_TRUE(outcome) << sql << ": " << outcome.error().message;
  return outcome ? std::move(*outcome) : Outcome();
}

void MysqlServerTest::run_all(Session& session, const std::vector<std::string>& statements) {
  for (const std::string& sql : statements) {
    const Outcome outcome = run(session, sql);
    EXPECT_TRUE(outcome.succeeded()) << sql << ": " << show(outcome);
  }
}

std::string MysqlServerTest::show(const Outcome& outcome) {
  if (const SqlError* const error = outcome.error())
    return fmt::format("error {}", error_class_name(error->error_class));
  if (outcome.interrupted() != nullptr) return "interrupted";
  const ResultSet* const rows = outcome.rows();
  if (rows == nullptr) return "ok " + std::get<Completion>(outcome.answer).tag;
  std::string out;
  for (std::size_t row = 0; row < rows->row_count(); ++row) {
    out += row > 0 ? "; " : "";
    for (std::size_t column = 0; column < rows->columns.size(); ++column) {
      out += (column > 0 ? ", " : "") + literal(rows->at(row, column));
    }
  }
  return out;
}

void MysqlServerTest::start(Session& session, const std::string& sql) {
  const auto started = session.start({sql, false, {}}, sink_of_nobody(session));
  ASSERT_TRUE(started) << started.error().message;
}

std::string MysqlServerTest::settle(Session& session) {
  for (const Deadline deadline = Deadline::after(kPatience); !deadline.expired();) {
    const auto progress = session.poll();
    if (!progress) return progress.error().message;
    if (const auto* const wait = std::get_if<WaitingForLock>(&*progress)) {
      std::vector<std::string> by = wait->by;
      for (const std::string& identifier : wait->prepared) by.push_back("prepared " + identifier);
      return fmt::format("waits for {}", fmt::join(by, ", "));
    }
    if (const auto* const outcome = std::get_if<Outcome>(&*progress)) return show(*outcome);
    await_news(session);
  }
  return "neither ended nor known to wait";
}

std::string MysqlServerTest::ending(Session& session) {
  for (const Deadline deadline = Deadline::after(kPatience); !deadline.expired();) {
    const auto progress = session.poll();
    if (!progress) return progress.error().message;
    if (const auto* const outcome = std::get_if<Outcome>(&*progress)) return show(*outcome);
    await_news(session);
  }
  return "did not end";
}

std::string MysqlServerTest::fingerprint(const Engine& engine, std::string_view name) {
  for (const auto& [key, value] : engine.info().target.fingerprint) {
    if (key == name) return value;
  }
  return {};
}

TemporaryAccount::TemporaryAccount(Connection& administrator, std::string name, const std::vector<std::string>& grants,
                                   const std::string& requirement)
    : administrator_(administrator), name_(std::move(name)) {
  administrator_.attempt(fmt::format("DROP USER IF EXISTS '{}'@'%'", name_));
  EXPECT_EQ(
      administrator_.attempt(fmt::format("CREATE USER '{}'@'%' IDENTIFIED BY '{}' {}", name_, password_, requirement)),
      0u)
      << administrator_.last_message();
  for (const std::string& grant : grants) {
    EXPECT_EQ(administrator_.attempt(fmt::format("GRANT {} TO '{}'@'%' WITH GRANT OPTION", grant, name_)), 0u)
        << administrator_.last_message();
  }
}

TemporaryAccount::~TemporaryAccount() { administrator_.attempt(fmt::format("DROP USER '{}'@'%'", name_)); }

}  // namespace enginediff::mysql

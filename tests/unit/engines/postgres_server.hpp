// The fixture of the tests that need real PostgreSQL servers: every one that the targets file names.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "harness/engine/engine.hpp"
#include "harness/engines/postgres/connection.hpp"
#include "harness/engines/postgres/driver.hpp"

namespace enginediff {
inline void PrintTo(const TargetSpec& spec, std::ostream* out) {
  *out << spec.name;
}  // never the URL: it has the password
}  // namespace enginediff

namespace enginediff::postgres {

inline constexpr auto kPatience = std::chrono::seconds(20);  // for what comes at once unless something is broken

// Targets of ENGINEDIFF_TEST_TARGETS with a PostgreSQL URL.
std::vector<TargetSpec> server_targets();
std::string test_name(const testing::TestParamInfo<TargetSpec>& info);

class PostgresServerTest : public testing::TestWithParam<TargetSpec> {
 protected:
  // A token that no other test has.
  static std::string new_token();

  // Connects with settings laid over the target; as another role when `user` is given.
  Result<std::unique_ptr<Engine>> try_connect(std::map<std::string, std::string> settings = {},
                                              const std::string& token = new_token()) const;
  std::unique_ptr<Engine> connect(std::map<std::string, std::string> settings = {},
                                  const std::string& token = new_token()) const;

  // A connection of the target's own role, outside of any engine.
  Connection administrator(const std::string& database = "") const;
  // Its answer, rows by newlines and cells by bars.
  static std::string ask(Connection& connection, const std::string& sql);
  // Ends all connections of the run, and returns when all are gone: `t` where there were some.
  static std::string end_connections(Connection& administrator, const std::string& token);

  // As connect(), these throw what failed, so that a test ends with that.
  static std::unique_ptr<Scratch> scratch(Engine& engine, bool exclusive = false);
  static std::unique_ptr<Session> session(Scratch& scratch, const SessionOptions& options = {});
  static Outcome run(Session& session, const std::string& sql, Deadline deadline = Deadline::after(kPatience));
  static Outcome run_prepared(Session& session, const std::string& sql, std::vector<Parameter> parameters = {});
  // Runs statements that have to succeed.
  static void run_all(Session& session, const std::vector<std::string>& statements);
  // What the outcome is, in short: rows as literals, `ok TAG`, `error CLASS`, `interrupted`.
  static std::string show(const Outcome& outcome);
  static std::string told(Session& session, const std::string& sql) { return show(run(session, sql)); }

  // Polls until the statement has ended or waits for a lock.
  static Progress settle(Session& session);
  // The outcome of a statement that was started, as show() writes it.
  static std::string ending(Session& session);
  // The fingerprint's value of that name.
  static std::string fingerprint(const Engine& engine, std::string_view name);
};

// Makes a role for the length of a test, as the administrator.
class TemporaryRole {
 public:
  // `attributes` as CREATE ROLE takes them.
  TemporaryRole(Connection& administrator, std::string name, const std::string& attributes);
  ~TemporaryRole();
  TemporaryRole(const TemporaryRole&) = delete;
  TemporaryRole& operator=(const TemporaryRole&) = delete;
  // How to connect as it: settings for connect().
  std::map<std::string, std::string> login(std::map<std::string, std::string> more = {}) const;
  const std::string& name() const { return name_; }

 private:
  Connection& administrator_;
  std::string name_;
};

}  // namespace enginediff::postgres

#define ENGINEDIFF_ON_POSTGRES_SERVERS(Suite)           \
  class Suite : public PostgresServerTest {};           \
  GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Suite); \
  INSTANTIATE_TEST_SUITE_P(Servers, Suite, testing::ValuesIn(server_targets()), test_name)

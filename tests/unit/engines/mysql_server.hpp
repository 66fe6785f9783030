// The fixture of the tests that need real MySQL and MariaDB servers: every one that the targets file names.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "harness/engine/engine.hpp"
#include "harness/engines/mysql/connection.hpp"
#include "harness/engines/mysql/driver.hpp"

namespace enginediff {
inline void PrintTo(const TargetSpec& spec, std::ostream* out) {
  *out << spec.name;
}  // never the URL: it has the password
}  // namespace enginediff

namespace enginediff::mysql {

inline constexpr auto kPatience = std::chrono::seconds(20);  // for what comes at once unless something is broken

// Targets of ENGINEDIFF_TEST_TARGETS with a URL that this driver serves.
std::vector<TargetSpec> server_targets();
std::string test_name(const testing::TestParamInfo<TargetSpec>& info);

class MysqlServerTest : public testing::TestWithParam<TargetSpec> {
 protected:
  // A token that no other test has.
  static std::string new_token();

  // Connects with settings laid over the target.
  Result<std::unique_ptr<Engine>> try_connect(std::map<std::string, std::string> settings = {},
                                              const std::string& token = new_token()) const;
  std::unique_ptr<Engine> connect(std::map<std::string, std::string> settings = {},
                                  const std::string& token = new_token()) const;
  // As another account, with the URL's host and port.
  Result<std::unique_ptr<Engine>> connect_as(const std::string& user, const std::string& password,
                                             std::map<std::string, std::string> settings = {}) const;
  Result<std::vector<Leftover>> clean() const;

  // A connection of the target's own account, outside of any engine.
  std::unique_ptr<Connection> administrator() const;
  // Runs what has to succeed.
  static void run_as(Connection& connection, const std::string& sql);
  // Its answer, rows by newlines and cells by bars.
  static std::string ask(Connection& connection, const std::string& sql);

  // As connect(), these throw what failed, so that a test ends with that.
  static std::unique_ptr<Scratch> scratch(Engine& engine);
  static std::unique_ptr<Session> session(Scratch& scratch, const std::string& name = "A",
                                          std::map<std::string, std::string> settings = {});
  static Outcome run(Session& session, const std::string& sql, Deadline deadline = Deadline::after(kPatience));
  static Outcome run_prepared(Session& session, const std::string& sql, std::vector<Parameter> parameters = {});
  // Runs statements that have to succeed.
  static void run_all(Session& session, const std::vector<std::string>& statements);
  // What the outcome is, in short: rows as literals, `ok TAG`, `error CLASS`, `interrupted`.
  static std::string show(const Outcome& outcome);
  static std::string told(Session& session, const std::string& sql) { return show(run(session, sql)); }

  // Begins a statement whose rows nobody wants.
  static void start(Session& session, const std::string& sql);
  // Polls until the statement has ended or waits; `waits for B, prepared ID` in short, or the outcome as show() writes
  // it.
  static std::string settle(Session& session);
  // The outcome of a statement that was started, as show() writes it.
  static std::string ending(Session& session);
  // The fingerprint's value of that name.
  static std::string fingerprint(const Engine& engine, std::string_view name);
  static bool is_mariadb(const Engine& engine) { return engine.info().target.engine == "mariadb"; }
};

// Makes an account for the length of a test, as the administrator.
class TemporaryAccount {
 public:
  // `requirement` follows the password: `REQUIRE SSL`.
  TemporaryAccount(Connection& administrator, std::string name, const std::vector<std::string>& grants,
                   const std::string& requirement = "");
  ~TemporaryAccount();
  TemporaryAccount(const TemporaryAccount&) = delete;
  TemporaryAccount& operator=(const TemporaryAccount&) = delete;
  const std::string& name() const { return name_; }
  const std::string& password() const { return password_; }

 private:
  Connection& administrator_;
  const std::string name_;
  const std::string password_ = "surely-Secret-4711";
};

}  // namespace enginediff::mysql

#define ENGINEDIFF_ON_MYSQL_SERVERS(Suite)              \
  class Suite : public MysqlServerTest {};              \
  GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Suite); \
  INSTANTIATE_TEST_SUITE_P(Servers, Suite, testing::ValuesIn(server_targets()), test_name)

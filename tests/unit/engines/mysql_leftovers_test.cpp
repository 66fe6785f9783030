// enginediff drops what it has written down as its own, and nothing that merely looks like it.
#include <fmt/format.h>

#include <atomic>
#include <thread>

#include "harness/engines/mysql/run_registry.hpp"
#include "tests/cleaning_turn.hpp"
#include "tests/unit/engines/mysql_server.hpp"

namespace enginediff::mysql {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

class MysqlLeftoversTest : public MysqlServerTest {
 protected:
  void SetUp() override { administrator_ = administrator(); }

  bool exists(const std::string& database) const {
    return ask(*administrator_, "SHOW DATABASES LIKE '" + database + "'") == database;
  }
  bool account_exists(const std::string& account) const {
    return ask(*administrator_, "SELECT user FROM mysql.user WHERE user = '" + account + "'") == account;
  }
  // Cleans, and says what of it had `part` in its name.
  std::vector<std::string> cleaned(const std::string& part) const {
    const auto leftovers = clean();
    EXPECT_TRUE(leftovers) << leftovers.error().message;
    std::vector<std::string> names;
    for (const Leftover& one : leftovers.value_or(std::vector<Leftover>())) {
      if (one.name.find(part) != std::string::npos) names.push_back(one.kind + " " + one.name);
    }
    return names;
  }
  // Cleans until the database is gone: a server takes a moment to free the lock of a run that has died.
  std::vector<std::string> cleaned_until_gone(const std::string& database) const {
    std::vector<std::string> names;
    for (const Deadline deadline = Deadline::after(kPatience); exists(database) && !deadline.expired();) {
      const auto more = cleaned(database);
      names.insert(names.end(), more.begin(), more.end());
    }
    EXPECT_FALSE(exists(database));
    return names;
  }
  // A run's database as a run leaves it, with these rows in its list. The run lives, as a real one does while it makes
  // anything, until die() is called.
  void make_run(const std::string& name, const std::string& comment, const std::vector<std::string>& rows) const {
    EXPECT_EQ(ask(*administrator_, "SELECT GET_LOCK('" + name + "', 0)"), "1");
    run_as(*administrator_, "CREATE DATABASE " + name);
    run_as(*administrator_,
           fmt::format("CREATE TABLE {}.enginediff_marker (kind VARCHAR(16), name VARCHAR(64)) COMMENT = '{}'", name,
                       comment));
    for (const std::string& row : rows)
      run_as(*administrator_, fmt::format("INSERT INTO {}.enginediff_marker VALUES ({})", name, row));
  }
  void die(const std::string& run) const { run_as(*administrator_, "DO RELEASE_LOCK('" + run + "')"); }
  void drop(const std::string& database) const { run_as(*administrator_, "DROP DATABASE IF EXISTS " + database); }

  const CleaningTurn turn_;
  std::unique_ptr<Connection> administrator_;
};
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(MysqlLeftoversTest);
INSTANTIATE_TEST_SUITE_P(Servers, MysqlLeftoversTest, testing::ValuesIn(server_targets()), test_name);

TEST_P(MysqlLeftoversTest, ARunLeavesNothing) {
  std::string database;
  const std::string token = new_token();
  {
    const auto engine = connect({}, token);
    const auto first = scratch(*engine), second = scratch(*engine);
    database = first->name();
    EXPECT_TRUE(exists(database));
    EXPECT_TRUE(account_exists(database.substr(0, database.rfind('_'))));
  }
  EXPECT_EQ(ask(*administrator_, "SHOW DATABASES LIKE '%" + token + "%'"), "");
  EXPECT_EQ(ask(*administrator_, "SELECT user FROM mysql.user WHERE user LIKE '%" + token + "%'"), "");
}

TEST_P(MysqlLeftoversTest, EnginesOfOneRunDoNotMeet) {
  const std::string token = new_token();
  const auto first = connect({}, token), second = connect({{"sql_mode", "ANSI"}}, token);
  const auto in_first = scratch(*first), in_second = scratch(*second);
  EXPECT_NE(in_first->name(), in_second->name());
  const auto a = session(*in_first), b = session(*in_second);
  EXPECT_EQ(told(*b, "SELECT 1 AS \"a\" FROM DUAL"), "1");
  // Neither account has rights on the other's databases.
  EXPECT_EQ(told(*a, "CREATE TABLE " + in_second->name() + ".t (a INT)"), "error insufficient_privilege");
}

TEST_P(MysqlLeftoversTest, WhatADeadRunWroteDownIsDropped) {
  const std::string run = "enginediff_" + new_token() + "i1";
  make_run(run, "enginediff run " + run.substr(11),
           {"'database', '" + run + "_1'", "'database', '" + run + "_2'", "'account', '" + run + "'"});
  run_as(*administrator_, "CREATE DATABASE " + run + "_1");
  run_as(*administrator_, "CREATE USER '" + run + "'@'%'");
  EXPECT_THAT(cleaned(run), IsEmpty()) << "it is alive";
  die(run);
  const std::vector<std::string> all = {"database " + run + "_1", "role " + run, "database " + run};
  EXPECT_THAT(cleaned_until_gone(run), testing::UnorderedElementsAreArray(all));
  EXPECT_FALSE(exists(run + "_1"));
  EXPECT_FALSE(account_exists(run));
  EXPECT_THAT(cleaned(run), IsEmpty());
}

// A run that is seen and gone a moment later is no failure of the cleaning.
TEST_P(MysqlLeftoversTest, CleaningBesideRunsThatEndSucceeds) {
  std::atomic<bool> ended = false;
  std::thread runs([&] {
    for (int i = 0; i < 40; ++i) {
      const auto engine = try_connect();
      EXPECT_TRUE(engine) << engine.error().message;
    }
    ended = true;
  });
  while (!ended) (void)cleaned("");
  runs.join();
}

TEST_P(MysqlLeftoversTest, WhatOnlyLooksLikeOursStays) {
  const std::string like = "enginediff_" + new_token() + "i1";
  const std::string other = "enginediff_" + new_token() + "i1";
  run_as(*administrator_, "CREATE DATABASE " + like);  // no marker
  run_as(*administrator_, "CREATE DATABASE " + like + "_1");
  make_run(other, "a table of somebody else", {"'database', '" + like + "_1'"});  // a marker that is none
  die(other);
  EXPECT_THAT(cleaned(like), IsEmpty());
  EXPECT_TRUE(exists(like) && exists(like + "_1") && exists(other));
  for (const std::string& name : {like, like + "_1", other}) drop(name);
}

TEST_P(MysqlLeftoversTest, AListThatNamesStrangersIsNotBelieved) {
  const std::string run = "enginediff_" + new_token() + "i1", stranger = "stranger_" + new_token();
  run_as(*administrator_, "CREATE DATABASE " + stranger);
  run_as(*administrator_, "CREATE USER '" + stranger + "'@'%'");
  make_run(run, "enginediff run " + run.substr(11),
           {"'database', '" + stranger + "'", "'account', '" + stranger + "'", "'table', 'x'"});
  run_as(*administrator_, "CREATE TABLE " + run + ".not_ours (a INT)");
  die(run);
  EXPECT_THAT(cleaned(stranger), IsEmpty());
  EXPECT_TRUE(exists(stranger));
  EXPECT_TRUE(account_exists(stranger));
  EXPECT_TRUE(exists(run)) << "somebody's table is in it";
  drop(stranger);
  drop(run);
  run_as(*administrator_, "DROP USER '" + stranger + "'@'%'");
}

TEST_P(MysqlLeftoversTest, ADatabaseThatIsThereAlreadyIsLeftAlone) {
  const auto engine = connect();
  auto first = scratch(*engine);
  const std::string run = first->name().substr(0, first->name().rfind('_'));
  ASSERT_EQ(first->name(), run + "_1");
  run_as(*administrator_, "CREATE DATABASE " + run + "_2");
  auto next = scratch(*engine);
  EXPECT_EQ(next->name(), run + "_3");
  EXPECT_THAT(ask(*administrator_, "SELECT name FROM " + run + ".enginediff_marker"),
              testing::Not(HasSubstr(run + "_2")));
  next.reset();
  EXPECT_TRUE(exists(run + "_2"));
  drop(run + "_2");
}

TEST_P(MysqlLeftoversTest, NamesAreUsedAgain) {
  const auto engine = connect();
  const std::string name = scratch(*engine)->name();
  EXPECT_EQ(scratch(*engine)->name(), name);
}

// Whatever a case made, the next scratch of that name is empty, and has the collation that a new database has.
TEST_P(MysqlLeftoversTest, TheNextScratchOfANameIsAsNew) {
  const auto engine = connect();
  const char* const kLook =
      "SELECT (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()) + "
      "(SELECT COUNT(*) FROM information_schema.routines WHERE routine_schema = DATABASE()) + "
      "(SELECT COUNT(*) FROM information_schema.triggers WHERE trigger_schema = DATABASE()), @@collation_database";
  std::string fresh;
  const std::vector<std::vector<std::string>> cases = {
      {"SELECT 1"},
      {"CREATE TABLE t (a INT)", "INSERT INTO t VALUES (1)", "CREATE INDEX i ON t (a)"},
      {"CREATE TABLE child (a INT PRIMARY KEY)", "CREATE TABLE aparent (a INT PRIMARY KEY)",
       "ALTER TABLE child ADD FOREIGN KEY (a) REFERENCES aparent (a)",
       "ALTER TABLE aparent ADD FOREIGN KEY (a) REFERENCES child (a)"},
      {"CREATE TEMPORARY TABLE t (a INT)"},
      {"CREATE TABLE `t\"``u` (a INT)", "CREATE TABLE T (a INT)"},
      {"CREATE TABLE t (a INT)", "RENAME TABLE t TO u"},
      {"CREATE TABLE t (a INT)", "ALTER TABLE t RENAME TO u"},
      {"CREATE TABLE t (a INT)", "CREATE VIEW v AS SELECT * FROM t",
       "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW SET @a = 1"},
      {"CREATE PROCEDURE p() CREATE TABLE hidden (a INT)", "CALL p()"},
      {"PREPARE s FROM 'CREATE TABLE hidden (a INT)'", "EXECUTE s"},
      {"ALTER DATABASE COLLATE latin1_german1_ci"},
      {"CREATE TABLE t (a INT)", "BEGIN", "INSERT INTO t VALUES (1)"}};
  for (const std::vector<std::string>& statements : cases) {
    const auto scratch = this->scratch(*engine);
    {
      const auto session = this->session(*scratch);
      const std::string seen = told(*session, kLook);
      if (fresh.empty()) fresh = seen;
      EXPECT_EQ(seen, fresh) << "before " << statements.back();
      run_all(*session, statements);
    }
    ASSERT_TRUE(scratch->drop());
  }
}

TEST_P(MysqlLeftoversTest, AKeptScratchOutlivesTheRunUntilItIsCleaned) {
  auto engine = connect();
  auto kept = scratch(*engine);
  const std::string name = kept->name();
  run_all(*session(*kept), {"CREATE TABLE t (a INT)"});
  const std::string where = kept->keep();
  EXPECT_THAT(where, HasSubstr(is_mariadb(*engine) ? "(mariadb " : "(mysql "));
  EXPECT_THAT(where, testing::EndsWith(" " + name + ")"));
  kept.reset();
  EXPECT_NE(scratch(*engine)->name(), name);
  EXPECT_THAT(cleaned(name), IsEmpty()) << "the run is alive";
  engine.reset();
  EXPECT_TRUE(exists(name));
  EXPECT_FALSE(account_exists(name.substr(0, name.rfind('_'))));
  EXPECT_THAT(cleaned_until_gone(name), testing::Contains("database " + name));
}

TEST_P(MysqlLeftoversTest, ADatabaseThatItsCaseDroppedIsDropped) {
  const std::string token = new_token();
  const std::string id = "'" + token + "'";
  auto engine = connect({}, token);
  std::string name;
  for (const bool prepares : {false, true}) {
    const auto scratch = this->scratch(*engine);
    name = scratch->name();
    {
      const auto session = this->session(*scratch);
      if (prepares) run_all(*session, {"XA START " + id, "XA END " + id, "XA PREPARE " + id});
      run_all(*this->session(*scratch, "B"), {"DROP DATABASE `" + name + "`"});
    }
    const auto dropped = scratch->drop();
    EXPECT_TRUE(dropped) << dropped.error().message;
  }
  EXPECT_THAT(ask(*administrator_, "XA RECOVER"), testing::Not(HasSubstr(token)));
  // The name is used again, for a database that is made anew.
  EXPECT_EQ(told(*session(*scratch(*engine)), "SHOW TABLES"), "");
  engine.reset();
  EXPECT_FALSE(exists(name));
  EXPECT_FALSE(exists(name.substr(0, name.rfind('_')))) << "nothing is left to be cleaned";
}

TEST_P(MysqlLeftoversTest, APreparedTransactionIsRolledBack) {
  const auto engine = connect();
  const std::string id = "'" + new_token() + "'";
  {
    const auto scratch = this->scratch(*engine);
    {
      const auto session = this->session(*scratch);
      run_all(*session, {"CREATE TABLE t (a INTEGER)", "XA START " + id, "INSERT INTO t VALUES (1)", "XA END " + id,
                         "xa /* as it is written */ prepare " + id + ";"});
    }
    const auto dropped = scratch->drop();
    EXPECT_TRUE(dropped) << dropped.error().message;
  }
  EXPECT_THAT(ask(*administrator(), "XA RECOVER"), testing::Not(testing::HasSubstr(id.substr(1, id.size() - 2))));
}

TEST_P(MysqlLeftoversTest, APreparedTransactionOfAKilledSessionIsRolledBack) {
  const auto engine = connect();
  const std::string id = "'" + new_token() + "', 'branch', 7";
  const auto scratch = this->scratch(*engine);
  {
    const auto session = this->session(*scratch);
    run_all(*session, {"CREATE TABLE t (a INTEGER)", "XA START " + id, "INSERT INTO t VALUES (1)", "XA END " + id,
                       "XA PREPARE " + id});
    ASSERT_TRUE(scratch->kill(*session));
    RowSink sink;
    (void)session->execute({"SELECT 1", false, {}}, Deadline::never(), sink);
  }
  const auto dropped = scratch->drop();
  EXPECT_TRUE(dropped) << dropped.error().message;
}

}  // namespace
}  // namespace enginediff::mysql

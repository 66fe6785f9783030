// Scratch databases are emptied while the next case runs, and their names used again.
#include <fmt/format.h>

#include <set>
#include <string>
#include <vector>

#include "tests/cleaning_turn.hpp"
#include "tests/unit/engines/mysql_server.hpp"

namespace enginediff::mysql {
namespace {

class MysqlScratchSlotsTest : public MysqlServerTest {
 protected:
  // What a case does: a table in a database of its own. Returns the database's name.
  static std::string one_case(Engine& engine) {
    const auto scratch = MysqlServerTest::scratch(engine);
    const auto session = MysqlServerTest::session(*scratch);
    EXPECT_EQ(told(*session, "SHOW TABLES"), "") << scratch->name();
    run_all(*session, {"CREATE TABLE t (a INTEGER)", "INSERT INTO t VALUES (1)"});
    return scratch->name();
  }
};
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(MysqlScratchSlotsTest);
INSTANTIATE_TEST_SUITE_P(Servers, MysqlScratchSlotsTest, testing::ValuesIn(server_targets()), test_name);

// Each of them finds no table in its database.
TEST_P(MysqlScratchSlotsTest, CasesOneAfterTheOtherTakeTurnsInCleanDatabases) {
  const auto engine = connect();
  std::set<std::string> names;
  for (int i = 0; i < 60; ++i) names.insert(one_case(*engine));
  EXPECT_GE(names.size(), 8u);
  EXPECT_LE(names.size(), 25u);
}

TEST_P(MysqlScratchSlotsTest, TheTablesOfSeveralCasesGoTogether) {
  const auto engine = connect();
  const auto outside = administrator();
  std::vector<std::string> names;
  for (int i = 0; i < 7; ++i) names.push_back(one_case(*engine));
  for (const std::string& name : names) EXPECT_EQ(ask(*outside, "SHOW TABLES FROM " + name), "t");
  names.push_back(one_case(*engine));
  const auto exclusive = engine->create_scratch({.begin_mode = "", .journal_mode = "", .exclusive = true});
  ASSERT_TRUE(exclusive) << exclusive.error().message;
  for (const std::string& name : names) EXPECT_EQ(ask(*outside, "SHOW TABLES FROM " + name), "") << name;
}

TEST_P(MysqlScratchSlotsTest, AnExclusiveCaseBeginsWhenNothingIsEmptiedAnyMore) {
  const auto engine = connect();
  const std::string emptied = one_case(*engine);
  const auto exclusive = engine->create_scratch({.begin_mode = "", .journal_mode = "", .exclusive = true});
  ASSERT_TRUE(exclusive) << exclusive.error().message;
  EXPECT_EQ(ask(*administrator(), fmt::format("SHOW TABLES FROM {}", emptied)), "");
  // What was waited for is free again, and taken.
  EXPECT_EQ((*exclusive)->name(), emptied);
}

TEST_P(MysqlScratchSlotsTest, ADatabaseThatCannotBeEmptiedIsNotUsedAgainAndStaysWrittenDown) {
  const CleaningTurn turn;  // as long as the table of the holder refers to it, everybody's cleaning fails
  const std::string token = new_token();
  const auto outside = administrator();
  const std::string holder = "holds_" + token;
  run_as(*outside, "CREATE DATABASE " + holder);
  std::string stuck;
  {
    const auto engine = connect({}, token);
    {
      const auto scratch = this->scratch(*engine);
      stuck = scratch->name();
      run_all(*session(*scratch), {"CREATE TABLE t (a INTEGER PRIMARY KEY)"});
      run_as(*outside,
             fmt::format("CREATE TABLE {}.c (a INTEGER, FOREIGN KEY (a) REFERENCES {}.t (a))", holder, stuck));
    }
    for (int i = 0; i < 30; ++i) EXPECT_NE(one_case(*engine), stuck);
  }
  EXPECT_EQ(ask(*outside, fmt::format("SHOW DATABASES LIKE '{}'", stuck)), stuck);
  run_as(*outside, "DROP DATABASE " + holder);
  // A server takes a moment to free the lock of a run that has ended.
  for (const Deadline deadline = Deadline::after(kPatience); !deadline.expired();) {
    ASSERT_TRUE(clean());
    if (ask(*outside, fmt::format("SHOW DATABASES LIKE '{}'", stuck)).empty()) break;
  }
  EXPECT_EQ(ask(*outside, fmt::format("SHOW DATABASES LIKE '{}'", stuck)), "");
}

}  // namespace
}  // namespace enginediff::mysql

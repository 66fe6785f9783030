#include "harness/shell/completion.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "harness/engines/registry.hpp"

namespace enginediff {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

class CompletionTest : public testing::Test {
 protected:
  CompletionTest() {
    see("CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER, CHECK (balance > 0))");
    see("CREATE TABLE IF NOT EXISTS \"Address\" (Street TEXT)");
    see("CREATE VIEW accounts_seen AS SELECT 1");
  }
  void see(std::string_view sql) { names_.see(sql, *driver_for_scheme("sqlite")->lexical_rules); }

  std::vector<std::string> offered(std::string_view line, std::string_view before = "") {
    return complete(line, before, {&names_, {"sqlite", "mysql-9.7"}, {"A", "B"}}).candidates;
  }

  KnownNames names_;
};

TEST_F(CompletionTest, TablesAreOfferedWhereOneIsNamed) {
  EXPECT_THAT(offered("SELECT * FROM "), ElementsAre("\"Address\"", "account", "accounts_seen"));
  EXPECT_THAT(offered("SELECT * FROM ACC"), ElementsAre("account", "accounts_seen"));
  EXPECT_THAT(offered("acc", "SELECT 1 FROM\n"), ElementsAre("account", "accounts_seen"));
  EXPECT_EQ(complete("SELECT * FROM acc", "", {&names_, {}, {}}).begin, 14u);
}

TEST_F(CompletionTest, ColumnsAndKeywordsAreOfferedElsewhere) {
  EXPECT_THAT(offered("SELECT bal"), ElementsAre("balance"));
  EXPECT_THAT(offered("SELECT account."), ElementsAre("balance", "id"));
  EXPECT_THAT(offered("sel"), ElementsAre("select"));
  EXPECT_THAT(offered("SEL"), ElementsAre("SELECT"));
  EXPECT_THAT(offered("SELECT xyzzy"), IsEmpty());
}

TEST_F(CompletionTest, WhatIsDroppedIsNotOffered) {
  see("DROP TABLE account");
  see("DROP VIEW IF EXISTS accounts_seen");
  EXPECT_THAT(offered("SELECT * FROM a"), Not(Contains("account")));
  EXPECT_THAT(offered("UPDATE acc"), IsEmpty());
}

TEST_F(CompletionTest, CommandsAndWhatTheyTake) {
  EXPECT_THAT(offered("\\re"), ElementsAre("\\reset"));
  EXPECT_THAT(offered("\\"), Contains("\\targets"));
  EXPECT_THAT(offered("\\session "), ElementsAre("A", "B"));
  EXPECT_THAT(offered("\\targets -m"), ElementsAre("-mysql-9.7"));
  EXPECT_THAT(offered("\\help ti"), ElementsAre("timing"));
  EXPECT_THAT(offered("\\reset "), IsEmpty());
}

TEST(CommonBeginning, PassesOverTheCaseOfLetters) {
  EXPECT_EQ(common_beginning({"account", "ACCOUNTS"}), "account");
  EXPECT_EQ(common_beginning({"a", "b"}), "");
}

}  // namespace
}  // namespace enginediff

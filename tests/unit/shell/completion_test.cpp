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

TEST_F(CompletionTest, QuotedNamesAreFoundWithAndWithoutTheirQuotes) {
  see("CREATE TABLE \"Odd Name\" (\"First \"\"Col\" TEXT, plain TEXT)");
  EXPECT_THAT(offered("SELECT * FROM Add"), ElementsAre("\"Address\""));
  EXPECT_THAT(offered("SELECT * FROM \"Add"), ElementsAre("\"Address\""));
  EXPECT_EQ(complete("SELECT * FROM \"Add", "", {&names_, {}, {}}).begin, 14u);
  EXPECT_THAT(offered("SELECT * FROM \"Odd N"), ElementsAre("\"Odd Name\""));
  EXPECT_THAT(offered("SELECT * FROM `odd"), ElementsAre("`Odd Name`"));
  EXPECT_THAT(offered("SELECT \"First \"\"C"), ElementsAre("\"First \"\"Col\""));
  EXPECT_THAT(offered("SELECT \"Odd Name\"."), ElementsAre("\"First \"\"Col\"", "plain"));
  EXPECT_THAT(offered("SELECT \"Odd Name\".\"p"), ElementsAre("\"plain\""));
}

TEST_F(CompletionTest, NoKeywordsInsideOfQuotesAndComments) {
  EXPECT_THAT(offered("SELECT \"crea"), IsEmpty());
  EXPECT_THAT(offered("SELECT 'sel"), IsEmpty());
  EXPECT_THAT(offered("SELECT 1 -- sel"), IsEmpty());
  EXPECT_THAT(offered("sel", "SELECT 'a\n"), IsEmpty());
  EXPECT_THAT(offered("SELECT 'it''s', sel"), ElementsAre("select"));
}

TEST_F(CompletionTest, RenamingIsFollowed) {
  see("ALTER TABLE account RENAME TO prefs");
  EXPECT_THAT(offered("SELECT * FROM pre"), ElementsAre("prefs"));
  EXPECT_THAT(offered("SELECT * FROM acc"), ElementsAre("accounts_seen"));
  EXPECT_THAT(offered("SELECT prefs."), ElementsAre("balance", "id"));
  see("RENAME TABLE prefs TO one, \"Address\" TO two");
  EXPECT_THAT(offered("SELECT * FROM "), ElementsAre("accounts_seen", "one", "two"));
  see("ALTER TABLE one RENAME COLUMN balance TO amount");
  see("ALTER TABLE one RENAME id TO number");
  see("ALTER TABLE two CHANGE COLUMN Street road TEXT");
  EXPECT_THAT(offered("SELECT one."), ElementsAre("amount", "number"));
  EXPECT_THAT(offered("SELECT two."), ElementsAre("road"));
}

TEST_F(CompletionTest, ColumnsThatComeAndGo) {
  see("ALTER TABLE account ADD COLUMN IF NOT EXISTS opened DATE, ADD CONSTRAINT c CHECK (id > 0), DROP COLUMN balance");
  EXPECT_THAT(offered("SELECT account."), ElementsAre("id", "opened"));
  see("ALTER TABLE account ADD (a INT, b INT)");
  see("ALTER TABLE account ADD note TEXT");
  EXPECT_THAT(offered("SELECT account."), ElementsAre("a", "b", "id", "note", "opened"));
  see("DROP TABLE IF EXISTS account, \"Address\"");
  EXPECT_THAT(offered("SELECT * FROM "), ElementsAre("accounts_seen"));
}

TEST_F(CompletionTest, ColumnsOfWhatAQueryMakes) {
  see("CREATE TABLE copy AS SELECT a.id, SUM(balance) AS total, a.* FROM account AS a GROUP BY id");
  EXPECT_THAT(offered("SELECT copy."), ElementsAre("balance", "id", "total"));
  see("CREATE VIEW seen (first, second) AS SELECT id, balance FROM account");
  EXPECT_THAT(offered("SELECT seen."), ElementsAre("first", "second"));
  see("CREATE TABLE twin (LIKE account)");
  see("CREATE TABLE other LIKE account");
  EXPECT_THAT(offered("SELECT twin."), ElementsAre("balance", "id"));
  EXPECT_THAT(offered("SELECT other."), ElementsAre("balance", "id"));
  see("SELECT id AS number INTO made FROM account");
  EXPECT_THAT(offered("SELECT made."), ElementsAre("number"));
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

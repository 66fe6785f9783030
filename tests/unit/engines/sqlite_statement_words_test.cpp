#include "harness/engines/sqlite/statement_words.hpp"

#include <gtest/gtest.h>

namespace enginediff::sqlite {
namespace {

TEST(StatementWordsTest, SkipsSpaceAndComments) {
  EXPECT_EQ(skip_blank(" \t\r\n-- a\n/* b */ /**/x y"), "x y");
  EXPECT_EQ(skip_blank("-- a comment to the end"), "");
  EXPECT_EQ(skip_blank("/* never closed"), "");
  EXPECT_EQ(skip_blank("/*/ still inside */ x"), "x");
  EXPECT_EQ(skip_blank("- 1"), "- 1");
  EXPECT_EQ(skip_blank(""), "");
}

TEST(StatementWordsTest, FindsTheFirstWord) {
  EXPECT_EQ(first_word("/* x */ select 1"), "SELECT");
  EXPECT_EQ(first_word("(SELECT 1)"), "");
  EXPECT_EQ(first_word("  "), "");
}

TEST(StatementWordsTest, KnowsWhatChangesRows) {
  for (const char* word : {"INSERT", "UPDATE", "DELETE", "REPLACE"}) EXPECT_TRUE(is_dml(word, false)) << word;
  EXPECT_TRUE(is_dml("WITH", false));
  EXPECT_FALSE(is_dml("WITH", true));
  for (const char* word : {"SELECT", "CREATE", "EXPLAIN", "PRAGMA", "BEGIN", ""})
    EXPECT_FALSE(is_dml(word, false)) << word;
}

TEST(StatementWordsTest, KnowsAPlainBegin) {
  EXPECT_TRUE(is_plain_begin("BEGIN"));
  EXPECT_TRUE(is_plain_begin(" begin Transaction -- so\n"));
  EXPECT_TRUE(is_plain_begin("BEGIN;"));
  EXPECT_FALSE(is_plain_begin("BEGIN IMMEDIATE"));
  EXPECT_FALSE(is_plain_begin("BEGIN DEFERRED TRANSACTION"));
  EXPECT_FALSE(is_plain_begin("COMMIT"));
}

TEST(StatementWordsTest, KnowsWhoAsksForTheBusyTimeout) {
  for (const char* sql : {"PRAGMA busy_timeout", "pragma main . Busy_Timeout ; -- so", "PRAGMA \"a\".busy_timeout"})
    EXPECT_TRUE(asks_busy_timeout(sql)) << sql;
  for (const char* sql : {"PRAGMA busy_timeout = 3", "PRAGMA busy_timeout(3)", "PRAGMA busy_timeouts", "SELECT 1",
                          "PRAGMA", "SELECT * FROM pragma_busy_timeout"})
    EXPECT_FALSE(asks_busy_timeout(sql)) << sql;
}

}  // namespace
}  // namespace enginediff::sqlite

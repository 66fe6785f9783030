#include "harness/repro/copied_rows.hpp"

#include <gtest/gtest.h>

#include "tests/unit/sql/dialects.hpp"

namespace enginediff {
namespace {

TEST(CopiedRow, ReadsEscapesAsPostgresDoes) {
  EXPECT_EQ(copied_row("1\tit's\t\\N\t", kPostgres), "('1', 'it''s', NULL, '')");
  EXPECT_EQ(copied_row("x\\101\\x42y", kPostgres), "('xABy')");
  EXPECT_EQ(copied_row("\\1018\\x4z\\x\\xg\\8", kPostgres), "('A8\x04zxxg8')");
  EXPECT_EQ(copied_row("a\\tb\\nc\\\\d\\'\\q", kPostgres), "('a\tb\nc\\d''q')");
  EXPECT_EQ(copied_row("a\\\tb\tc\\\nd", kPostgres), "('a\tb', 'c\nd')");
  EXPECT_EQ(copied_row("\\0\\x00\\47", kPostgres), "('\\0\\x00''')");
  EXPECT_EQ(copied_row("\\", kPostgres), "('\\')");
  EXPECT_EQ(copied_row("", kPostgres), "('')");
}

TEST(CopiedRow, GoesOnBehindABackslash) {
  EXPECT_TRUE(copied_row_goes_on("a\\"));
  EXPECT_TRUE(copied_row_goes_on("\\\\\\"));
  EXPECT_FALSE(copied_row_goes_on("a\\\\"));
  EXPECT_FALSE(copied_row_goes_on("a"));
  EXPECT_FALSE(copied_row_goes_on(""));
}

TEST(CopiedRow, IsTheSameValueByEveryRules) {
  EXPECT_EQ(copied_row("C:\\\\temp\\\\", kMysql), R"(('C:\\temp\\'))");
  const std::string plain = R"(INSERT INTO "a\b" VALUES ('C:\temp\', 'it''s', '\'))";
  const std::string doubled = R"(INSERT INTO "a\b" VALUES ('C:\\temp\\', 'it''s', '\\'))";
  EXPECT_EQ(respelled_rows(plain, kPostgres, kMysql), doubled);
  EXPECT_EQ(respelled_rows(plain, kPostgres, kSqlite), plain);
  const std::string by_mysql = R"(INSERT INTO t VALUES ('C:\\temp\\', 'it''s', '\\'))";
  EXPECT_EQ(respelled_rows(by_mysql, kMysql, kPostgres), R"(INSERT INTO t VALUES ('C:\temp\', 'it''s', '\'))");
  EXPECT_EQ(respelled_rows(by_mysql, kMysql, kMysql), by_mysql);
}

}  // namespace
}  // namespace enginediff

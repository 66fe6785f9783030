#include "harness/engines/mysql/statement_reason.hpp"

#include <gtest/gtest.h>

#include "harness/engines/mysql/engine.hpp"

namespace enginediff::mysql {
namespace {

ErrorClass of_missing(std::string_view name, std::string_view sql) {
  const std::string message = "Can't DROP '" + std::string(name) + "'; check that column/key exists";
  return class_by_statement({"42000", 1091, ErrorClass::undefined_object, message}, sql, default_lexical_rules());
}

TEST(MysqlStatementReason, AMissingColumnIsToldFromAMissingKeyByTheStatement) {
  for (const std::string_view sql :
       {"ALTER TABLE t DROP COLUMN nosuch", "alter table t drop nosuch", "ALTER TABLE t ADD b INT, DROP `nosuch`",
        "ALTER TABLE t DROP /* it */ COLUMN NoSuch", "ALTER TABLE t DROP INDEX i, DROP COLUMN nosuch"})
    EXPECT_EQ(of_missing("nosuch", sql), ErrorClass::undefined_column) << sql;
  for (const std::string_view sql :
       {"DROP INDEX nosuch ON t", "ALTER TABLE t DROP INDEX nosuch", "ALTER TABLE t DROP KEY nosuch",
        "ALTER TABLE t DROP FOREIGN KEY nosuch", "ALTER TABLE t DROP CONSTRAINT nosuch",
        "ALTER TABLE t DROP INDEX nosuch, DROP COLUMN a", "ALTER TABLE t COMMENT 'DROP COLUMN nosuch', DROP KEY nosuch",
        "CALL drops_one()"})
    EXPECT_EQ(of_missing("nosuch", sql), ErrorClass::undefined_object) << sql;
  EXPECT_EQ(of_missing("PRIMARY", "ALTER TABLE t DROP PRIMARY KEY"), ErrorClass::undefined_object);
  EXPECT_EQ(of_missing("primary", "ALTER TABLE t DROP `primary`"), ErrorClass::undefined_column);
  EXPECT_EQ(of_missing("it's", "ALTER TABLE t DROP `it's`"), ErrorClass::undefined_column);
  EXPECT_EQ(of_missing("a`b", "ALTER TABLE t DROP `a``b`"), ErrorClass::undefined_column);
  EXPECT_EQ(class_by_statement({"42000", 1091, ErrorClass::undefined_object, ""}, "ALTER TABLE t DROP COLUMN a",
                               default_lexical_rules()),
            ErrorClass::undefined_object);
}

ErrorClass of_frame(const std::string& frame) {
  const SqlError error{"HY000", 3586, ErrorClass::invalid_preceding_or_following_size,
                       "Window '<unnamed window>': frame start or end is negative, NULL or of non-integral type"};
  return class_by_statement(error, "SELECT SUM(x) OVER (ORDER BY x " + frame + ") FROM t WHERE a AND b",
                            default_lexical_rules());
}

TEST(MysqlStatementReason, AFrameInTheWrongOrderIsToldFromASizeByTheStatement) {
  for (const char* frame : {"ROWS BETWEEN 1 FOLLOWING AND 1 PRECEDING", "ROWS BETWEEN CURRENT ROW AND 1 PRECEDING",
                            "rows between ? following and ? + 1 preceding"})
    EXPECT_EQ(of_frame(frame), ErrorClass::windowing_error) << frame;
  for (const char* frame : {"ROWS 1.5 PRECEDING", "ROWS BETWEEN -1 PRECEDING AND CURRENT ROW",
                            "ROWS BETWEEN CURRENT ROW AND NULL FOLLOWING", "ROWS BETWEEN ? FOLLOWING AND 2 FOLLOWING"})
    EXPECT_EQ(of_frame(frame), ErrorClass::invalid_preceding_or_following_size) << frame;
}

TEST(MysqlStatementReason, WhatTheNumberTellsIsLeft) {
  EXPECT_EQ(class_by_statement({"42000", 1064, ErrorClass::syntax_error, ""}, "ALTER TABLE t DROP COLUMN nosuch",
                               default_lexical_rules()),
            ErrorClass::syntax_error);
  EXPECT_EQ(class_by_statement({"42000", 1091, ErrorClass::undefined_column, "Can't DROP COLUMN `a`; check"},
                               "ALTER TABLE t DROP INDEX a", default_lexical_rules()),
            ErrorClass::undefined_column);
}

}  // namespace
}  // namespace enginediff::mysql

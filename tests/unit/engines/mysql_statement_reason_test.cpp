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

ErrorClass of_error(std::int64_t code, ErrorClass told, const std::string& message, std::string_view sql) {
  return class_by_statement({"HY000", code, told, message}, sql, default_lexical_rules());
}

TEST(MysqlStatementReason, AnUnknownTableIsToldFromAnUnknownColumnByTheStatement) {
  const auto of = [](std::string_view sql) {
    return of_error(1054, ErrorClass::undefined_column, "Unknown column 'x.y' in 'field list'", sql);
  };
  EXPECT_EQ(of("SELECT x.y FROM t"), ErrorClass::undefined_table);
  EXPECT_EQ(of("SELECT `x`.`y` FROM t"), ErrorClass::undefined_table);
  EXPECT_EQ(of("SELECT x.y FROM t AS x"), ErrorClass::undefined_column);
  EXPECT_EQ(of("UPDATE t SET x.y = 1"), ErrorClass::undefined_column);
  EXPECT_EQ(of("CALL p()"), ErrorClass::undefined_column);
  EXPECT_EQ(of_error(1054, ErrorClass::undefined_column, "Unknown column 'y' in 'SELECT'", "SELECT y FROM t"),
            ErrorClass::undefined_column);
}

TEST(MysqlStatementReason, ANameThatTheMessageCutsIsTooLongInTheStatement) {
  std::string fifty, long_name;
  for (int i = 0; i < 50; ++i) fifty += "\u00e9";
  long_name = fifty + fifty;
  const auto of = [&](const std::string& sql) {
    return of_error(1103, ErrorClass::invalid_name, "Incorrect table name '" + fifty + "'", sql);
  };
  EXPECT_EQ(of("CREATE TABLE " + long_name + " (a INT)"), ErrorClass::identifier_too_long);
  EXPECT_EQ(of("CREATE TABLE `" + long_name + "` (a INT)"), ErrorClass::identifier_too_long);
  EXPECT_EQ(of("CREATE TABLE `" + fifty + " ` (a INT)"), ErrorClass::invalid_name);
}

TEST(MysqlStatementReason, AnAggregateWithOverIsAWindowFunction) {
  const auto of = [](std::string_view sql) {
    return of_error(1901, ErrorClass::grouping_error, "Function or expression 'sum()' cannot be used", sql);
  };
  EXPECT_EQ(of("CREATE TABLE t (a INT, CHECK (SUM(a) OVER () > 1))"), ErrorClass::windowing_error);
  EXPECT_EQ(of("CREATE TABLE t (over_a INT, CHECK (SUM(over_a) > 1))"), ErrorClass::grouping_error);
}

TEST(MysqlStatementReason, AnExpressionWithAQueryIsToldFromOneWithAFunction) {
  for (const std::int64_t code : {3102, 3769, 3815}) {
    const auto of = [code](std::string_view sql) {
      return of_error(code, ErrorClass::invalid_object_definition, "contains a disallowed function.", sql);
    };
    EXPECT_EQ(of("CREATE TABLE t (a INT, CHECK (a IN (SELECT 1)))"), ErrorClass::feature_not_supported);
    EXPECT_EQ(of("CREATE TABLE t (a INT, CHECK (f(a) > 1)) SELECT 1 AS a"), ErrorClass::invalid_object_definition);
  }
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

// Declared columns out of SHOW CREATE TABLE are those that information_schema names, on every server.
#include "harness/engines/mysql/table_definition.hpp"

#include <gtest/gtest.h>

#include "tests/unit/engines/mysql_server.hpp"

namespace enginediff::mysql {
namespace {

ENGINEDIFF_ON_MYSQL_SERVERS(MysqlTableDefinitionTest);

const std::vector<std::string> kTables = {
    R"(CREATE TABLE t (a INT, b INT UNSIGNED ZEROFILL NOT NULL DEFAULT 5 COMMENT 'x, y) COLLATE no', c VARCHAR(20) CHARACTER SET latin1,
       d VARCHAR(10) COLLATE utf8mb4_bin, e ENUM('a''b', 'c\\d', 'x,y)'), f SET('p', 'q'), g DECIMAL(10,2) UNSIGNED, h DOUBLE(7,4),
       i TIMESTAMP(3) NULL, j BIT(3), k JSON, l TEXT, m MEDIUMBLOB, n POINT, o YEAR, p BOOLEAN, u SERIAL,
       q CHAR(3) GENERATED ALWAYS AS (CONCAT(d, 'x')) STORED, r VARCHAR(9) CHARACTER SET utf8mb4, s BINARY(4), v TIME(6), w FLOAT,
       x NATIONAL VARCHAR(3), y DATETIME DEFAULT CURRENT_TIMESTAMP(0) ON UPDATE CURRENT_TIMESTAMP(0), z TINYTEXT,
       `we``ird, name` INT CHECK (`we``ird, name` > 0), KEY (a), CONSTRAINT positive CHECK (a > 0)))",
    "CREATE TABLE t (a VARCHAR(3), b INT) COLLATE latin1_german1_ci PARTITION BY HASH (b) PARTITIONS 2",
    "CREATE TABLE t (a VARCHAR(3) CHARACTER SET ascii, b CHAR BYTE, c LONG VARCHAR) CHARACTER SET utf8mb3 COLLATE "
    "utf8mb3_bin",
    "CREATE TABLE t AS SELECT 1 AS a, 'x' AS b, NOW() AS c, 1.5 AS d"};

TEST_P(MysqlTableDefinitionTest, SaysWhatInformationSchemaSays) {
  const auto connection = administrator();
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  for (const std::string& sql : kTables) {
    run_as(*connection, "USE " + quote_identifier(scratch->name()));
    run_as(*connection, "DROP TABLE IF EXISTS t");
    run_as(*connection, sql);
    const auto definition = connection->rows("", "SHOW CREATE TABLE t");
    ASSERT_TRUE(definition);
    const auto read = read_table_definition(definition->front().at(1).value_or(""));
    ASSERT_TRUE(read) << definition->front().at(1).value_or("");
    const auto rows =
        connection->rows("",
                         "SELECT column_name, column_type, collation_name FROM information_schema.columns WHERE "
                         "table_schema = DATABASE() AND table_name = 't'");
    ASSERT_TRUE(rows);
    EXPECT_EQ(read->size(), rows->size());
    for (const TextRow& row : *rows) {
      const auto column = read->find(row.at(0).value_or(""));
      ASSERT_NE(column, read->end()) << row.at(0).value_or("");
      EXPECT_EQ(column->second.type, row.at(1).value_or("")) << column->first;
      EXPECT_EQ(column->second.collation, row.at(2).value_or("")) << column->first;
    }
  }
}

TEST_P(MysqlTableDefinitionTest, AViewIsLeftToInformationSchema) {
  const auto connection = administrator();
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  run_as(*connection, "USE " + quote_identifier(scratch->name()));
  run_as(*connection, "CREATE VIEW v AS SELECT CAST(1 AS SIGNED) AS a, 'x' AS b");
  const auto definition = connection->rows("", "SHOW CREATE TABLE v");
  ASSERT_TRUE(definition);
  EXPECT_FALSE(read_table_definition(definition->front().at(1).value_or("")));
}

TEST(MysqlTableDefinitionTextTest, AsksForWhatItDoesNotSay) {
  EXPECT_FALSE(read_table_definition(""));
  EXPECT_FALSE(read_table_definition("CREATE TABLE `t` (\n  `a` varchar(3)"));
  EXPECT_FALSE(read_table_definition(
      "CREATE TABLE `t` (\n  `a` varchar(3) DEFAULT NULL\n) ENGINE=InnoDB DEFAULT CHARSET=latin1"));
  EXPECT_FALSE(read_table_definition("CREATE TABLE `t` (\n  `a` text CHARACTER SET latin1\n) COLLATE=utf8mb4_bin"));
  EXPECT_FALSE(read_table_definition("CREATE TABLE \"t\" (\n  \"a\" int\n)"));
  const auto numbers =
      read_table_definition("CREATE TABLE `t` (\n  `a` int DEFAULT NULL\n) ENGINE=InnoDB DEFAULT CHARSET=latin1");
  ASSERT_TRUE(numbers);
  EXPECT_EQ(*numbers, (DeclaredColumns{{"a", {"int", ""}}}));
}

}  // namespace
}  // namespace enginediff::mysql

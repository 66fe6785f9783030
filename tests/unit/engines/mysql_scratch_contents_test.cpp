// Which statements leave a database that dropping tables empties again.
#include "harness/engines/mysql/scratch_contents.hpp"

#include <gtest/gtest.h>

#include "harness/engines/mysql/engine.hpp"
#include "harness/sql/lexer.hpp"

namespace enginediff::mysql {
namespace {

using Names = std::set<std::string>;

class MysqlScratchContentsTest : public testing::Test {
 protected:
  void note(const std::string& sql, const std::string& sql_mode = "") {
    const LexicalRules rules = lexical_rules_under(sql_mode);
    contents_.note(sql, leading_words(sql, rules, 1), rules);
  }
  bool still_only_tables_after(const std::string& sql) {
    note(sql);
    return contents_.only_tables();
  }
  ScratchContents contents_;
};

TEST_F(MysqlScratchContentsTest, NothingIsThereBeforeAnythingWasSent) {
  EXPECT_TRUE(contents_.only_tables());
  EXPECT_EQ(contents_.tables(), Names());
}

TEST_F(MysqlScratchContentsTest, KnowsTheTablesThatWereMade) {
  for (const char* sql :
       {"CREATE TABLE t (a INT)", "create table If Not Exists `u``v` (a INT)", "CREATE TEMPORARY TABLE w (a INT)",
        "CREATE /* why */ OR REPLACE TABLE größe AS SELECT 1", "CREATE TABLE `x y` LIKE t"}) {
    note(sql);
  }
  EXPECT_TRUE(contents_.only_tables());
  EXPECT_EQ(contents_.tables(), (Names{"t", "u`v", "w", "größe", "x y"}));
}

TEST_F(MysqlScratchContentsTest, ReadsDoubleQuotesAsTheSqlModeSays) {
  note("CREATE TABLE \"t\"\"u\" (a INT)", "ANSI_QUOTES");
  EXPECT_TRUE(contents_.only_tables());
  EXPECT_EQ(contents_.tables(), Names{"t\"u"});
  note("CREATE TABLE \"t\" (a INT)");
  EXPECT_FALSE(contents_.only_tables());
}

TEST_F(MysqlScratchContentsTest, RowsAndIndexesAddNothing) {
  for (const char* sql : {"CREATE TABLE t (a INT)", "INSERT INTO t VALUES (1)", "WITH c AS (SELECT 1) SELECT * FROM c",
                          "BEGIN", "COMMIT", "BEGIN WORK", "START TRANSACTION", "SET sql_mode = ''",
                          "ALTER TABLE t ADD COLUMN b INT", "CREATE UNIQUE INDEX i ON t (a)", "DROP INDEX i ON t",
                          "DROP TABLE t", "TRUNCATE t", "(SELECT 1) UNION SELECT 2"}) {
    EXPECT_TRUE(still_only_tables_after(sql)) << sql;
  }
  EXPECT_EQ(contents_.tables(), Names{"t"});
}

TEST_F(MysqlScratchContentsTest, EverythingElseIsNotForDroppingTables) {
  for (const char* sql : {"CREATE VIEW v AS SELECT 1",
                          "CREATE OR REPLACE VIEW t AS SELECT 1",
                          "CREATE PROCEDURE p() SELECT 1",
                          "CREATE SEQUENCE s",
                          "CREATE TABLE other.t (a INT)",
                          "CREATE TABLE `other` . t (a INT)",
                          "ALTER TABLE t RENAME TO u",
                          "ALTER TABLE t RENAME COLUMN a TO b",
                          "ALTER DATABASE COLLATE utf8mb4_bin",
                          "RENAME TABLE t TO u",
                          "CALL p()",
                          "EXECUTE s",
                          "PREPARE s FROM 'CREATE VIEW v AS SELECT 1'",
                          "BEGIN NOT ATOMIC CREATE VIEW v AS SELECT 1; END",
                          "CREATE /*!50000 VIEW */ v AS SELECT 1",
                          "CREATE TABLE /*!50000 x. */ t (a INT)",
                          "/*!50000 CREATE VIEW v AS SELECT 1 */",
                          "/*M!100100 CREATE SEQUENCE s */",
                          "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW SET @a = 1",
                          "CREATE EVENT e ON SCHEDULE AT CURRENT_TIMESTAMP DO SELECT 1",
                          "DROP DATABASE d",
                          "LOAD DATA INFILE 'x' INTO TABLE t",
                          "GRANT ALL ON *.* TO u",
                          "CREATE TABLE",
                          "CREATE",
                          "unknown"}) {
    ScratchContents fresh;
    const LexicalRules rules = lexical_rules_under("");
    fresh.note(sql, leading_words(sql, rules, 1), rules);
    EXPECT_FALSE(fresh.only_tables()) << sql;
  }
}

}  // namespace
}  // namespace enginediff::mysql

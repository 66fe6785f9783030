#include "harness/engines/mysql/implied_commit.hpp"

#include <gtest/gtest.h>

#include "harness/engines/mysql/engine.hpp"

namespace enginediff::mysql {
namespace {

bool commits(std::string_view sql, TransactionState after, bool succeeds = true) {
  Outcome outcome;
  outcome.answer = Completion{};
  if (!succeeds) outcome.answer = SqlError{};
  outcome.transaction = after;
  return committed_first(sql, default_lexical_rules(), outcome);
}

TEST(MysqlImpliedCommit, ABeginCommitsAndLeavesTheNextOneOpen) {
  for (const char* sql : {"BEGIN", "begin work", "/* x */ START TRANSACTION", "START TRANSACTION READ ONLY",
                          "start transaction with consistent snapshot", "LOCK TABLES t WRITE", "LOCK TABLE t READ"}) {
    EXPECT_TRUE(commits(sql, TransactionState::open)) << sql;
    EXPECT_FALSE(commits(sql, TransactionState::open, false)) << sql;
    EXPECT_TRUE(commits(sql, TransactionState::none, false)) << sql;
  }
  EXPECT_FALSE(commits("BEGIN NOT ATOMIC SELECT 1; END", TransactionState::open));
  EXPECT_FALSE(commits("LOCK INSTANCE FOR BACKUP", TransactionState::open));
}

TEST(MysqlImpliedCommit, ADefinitionCommitsThoughItFails) {
  for (const char* sql : {"CREATE TABLE t (a INT)", "CREATE OR REPLACE VIEW v AS SELECT 1", "ALTER TABLE t ADD b INT",
                          "DROP TABLE t", "RENAME TABLE t TO u", "TRUNCATE t", "ANALYZE TABLE t", "CHECK TABLE t",
                          "GRANT SELECT ON t TO u", "OPTIMIZE TABLE t"}) {
    EXPECT_TRUE(commits(sql, TransactionState::none)) << sql;
    EXPECT_TRUE(commits(sql, TransactionState::none, false)) << sql;
    EXPECT_FALSE(commits(sql, TransactionState::open, false)) << sql;
  }
}

// They end a transaction as what they are for, or as a victim.
TEST(MysqlImpliedCommit, OthersDoNot) {
  for (const char* sql : {"COMMIT", "ROLLBACK", "UPDATE t SET a = 1", "INSERT INTO t SELECT 1", "ANALYZE SELECT 1",
                          "SET autocommit = 1", "CREATE TEMPORARY TABLE t SELECT * FROM u FOR UPDATE",
                          "CREATE OR REPLACE TEMPORARY TABLE t (a INT)", "DROP TEMPORARY TABLE t"}) {
    EXPECT_FALSE(commits(sql, TransactionState::none)) << sql;
    EXPECT_FALSE(commits(sql, TransactionState::none, false)) << sql;
  }
}

}  // namespace
}  // namespace enginediff::mysql

// Which metadata locks stand in each other's way.
#include <gtest/gtest.h>

#include "harness/engines/mysql/metadata_lock_modes.hpp"

namespace enginediff::mysql {
namespace {

TEST(MysqlMetadataLocksTest, TablesAreReadBesideReadersAndNotBesideAChange) {
  EXPECT_FALSE(stands_in_the_way("SHARED_READ", "SHARED_WRITE", true));
  EXPECT_TRUE(stands_in_the_way("SHARED_READ", "EXCLUSIVE", true));
  EXPECT_TRUE(stands_in_the_way("SHARED_WRITE", "EXCLUSIVE", false));
  EXPECT_FALSE(stands_in_the_way("EXCLUSIVE", "SHARED_WRITE", false));
}

// MariaDB lists a request for a moment before it grants it: a COMMIT beside a statement that waits for a row.
TEST(MysqlMetadataLocksTest, ACommitIsNotInTheWayOfAStatementNorTheOtherWayRound) {
  EXPECT_FALSE(stands_in_the_way("BACKUP_COMMIT", "BACKUP_TRANS_DML", true));
  EXPECT_FALSE(stands_in_the_way("BACKUP_TRANS_DML", "BACKUP_COMMIT", true));
  EXPECT_FALSE(stands_in_the_way("BACKUP_DDL", "BACKUP_ALTER_COPY", true));
}

TEST(MysqlMetadataLocksTest, AGlobalReadLockStopsStatementsAndThenCommits) {
  EXPECT_TRUE(stands_in_the_way("BACKUP_TRANS_DML", "BACKUP_FTWRL1", true));
  EXPECT_FALSE(stands_in_the_way("BACKUP_COMMIT", "BACKUP_FTWRL1", true));
  EXPECT_TRUE(stands_in_the_way("BACKUP_COMMIT", "BACKUP_FTWRL2", true));
  EXPECT_TRUE(stands_in_the_way("BACKUP_DML", "BACKUP_WAIT_FLUSH", false));
  EXPECT_TRUE(stands_in_the_way("BACKUP_DDL", "BACKUP_BLOCK_DDL", true));
}

// MariaDB lists the lock that LOCK TABLES … READ waits for without a type.
TEST(MysqlMetadataLocksTest, ALockWithoutATypeIsForReadingOnly) {
  EXPECT_TRUE(stands_in_the_way("", "SHARED_WRITE", true));
  EXPECT_FALSE(stands_in_the_way("", "SHARED_READ", true));
  EXPECT_TRUE(stands_in_the_way("SHARED_WRITE_LOW_PRIO", "", true));
  EXPECT_FALSE(stands_in_the_way("SHARED_READ", "", false));
}

TEST(MysqlMetadataLocksTest, WhatIsNotKnownIsInTheWayWhenItIsGranted) {
  EXPECT_TRUE(stands_in_the_way("SHARED_READ", "NEW_KIND", true));
  EXPECT_FALSE(stands_in_the_way("SHARED_READ", "NEW_KIND", false));
}

TEST(MysqlMetadataLocksTest, DefinitionsAreServedInTurn) {
  EXPECT_TRUE(served_in_turn("EXCLUSIVE", "EXCLUSIVE"));
  EXPECT_TRUE(served_in_turn("SHARED_NO_READ_WRITE", "SHARED_UPGRADABLE"));
  EXPECT_TRUE(served_in_turn("BACKUP_START", "BACKUP_START"));
  EXPECT_FALSE(served_in_turn("SHARED_READ", "SHARED_WRITE"));          // go on together
  EXPECT_FALSE(served_in_turn("SHARED_READ", "SHARED_NO_READ_WRITE"));  // the one goes first whoever came first
  EXPECT_FALSE(served_in_turn("EXCLUSIVE", "SHARED_WRITE"));
  EXPECT_FALSE(served_in_turn("INTENTION_EXCLUSIVE", "SHARED"));
  EXPECT_FALSE(served_in_turn("SHARED_READ", "NEW_KIND"));
}

}  // namespace
}  // namespace enginediff::mysql

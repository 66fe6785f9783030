// Who is in the way of a wait for the lock of a whole table.
#include "harness/engines/mysql/table_lock_deduction.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace enginediff::mysql {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr bool kReader = false, kWriter = true;

TableLockPeer holds(bool waiter_writes, bool writes) {
  return {waiter_writes, writes, TableLockPeer::Does::holds, false, false};
}
TableLockPeer idle(bool waiter_writes, bool writes) {
  return {waiter_writes, writes, TableLockPeer::Does::nothing, false, false};
}
TableLockPeer waits(bool waiter_writes, bool writes, bool before, bool only_inserts = false) {
  return {waiter_writes, writes, TableLockPeer::Does::waits, only_inserts, before};
}

TEST(MysqlTableLockDeduction, AWriterWaitsForReadersAndReadersForWriters) {
  EXPECT_THAT(deduce_table_lock_holders({holds(kWriter, kReader), idle(kWriter, kReader)}), ElementsAre(0));
  EXPECT_THAT(deduce_table_lock_holders({holds(kReader, kReader), holds(kReader, kWriter)}), ElementsAre(1));
}

TEST(MysqlTableLockDeduction, WritersAreServedInTurn) {
  EXPECT_THAT(deduce_table_lock_holders({holds(kWriter, kReader), waits(kWriter, kWriter, true),
                                         waits(kWriter, kWriter, false), waits(kWriter, kReader, true)}),
              ElementsAre(0, 1));
}

TEST(MysqlTableLockDeduction, ReadersGoBehindWritersButNotBehindAnInsert) {
  const auto insert = waits(kReader, kWriter, true, true);
  EXPECT_THAT(deduce_table_lock_holders({holds(kReader, kReader), waits(kReader, kWriter, false), insert}),
              ElementsAre(1));
  // It must be one that cannot go on beside readers.
  EXPECT_THAT(deduce_table_lock_holders({holds(kReader, kReader), insert}), ElementsAre(1));
}

TEST(MysqlTableLockDeduction, NobodyIsInTheWayOfWhoIsNext) {
  const auto writer_behind = waits(kWriter, kWriter, false), reader_behind = waits(kWriter, kReader, true);
  EXPECT_THAT(deduce_table_lock_holders({writer_behind, reader_behind}), IsEmpty());
  EXPECT_THAT(deduce_table_lock_holders({waits(kReader, kReader, true)}), IsEmpty());
}

TEST(MysqlTableLockDeduction, WhoCannotBeSeenHoldingIsNamedWhereNobodyElseIs) {
  EXPECT_THAT(deduce_table_lock_holders({idle(kWriter, kReader)}), ElementsAre(0));
  EXPECT_THAT(deduce_table_lock_holders({idle(kReader, kReader)}), IsEmpty());
}

TEST(MysqlTableLockDeduction, TellsWritersByTheirMetadataLocks) {
  EXPECT_TRUE(is_writers_type("SHARED_WRITE"));
  EXPECT_TRUE(is_writers_type("SHARED_WRITE_LOW_PRIO"));
  EXPECT_FALSE(is_writers_type("SHARED_READ"));
  EXPECT_FALSE(is_writers_type(""));
}

}  // namespace
}  // namespace enginediff::mysql

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
  return {waiter_writes, writes, TableLockPeer::Does::holds, false, false, false};
}
TableLockPeer idle(bool waiter_writes, bool writes) {
  return {waiter_writes, writes, TableLockPeer::Does::nothing, false, false, false};
}
TableLockPeer waits(bool waiter_writes, bool writes, bool before, bool only_inserts = false) {
  return {waiter_writes, writes, TableLockPeer::Does::waits, only_inserts, before, false};
}

// Those who are known to be in the way.
std::vector<std::size_t> known(const std::vector<TableLockPeer>& peers) {
  const TableLockHolders holders = deduce_table_lock_holders(peers);
  return holders.surmised ? std::vector<std::size_t>() : holders.peers;
}

TEST(MysqlTableLockDeduction, AWriterWaitsForReadersAndReadersForWriters) {
  EXPECT_THAT(known({holds(kWriter, kReader), idle(kWriter, kReader)}), ElementsAre(0));
  EXPECT_THAT(known({holds(kReader, kReader), holds(kReader, kWriter)}), ElementsAre(1));
}

TEST(MysqlTableLockDeduction, WritersAreServedInTurn) {
  EXPECT_THAT(known({holds(kWriter, kReader), waits(kWriter, kWriter, true), waits(kWriter, kWriter, false),
                     waits(kWriter, kReader, true)}),
              ElementsAre(0, 1));
}

TEST(MysqlTableLockDeduction, ReadersGoBehindWritersButNotBehindAnInsert) {
  const auto insert = waits(kReader, kWriter, true, true);
  EXPECT_THAT(known({holds(kReader, kReader), waits(kReader, kWriter, false), insert}), ElementsAre(1));
  // It must be one that cannot go on beside readers.
  EXPECT_THAT(known({holds(kReader, kReader), insert}), ElementsAre(1));
}

TEST(MysqlTableLockDeduction, NobodyIsInTheWayOfWhoIsNext) {
  const auto writer_behind = waits(kWriter, kWriter, false), reader_behind = waits(kWriter, kReader, true);
  EXPECT_THAT(known({writer_behind, reader_behind}), IsEmpty());
  EXPECT_THAT(known({waits(kReader, kReader, true)}), IsEmpty());
}

TEST(MysqlTableLockDeduction, WhoCannotBeSeenHoldingIsOnlySurmisedTo) {
  const TableLockHolders holders = deduce_table_lock_holders({idle(kWriter, kReader)});
  EXPECT_THAT(holders.peers, ElementsAre(0));
  EXPECT_TRUE(holders.surmised);
  EXPECT_THAT(deduce_table_lock_holders({idle(kReader, kReader)}).peers, IsEmpty());
}

TEST(MysqlTableLockDeduction, AnInsertMayGoOnBesideReaders) {
  const auto beside_readers = [](std::vector<TableLockPeer> peers) {
    for (TableLockPeer& one : peers) one.waiter_only_inserts = true;
    return deduce_table_lock_holders(peers).beside_readers;
  };
  EXPECT_TRUE(beside_readers({holds(kWriter, kReader)}));
  EXPECT_FALSE(beside_readers({holds(kWriter, kReader), waits(kWriter, kWriter, true)}));
  EXPECT_FALSE(beside_readers({idle(kWriter, kReader)}));
  EXPECT_FALSE(deduce_table_lock_holders({holds(kWriter, kReader)}).beside_readers);  // an UPDATE
}

// A transaction has used the table. Who locked it has let go, and the server has not woken the waiter, which is next.
TEST(MysqlTableLockDeduction, NobodyIsKnownToBeInTheWayOfWhoIsNextBesideATransaction) {
  EXPECT_THAT(known({idle(kWriter, kReader), waits(kWriter, kWriter, false)}), IsEmpty());
  EXPECT_THAT(known({idle(kWriter, kWriter)}), IsEmpty());
  EXPECT_THAT(known({idle(kWriter, kReader), holds(kWriter, kWriter)}), ElementsAre(1));
}

TEST(MysqlTableLockDeduction, TellsWritersByTheirMetadataLocks) {
  EXPECT_TRUE(is_writers_type("SHARED_WRITE"));
  EXPECT_TRUE(is_writers_type("SHARED_WRITE_LOW_PRIO"));
  EXPECT_FALSE(is_writers_type("SHARED_READ"));
  EXPECT_FALSE(is_writers_type(""));
}

}  // namespace
}  // namespace enginediff::mysql

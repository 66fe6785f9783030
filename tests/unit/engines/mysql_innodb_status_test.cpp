#include "harness/engines/mysql/innodb_status.hpp"

#include <gtest/gtest.h>

namespace enginediff::mysql {
namespace {

// As MariaDB 11.8 prints it: connection 12 waits for a row of 11, 13 for another, 14 has an open transaction without
// locks.
constexpr std::string_view kStatus = R"(
=====================================
2026-11-20 17:30:00 0x7f INNODB MONITOR OUTPUT
=====================================
------------------------
LATEST DETECTED DEADLOCK
------------------------
*** (1) TRANSACTION:
TRANSACTION 77, ACTIVE 0 sec starting index read
LOCK WAIT 9 lock struct(s), heap size 1128, 9 row lock(s)
MariaDB thread id 12, OS thread handle 1, query id 1 127.0.0.1 u Updating
------------
TRANSACTIONS
------------
Trx id counter 3003
LIST OF TRANSACTIONS FOR EACH SESSION:
---TRANSACTION 3001, ACTIVE 1 sec starting index read
mysql tables in use 1, locked 1
LOCK WAIT 2 lock struct(s), heap size 1128, 1 row lock(s)
MariaDB thread id 12, OS thread handle 139988219672256, query id 3389 10.88.0.1 enginediff Updating
update r set v=6
where id=1 -- ---TRANSACTION 5
------- TRX HAS BEEN WAITING 301913 us FOR THIS LOCK TO BE GRANTED:
RECORD LOCKS space id 186 page no 3 n bits 320 index PRIMARY of table `case_1`.`r` trx id 3001 lock_mode X locks rec but not gap waiting
Record lock, heap no 2 PHYSICAL RECORD: n_fields 4; compact format; info bits 0
 0: len 4; hex 80000001; asc     ;;

------------------
---TRANSACTION 3002, ACTIVE 1 sec inserting
mysql tables in use 1, locked 1
LOCK WAIT 2 lock struct(s), heap size 1128, 1 row lock(s)
MariaDB thread id 13, OS thread handle 139988219365056, query id 3390 10.88.0.1 enginediff Update
insert into r values(9,9)
------- TRX HAS BEEN WAITING 300622 us FOR THIS LOCK TO BE GRANTED:
RECORD LOCKS space id 186 page no 3 n bits 320 index PRIMARY of table `case_1`.`r` trx id 3002 lock mode S locks rec but not gap waiting
Record lock, heap no 6 PHYSICAL RECORD: n_fields 4; compact format; info bits 0

------------------
---TRANSACTION 3004, ACTIVE 1 sec
0 lock struct(s), heap size 1128, 0 row lock(s)
MariaDB thread id 14, OS thread handle 139988219979456, query id 3388 10.88.0.1 enginediff 
---TRANSACTION 3000, ACTIVE 1 sec
3 lock struct(s), heap size 1128, 3 row lock(s), undo log entries 2
MariaDB thread id 11, OS thread handle 139988219979456, query id 3388 10.88.0.1 enginediff 
---TRANSACTION (0x7f3e), not started
0 lock struct(s), heap size 1128, 0 row lock(s)
--------
FILE I/O
--------
---TRANSACTION 99, ACTIVE 1 sec
LOCK WAIT 2 lock struct(s)
MariaDB thread id 99, OS thread handle 1
)";

StatusAnswer ask(unsigned long waiter, const std::vector<unsigned long>& others, std::string_view status = kStatus) {
  return deduce_holder(parse_innodb_status(status), waiter, others, "case_1");
}

TEST(MysqlInnodbStatus, ReadsTheTransactionsOfConnections) {
  const auto transactions = parse_innodb_status(kStatus);
  ASSERT_EQ(transactions.size(), 4u);
  EXPECT_EQ(transactions[0].id, 3001u);
  EXPECT_EQ(transactions[0].connection, 12u);
  EXPECT_TRUE(transactions[0].waiting);
  EXPECT_EQ(transactions[0].lock_structures, 2u);
  EXPECT_EQ(transactions[0].row_locks, 1u);
  ASSERT_TRUE(transactions[0].waits_for.has_value());
  EXPECT_EQ(transactions[0].waits_for->description(), "record lock on r, index PRIMARY: X locks rec but not gap");
  EXPECT_EQ(transactions[0].waits_for->record_id(), "186:3:2");
  EXPECT_EQ(transactions[3].connection, 11u);
  EXPECT_FALSE(transactions[3].waiting);
  EXPECT_EQ(transactions[3].row_locks, 3u);
}

TEST(MysqlInnodbStatus, TheOnlyOneWithLocksIsTheHolder) {
  const StatusAnswer answer = ask(12, {11, 14});
  EXPECT_EQ(answer.kind, StatusAnswer::Kind::waits_for_one);
  EXPECT_EQ(answer.holder, 11u);
}

TEST(MysqlInnodbStatus, OneWhoOnlyWaitsElsewhereHoldsNothing) {
  const StatusAnswer answer = ask(12, {11, 13, 14});
  EXPECT_EQ(answer.kind, StatusAnswer::Kind::waits_for_one);
  EXPECT_EQ(answer.holder, 11u);
}

TEST(MysqlInnodbStatus, WhoHoldsNothingDoesNotWaitEither) {
  EXPECT_EQ(ask(14, {11, 12}).kind, StatusAnswer::Kind::does_not_wait);
  EXPECT_EQ(ask(11, {12, 13}).kind, StatusAnswer::Kind::does_not_wait);
  EXPECT_EQ(ask(98, {11}).kind, StatusAnswer::Kind::does_not_wait);
}

TEST(MysqlInnodbStatus, TheDeadlockBeforeAndTheRestAfterDoNotCount) {
  EXPECT_EQ(ask(99, {11}).kind, StatusAnswer::Kind::does_not_wait);
}

TEST(MysqlInnodbStatus, WithoutAHolderAmongTheOthersItIsOpen) {
  EXPECT_EQ(ask(12, {14}).kind, StatusAnswer::Kind::waits);
  EXPECT_EQ(ask(12, {}).kind, StatusAnswer::Kind::waits);
}

TEST(MysqlInnodbStatus, OnATableElsewhereItIsOpen) {
  const auto transactions = parse_innodb_status(kStatus);
  const std::vector<unsigned long> others = {11};
  EXPECT_EQ(deduce_holder(transactions, 12, others, "case_2").kind, StatusAnswer::Kind::waits);
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  const auto at = text.find(what);
  EXPECT_NE(at, std::string::npos);
  return text.replace(at, what.size(), with);
}

TEST(MysqlInnodbStatus, TwoWhoMayHoldItLeaveItOpen) {
  const std::string status =
      replaced(std::string(kStatus), "0 lock struct(s), heap size 1128, 0 row lock(s)\nMariaDB thread id 14",
               "2 lock struct(s), heap size 1128, 1 row lock(s)\nMariaDB thread id 14");
  EXPECT_EQ(ask(12, {11, 14}, status).kind, StatusAnswer::Kind::waits);
}

TEST(MysqlInnodbStatus, OneAheadInTheQueueLeavesItOpen) {
  const std::string status = replaced(std::string(kStatus), "Record lock, heap no 6", "Record lock, heap no 2");
  EXPECT_EQ(ask(12, {11, 13}, status).kind, StatusAnswer::Kind::waits);
}

TEST(MysqlInnodbStatus, ReadsTableLocksToo) {
  const std::string status = replaced(std::string(kStatus),
                                      "RECORD LOCKS space id 186 page no 3 n bits 320 index PRIMARY of table "
                                      "`case_1`.`r` trx id 3001 lock_mode X locks rec but not gap waiting",
                                      "TABLE LOCK table `case_1`.`a``b` trx id 3001 lock mode AUTO-INC waiting");
  const StatusAnswer answer = ask(12, {11, 14}, status);
  EXPECT_EQ(answer.kind, StatusAnswer::Kind::waits_for_one);
  EXPECT_EQ(answer.lock.description(), "table lock on a`b: AUTO-INC");
}

TEST(MysqlInnodbStatus, TextOfAnotherKindHasNoTransactions) {
  EXPECT_TRUE(parse_innodb_status("").empty());
  EXPECT_TRUE(parse_innodb_status("LIST OF TRANSACTIONS FOR EACH SESSION:").empty());
  // Cut anywhere, it gives fewer and does not fail.
  for (std::size_t length = 0; length < kStatus.size(); length += 7) {
    EXPECT_LE(parse_innodb_status(kStatus.substr(0, length)).size(), 4u);
  }
}

}  // namespace
}  // namespace enginediff::mysql

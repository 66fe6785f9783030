#include "harness/engines/mysql/innodb_status.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "harness/engines/mysql/innodb_lock_modes.hpp"

namespace enginediff::mysql {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

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
  EXPECT_EQ(answer.kind, StatusAnswer::Kind::waits_for);
  EXPECT_THAT(answer.holders, ElementsAre(11u));
}

TEST(MysqlInnodbStatus, OneWhoOnlyWaitsElsewhereHoldsNothing) {
  const StatusAnswer answer = ask(12, {11, 13, 14});
  EXPECT_EQ(answer.kind, StatusAnswer::Kind::waits_for);
  EXPECT_THAT(answer.holders, ElementsAre(11u));
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
  const StatusAnswer answer = ask(12, {11, 14}, status);
  EXPECT_EQ(answer.kind, StatusAnswer::Kind::waits);
  EXPECT_THAT(answer.unsure, UnorderedElementsAre(11u, 14u));
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
  EXPECT_EQ(answer.kind, StatusAnswer::Kind::waits_for);
  EXPECT_EQ(answer.lock.description(), "table lock on a`b: AUTO-INC");
}

TEST(MysqlInnodbStatus, TheWaitersSessionSettlesHowNamesAreQuoted) {
  const std::string place = "of table `case_1`.`r` trx id 3001";
  const auto table_of = [&](const std::string& written) {
    const std::string status = replaced(std::string(kStatus), place, "of table " + written + " trx id 3001");
    const StatusAnswer answer = ask(12, {11, 14}, status);
    EXPECT_EQ(answer.kind, StatusAnswer::Kind::waits_for) << written;
    return answer.lock.database + " " + answer.lock.table;
  };
  EXPECT_EQ(table_of(R"("case_1"."r")"), "case_1 r") << "ANSI_QUOTES";
  EXPECT_EQ(table_of(R"("case_1"."a""b`c")"), "case_1 a\"b`c");
  EXPECT_EQ(table_of("case_1.r"), "case_1 r") << "sql_quote_show_create=OFF";
  EXPECT_EQ(table_of("case_1.`a b`"), "case_1 a b");
}

// As MariaDB 11.8 prints it with innodb_status_output_locks=ON: 21 and 22 share a row, 23 shares one elsewhere, 24 and
// then 25 want to write the first row, 26 shares it behind them, 27 inserts into a gap that 28 keeps.
constexpr std::string_view kListed = R"(
LIST OF TRANSACTIONS FOR EACH SESSION:
---TRANSACTION 501, ACTIVE 1 sec inserting
LOCK WAIT 2 lock struct(s), heap size 1120, 1 row lock(s), undo log entries 1
MariaDB thread id 27, OS thread handle 1, query id 1 localhost u Update
insert into t values (3,
RECORD LOCKS space id 9 page no 4 n bits 320 index k of table `case_1`.`t` trx id 501 lock mode S
7)
------- TRX HAS BEEN WAITING 100 us FOR THIS LOCK TO BE GRANTED:
RECORD LOCKS space id 9 page no 4 n bits 320 index k of table `case_1`.`t` trx id 501 lock_mode X locks gap before rec insert intention waiting
Record lock, heap no 3 PHYSICAL RECORD: n_fields 2; compact format; info bits 0

------------------
TABLE LOCK table `case_1`.`t` trx id 501 lock mode IX
RECORD LOCKS space id 9 page no 4 n bits 320 index k of table `case_1`.`t` trx id 501 lock_mode X locks gap before rec insert intention waiting
Record lock, heap no 3 PHYSICAL RECORD: n_fields 2; compact format; info bits 0

---TRANSACTION (0x7f01), ACTIVE 1 sec starting index read
LOCK WAIT 2 lock struct(s), heap size 1120, 1 row lock(s)
MariaDB thread id 26, OS thread handle 1, query id 1 localhost u Statistics
select n from t where id=1 lock in share mode
------- TRX HAS BEEN WAITING 200 us FOR THIS LOCK TO BE GRANTED:
RECORD LOCKS space id 9 page no 3 n bits 320 index PRIMARY of table `case_1`.`t` trx id 0 lock mode S locks rec but not gap waiting
Record lock, heap no 2 PHYSICAL RECORD: n_fields 5; compact format; info bits 0

------------------
TABLE LOCK table `case_1`.`t` trx id 0 lock mode IS
RECORD LOCKS space id 9 page no 3 n bits 320 index PRIMARY of table `case_1`.`t` trx id 0 lock mode S locks rec but not gap waiting
Record lock, heap no 2 PHYSICAL RECORD: n_fields 5; compact format; info bits 0

---TRANSACTION 503, ACTIVE 1 sec starting index read
LOCK WAIT 2 lock struct(s), heap size 1120, 1 row lock(s)
MariaDB thread id 25, OS thread handle 1, query id 1 localhost u Updating
update t set n=6 where id=1
------- TRX HAS BEEN WAITING 300 us FOR THIS LOCK TO BE GRANTED:
RECORD LOCKS space id 9 page no 3 n bits 320 index PRIMARY of table `case_1`.`t` trx id 503 lock_mode X locks rec but not gap waiting
Record lock, heap no 2 PHYSICAL RECORD: n_fields 5; compact format; info bits 0

------------------
TABLE LOCK table `case_1`.`t` trx id 503 lock mode IX
RECORD LOCKS space id 9 page no 3 n bits 320 index PRIMARY of table `case_1`.`t` trx id 503 lock_mode X locks rec but not gap waiting
Record lock, heap no 2 PHYSICAL RECORD: n_fields 5; compact format; info bits 0

---TRANSACTION 504, ACTIVE 1 sec starting index read
LOCK WAIT 2 lock struct(s), heap size 1120, 1 row lock(s)
MariaDB thread id 24, OS thread handle 1, query id 1 localhost u Updating
update t set n=5 where id=1
------- TRX HAS BEEN WAITING 400 us FOR THIS LOCK TO BE GRANTED:
RECORD LOCKS space id 9 page no 3 n bits 320 index PRIMARY of table `case_1`.`t` trx id 504 lock_mode X locks rec but not gap waiting
Record lock, heap no 2 PHYSICAL RECORD: n_fields 5; compact format; info bits 0

------------------
TABLE LOCK table `case_1`.`t` trx id 504 lock mode IX
RECORD LOCKS space id 9 page no 3 n bits 320 index PRIMARY of table `case_1`.`t` trx id 504 lock_mode X locks rec but not gap waiting
Record lock, heap no 2 PHYSICAL RECORD: n_fields 5; compact format; info bits 0

---TRANSACTION (0x7f05), ACTIVE 2 sec
2 lock struct(s), heap size 1120, 1 row lock(s)
MariaDB thread id 28, OS thread handle 1, query id 1 localhost u
TABLE LOCK table `case_1`.`t` trx id 0 lock mode IS
RECORD LOCKS space id 9 page no 4 n bits 320 index k of table `case_1`.`t` trx id 0 lock mode S locks gap before rec
Record lock, heap no 3 PHYSICAL RECORD: n_fields 2; compact format; info bits 0

---TRANSACTION (0x7f06), ACTIVE 2 sec
2 lock struct(s), heap size 1120, 1 row lock(s)
MariaDB thread id 23, OS thread handle 1, query id 1 localhost u
TABLE LOCK table `case_1`.`other` trx id 0 lock mode IS
RECORD LOCKS space id 10 page no 3 n bits 320 index PRIMARY of table `case_1`.`other` trx id 0 lock mode S locks rec but not gap
Record lock, heap no 2 PHYSICAL RECORD: n_fields 4; compact format; info bits 0

---TRANSACTION (0x7f07), ACTIVE 3 sec
2 lock struct(s), heap size 1120, 1 row lock(s)
MariaDB thread id 22, OS thread handle 1, query id 1 localhost u
TABLE LOCK table `case_1`.`t` trx id 0 lock mode IS
RECORD LOCKS space id 9 page no 3 n bits 320 index PRIMARY of table `case_1`.`t` trx id 0 lock mode S locks rec but not gap
Record lock, heap no 2 PHYSICAL RECORD: n_fields 5; compact format; info bits 0

---TRANSACTION (0x7f08), ACTIVE 3 sec
2 lock struct(s), heap size 1120, 2 row lock(s)
MariaDB thread id 21, OS thread handle 1, query id 1 localhost u
TABLE LOCK table `case_1`.`t` trx id 0 lock mode IS
RECORD LOCKS space id 9 page no 3 n bits 320 index PRIMARY of table `case_1`.`t` trx id 0 lock mode S locks rec but not gap
Record lock, heap no 5 PHYSICAL RECORD: n_fields 5; compact format; info bits 0
Record lock, heap no 2 PHYSICAL RECORD: n_fields 5; compact format; info bits 0
--------
FILE I/O
)";

StatusAnswer ask_listed(unsigned long waiter) {
  std::vector<unsigned long> others = {21, 22, 23, 24, 25, 26, 27, 28};
  std::erase(others, waiter);
  return ask(waiter, others, kListed);
}

TEST(MysqlInnodbStatus, ListedLocksNameAllWhoShareTheRowAndNobodyElse) {
  const StatusAnswer answer = ask_listed(24);
  EXPECT_EQ(answer.kind, StatusAnswer::Kind::waits_for);
  EXPECT_THAT(answer.holders, UnorderedElementsAre(21u, 22u));
}

TEST(MysqlInnodbStatus, ListedLocksNameWhoIsAheadInTheQueue) {
  EXPECT_THAT(ask_listed(25).holders, UnorderedElementsAre(21u, 22u, 24u));
  EXPECT_THAT(ask_listed(26).holders, UnorderedElementsAre(24u, 25u));  // who shares the row is no obstacle
}

TEST(MysqlInnodbStatus, WhoIsKnownToHaveComeLaterIsNotAhead) {
  auto transactions = parse_innodb_status(kListed);
  const auto of = [&](unsigned long connection) {
    return std::find_if(transactions.begin(), transactions.end(),
                        [&](const InnodbTransaction& one) { return one.connection == connection; });
  };
  const auto holders = [&](unsigned long waiter) {
    return deduce_holder(transactions, waiter, std::vector<unsigned long>{21, 22, 24, 25}, "case_1").holders;
  };
  ASSERT_GT(of(24)->waited, of(25)->waited);  // by the server's clock, between two looks at which it may pause
  const InnodbTransaction::Time early{std::chrono::seconds(1)};
  of(25)->seen = early;
  of(24)->seen = early + std::chrono::seconds(1);  // its statement may be older, and have waited for something else
  EXPECT_THAT(holders(25), UnorderedElementsAre(21u, 22u));
  EXPECT_THAT(holders(24), UnorderedElementsAre(21u, 22u, 25u));
}

// The holder of a shared lock wants to write the row that another one queues for: that one waits for it, and lets it
// pass.
TEST(MysqlInnodbStatus, WhoWaitsForTheWaiterIsNotInItsWay) {
  constexpr std::string_view kUpgrade = R"(
LIST OF TRANSACTIONS FOR EACH SESSION:
---TRANSACTION 601, ACTIVE 2 sec starting index read
LOCK WAIT 4 lock struct(s), heap size 1120, 2 row lock(s)
MariaDB thread id 21, OS thread handle 1, query id 1 localhost u Updating
update t set n=5 where id=1
------- TRX HAS BEEN WAITING 100 us FOR THIS LOCK TO BE GRANTED:
RECORD LOCKS space id 9 page no 3 n bits 320 index PRIMARY of table `case_1`.`t` trx id 601 lock_mode X locks rec but not gap waiting
Record lock, heap no 2 PHYSICAL RECORD: n_fields 5; compact format; info bits 0

------------------
TABLE LOCK table `case_1`.`t` trx id 601 lock mode IS
RECORD LOCKS space id 9 page no 3 n bits 320 index PRIMARY of table `case_1`.`t` trx id 601 lock mode S locks rec but not gap
Record lock, heap no 2 PHYSICAL RECORD: n_fields 5; compact format; info bits 0

TABLE LOCK table `case_1`.`t` trx id 601 lock mode IX
RECORD LOCKS space id 9 page no 3 n bits 320 index PRIMARY of table `case_1`.`t` trx id 601 lock_mode X locks rec but not gap waiting
Record lock, heap no 2 PHYSICAL RECORD: n_fields 5; compact format; info bits 0

---TRANSACTION 602, ACTIVE 3 sec starting index read
LOCK WAIT 2 lock struct(s), heap size 1120, 1 row lock(s)
MariaDB thread id 23, OS thread handle 1, query id 1 localhost u Updating
update t set n=6 where id=1
------- TRX HAS BEEN WAITING 400 us FOR THIS LOCK TO BE GRANTED:
RECORD LOCKS space id 9 page no 3 n bits 320 index PRIMARY of table `case_1`.`t` trx id 602 lock_mode X locks rec but not gap waiting
Record lock, heap no 2 PHYSICAL RECORD: n_fields 5; compact format; info bits 0

------------------
TABLE LOCK table `case_1`.`t` trx id 602 lock mode IX
RECORD LOCKS space id 9 page no 3 n bits 320 index PRIMARY of table `case_1`.`t` trx id 602 lock_mode X locks rec but not gap waiting
Record lock, heap no 2 PHYSICAL RECORD: n_fields 5; compact format; info bits 0

---TRANSACTION (0x7f07), ACTIVE 3 sec
2 lock struct(s), heap size 1120, 1 row lock(s)
MariaDB thread id 22, OS thread handle 1, query id 1 localhost u
TABLE LOCK table `case_1`.`t` trx id 0 lock mode IS
RECORD LOCKS space id 9 page no 3 n bits 320 index PRIMARY of table `case_1`.`t` trx id 0 lock mode S locks rec but not gap
Record lock, heap no 2 PHYSICAL RECORD: n_fields 5; compact format; info bits 0
--------
FILE I/O
)";
  EXPECT_THAT(ask(21, {22, 23}, kUpgrade).holders, ElementsAre(22u));
  EXPECT_THAT(ask(23, {21, 22}, kUpgrade).holders, UnorderedElementsAre(21u, 22u));
}

TEST(MysqlInnodbStatus, ListedLocksNameTheKeeperOfAGap) { EXPECT_THAT(ask_listed(27).holders, ElementsAre(28u)); }

TEST(MysqlInnodbStatus, ListedLocksOfSomebodyElseAreNoWaitForTheOthers) {
  EXPECT_EQ(ask(27, {21, 22}, kListed).kind, StatusAnswer::Kind::does_not_wait);
}

TEST(MysqlInnodbStatus, TellsWhichLockWaitsForWhich) {
  EXPECT_TRUE(record_lock_waits_for("X locks rec but not gap", "S"));
  EXPECT_TRUE(record_lock_waits_for("S", "X"));
  EXPECT_FALSE(record_lock_waits_for("S", "S locks rec but not gap"));
  EXPECT_FALSE(record_lock_waits_for("X locks gap before rec", "X"));
  EXPECT_FALSE(record_lock_waits_for("X", "X locks gap before rec"));
  EXPECT_TRUE(record_lock_waits_for("X locks gap before rec insert intention", "S locks gap before rec"));
  EXPECT_TRUE(record_lock_waits_for("X insert intention", "X"));  // before the supremum
  EXPECT_FALSE(record_lock_waits_for("X locks gap before rec insert intention", "X locks rec but not gap"));
  EXPECT_FALSE(record_lock_waits_for("X", "X locks gap before rec insert intention"));
  EXPECT_TRUE(table_lock_waits_for("X", "IS"));
  EXPECT_TRUE(table_lock_waits_for("S", "IX"));
  EXPECT_TRUE(table_lock_waits_for("AUTO-INC", "AUTO-INC"));
  EXPECT_FALSE(table_lock_waits_for("IX", "AUTO-INC"));
  EXPECT_FALSE(table_lock_waits_for("IS", "IX"));
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

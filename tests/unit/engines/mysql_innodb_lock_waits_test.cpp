#include "harness/engines/mysql/innodb_lock_waits.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace enginediff::mysql {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Optional;
using testing::UnorderedElementsAre;
using Kind = StatusAnswer::Kind;

// As MariaDB prints a transaction with `structures` locks, of which it lists ten: on tables t1 to t5 and a row of each.
std::string cut(std::string_view id, unsigned connection, unsigned structures, unsigned rows) {
  const std::string number = id.starts_with('(') ? "0" : std::string(id);
  std::string text = fmt::format(
      "---TRANSACTION {}, ACTIVE 2 sec\n{} lock struct(s), heap size 1120, {} row lock(s)\n"
      "MariaDB thread id {}, OS thread handle 1, query id 1 localhost u\n",
      id, structures, rows, connection);
  for (int i = 1; i <= 5; ++i) {
    text += fmt::format(
        "TABLE LOCK table `case_1`.`t{}` trx id {} lock mode IX\n"
        "RECORD LOCKS space id {} page no 3 n bits 320 index PRIMARY of table `case_1`.`t{}` trx id {} lock_mode X "
        "locks rec but not gap\n"
        "Record lock, heap no 2 PHYSICAL RECORD: n_fields 4; compact format; info bits 0\n\n",
        i, number, i, i, number);
  }
  return text + "10 LOCKS PRINTED FOR THIS TRX: SUPPRESSING FURTHER PRINTS\n";
}

// Connection 12 waits for row 2 of t6.
constexpr std::string_view kWaiter = R"(
LIST OF TRANSACTIONS FOR EACH SESSION:
---TRANSACTION 501, ACTIVE 1 sec starting index read
LOCK WAIT 2 lock struct(s), heap size 1120, 1 row lock(s)
MariaDB thread id 12, OS thread handle 1, query id 1 localhost u Updating
UPDATE t6 SET v = 1 WHERE id = 1
------- TRX HAS BEEN WAITING 100 us FOR THIS LOCK TO BE GRANTED:
RECORD LOCKS space id 6 page no 3 n bits 320 index PRIMARY of table `case_1`.`t6` trx id 501 lock_mode X locks rec but not gap waiting
Record lock, heap no 2 PHYSICAL RECORD: n_fields 4; compact format; info bits 0

------------------
TABLE LOCK table `case_1`.`t6` trx id 501 lock mode IX
RECORD LOCKS space id 6 page no 3 n bits 320 index PRIMARY of table `case_1`.`t6` trx id 501 lock_mode X locks rec but not gap waiting
Record lock, heap no 2 PHYSICAL RECORD: n_fields 4; compact format; info bits 0

)";

// Connection 20 shares the row, and has written nothing.
constexpr std::string_view kSharer = R"(---TRANSACTION (0x7f07), ACTIVE 3 sec
2 lock struct(s), heap size 1120, 1 row lock(s)
MariaDB thread id 20, OS thread handle 1, query id 1 localhost u
TABLE LOCK table `case_1`.`t6` trx id 0 lock mode IS
RECORD LOCKS space id 6 page no 3 n bits 320 index PRIMARY of table `case_1`.`t6` trx id 0 lock mode S locks rec but not gap
Record lock, heap no 2 PHYSICAL RECORD: n_fields 4; compact format; info bits 0

)";

struct Asked {
  explicit Asked(const std::string& status)
      : transactions(parse_innodb_status(std::string(kWaiter) + status)),
        answer(deduce_holder(transactions, 12, std::vector<unsigned long>{11, 13, 20}, "case_1")) {}

  auto holders(const std::vector<InnodbLockWait>& waits) const {
    return holders_by_lock_waits(waits, transactions, 12, answer);
  }

  std::vector<InnodbTransaction> transactions;
  StatusAnswer answer;
};

TEST(MysqlInnodbLockWaits, WhatTellsOfOtherLocksThanTheTextIsOfAnotherMoment) {
  const auto text = parse_innodb_status(std::string(kWaiter) + cut("502", 11, 12, 6) + std::string(kSharer));
  InnodbLockWaits said;
  const auto add = [&](std::uint64_t id, unsigned long connection, unsigned row_locks) {
    InnodbTransaction& one = said.transactions.emplace_back();
    one.id = id;
    one.connection = connection;
    one.row_locks = row_locks;
  };
  const auto same = [&] { return tells_of_the_same(said, text, std::vector<unsigned long>{11, 12, 13, 20}); };
  add(501, 12, 1);
  add(502, 11, 6);
  EXPECT_FALSE(same());
  add(0, 20, 1);
  EXPECT_TRUE(same());
  add(900, 99, 5);  // of another case
  EXPECT_TRUE(same());
  said.transactions[1].row_locks = 5;
  EXPECT_FALSE(same());
  said.transactions[1] = said.transactions[0];
  said.transactions[1].id = 499;  // the session's transaction before
  said.transactions[1].connection = 11;
  EXPECT_FALSE(same());
  said.transactions[1].id = 502;
  said.transactions[1].row_locks = 6;
  add(0, 13, 2);  // who has let go of all that it held
  EXPECT_FALSE(same());
}

TEST(MysqlInnodbLockWaits, AListThatWasCutLeavesItOpen) {
  const Asked asked(cut("502", 11, 12, 6));
  EXPECT_EQ(asked.answer.kind, Kind::waits);
  EXPECT_TRUE(asked.answer.listed);
  EXPECT_THAT(asked.answer.holders, IsEmpty());
  EXPECT_THAT(asked.answer.unsure, ElementsAre(11u));
}

// The server lists no locks of a prepared transaction whose session is gone.
TEST(MysqlInnodbLockWaits, APreparedTransactionWithoutAConnectionMayHoldIt) {
  const auto asked = [](const std::string& locks) {
    auto transactions = parse_innodb_status(std::string(kWaiter) + "---TRANSACTION 502, ACTIVE (PREPARED) 2 sec\n" +
                                            locks + ", undo log entries 1\n");
    for (InnodbTransaction& one : transactions) {
      if (one.detached) one.connection = 90;
    }
    return deduce_holder(transactions, 12, std::vector<unsigned long>{90}, "case_1");
  };
  const StatusAnswer answer = asked("2 lock struct(s), heap size 1120, 1 row lock(s)");
  EXPECT_EQ(answer.kind, Kind::waits);
  EXPECT_THAT(answer.unsure, ElementsAre(90u));
  EXPECT_EQ(asked("1 lock struct(s), heap size 1120, 0 row lock(s)").kind, Kind::does_not_wait);
}

TEST(MysqlInnodbLockWaits, WhoCanHaveNoFurtherLockOnTheRowIsNotUnsure) {
  EXPECT_EQ(Asked(cut("502", 11, 10, 5)).answer.kind, Kind::does_not_wait);  // these ten are all
  EXPECT_EQ(Asked(cut("502", 11, 12, 5)).answer.kind, Kind::does_not_wait);  // no row beyond them
  EXPECT_EQ(Asked(cut("502", 11, 11, 6)).answer.kind, Kind::does_not_wait);  // a row of a table among them
}

TEST(MysqlInnodbLockWaits, OnATableAnyFurtherLockMayBeInTheWay) {
  std::string status = std::string(kWaiter) + cut("502", 11, 11, 5);
  const std::string_view row =
      "RECORD LOCKS space id 6 page no 3 n bits 320 index PRIMARY of table `case_1`.`t6` trx id "
      "501 lock_mode X locks rec but not gap waiting";
  for (auto at = status.find(row); at != std::string::npos; at = status.find(row)) {
    status.replace(at, row.size(), "TABLE LOCK table `case_1`.`t6` trx id 501 lock mode AUTO-INC waiting");
  }
  const std::vector<unsigned long> others = {11};
  const StatusAnswer answer = deduce_holder(parse_innodb_status(status), 12, others, "case_1");
  EXPECT_EQ(answer.kind, Kind::waits);
  EXPECT_THAT(answer.unsure, ElementsAre(11u));
}

// Its list ends before the lock that it waits for, which is told of above the list.
TEST(MysqlInnodbLockWaits, WhoIsAheadInTheQueueIsKnownThoughItsListWasCut) {
  std::string ahead = cut("502", 11, 12, 6);
  const std::string_view head = "12 lock struct(s)", list = "TABLE LOCK table `case_1`.`t1`";
  ahead.replace(
      ahead.find(list), 0,
      "------- TRX HAS BEEN WAITING 200 us FOR THIS LOCK TO BE GRANTED:\n"
      "RECORD LOCKS space id 6 page no 3 n bits 320 index PRIMARY of table `case_1`.`t6` trx id 502 lock_mode "
      "X locks rec but not gap waiting\n"
      "Record lock, heap no 2 PHYSICAL RECORD: n_fields 4; compact format; info bits 0\n\n"
      "------------------\n");
  ahead.replace(ahead.find(head), head.size(), "LOCK WAIT 12 lock struct(s)");
  const Asked asked(ahead);
  EXPECT_EQ(asked.answer.kind, Kind::waits_for);
  EXPECT_THAT(asked.answer.holders, ElementsAre(11u));
}

TEST(MysqlInnodbLockWaits, WhomTheSnapshotNumbersIsNamed) {
  const Asked asked(cut("502", 11, 12, 6) + cut("503", 13, 12, 6) + std::string(kSharer));
  EXPECT_THAT(asked.answer.holders, ElementsAre(20u));
  EXPECT_THAT(asked.answer.unsure, UnorderedElementsAre(11u, 13u));
  EXPECT_THAT(asked.holders({{12, "501:6:3:2", 502}, {12, "501:6:3:2", 0}}), Optional(UnorderedElementsAre(20u, 11u)));
  EXPECT_THAT(asked.holders({{12, "501:6:3:2", 0}}), Optional(ElementsAre(20u)));
}

TEST(MysqlInnodbLockWaits, OneNumberedZeroIsNamedWhenMoreAreInTheWayThanTheStatusLists) {
  const Asked asked(cut("(0x7f08)", 11, 12, 6) + std::string(kSharer));
  EXPECT_THAT(asked.holders({{12, "501:6:3:2", 0}}), Optional(ElementsAre(20u)));
  EXPECT_THAT(asked.holders({{12, "501:6:3:2", 0}, {12, "501:6:3:2", 0}}), Optional(UnorderedElementsAre(20u, 11u)));
}

TEST(MysqlInnodbLockWaits, AnOlderSnapshotDoesNotKnowOfTheWait) {
  const Asked asked(cut("502", 11, 12, 6));
  EXPECT_EQ(asked.holders({}), std::nullopt);
  EXPECT_EQ(asked.holders({{12, "501:5:3:2", 502}}), std::nullopt);  // for another row
  EXPECT_EQ(asked.holders({{14, "501:6:3:2", 502}}), std::nullopt);  // of another session
}

// The server omits the text from the list's head on where the whole is longer than 1 MB.
TEST(MysqlInnodbLockWaits, TheSnapshotAloneTellsWhereTheStatusLeavesTransactionsOut) {
  EXPECT_TRUE(leaves_out_transactions("History list length 0\n... truncated...\nRecord lock, heap no 117\n"));
  EXPECT_FALSE(leaves_out_transactions(kWaiter));
  InnodbLockWaits said;
  said.waits = {{12, "501:6:3:2", 502}, {13, "503:6:3:2", 501}};
  for (const auto& [id, connection] : {std::pair{501u, 12u}, std::pair{502u, 11u}, std::pair{503u, 13u}}) {
    said.transactions.emplace_back().id = id;
    said.transactions.back().connection = connection;
  }
  EXPECT_THAT(holders_by_lock_waits(said, 12, std::vector<unsigned long>{11, 13}), ElementsAre(11u));
  EXPECT_THAT(holders_by_lock_waits(said, 11, std::vector<unsigned long>{12, 13}), IsEmpty());
}

}  // namespace
}  // namespace enginediff::mysql

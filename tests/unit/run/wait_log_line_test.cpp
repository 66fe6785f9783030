#include "harness/run/wait_log.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

#include "tests/unit/run/wait_log_records.hpp"

namespace enginediff {
namespace {

// A update moves a row, B updates it and fails when A has committed; C stands behind both, and E, for another lock,
// behind all three: only C's end frees it, whatever is read first.
TEST(WaitLogInALine, WhoIsBehindOneThatFailedIsFreedByTheLastOfTheLine) {
  std::vector<int> order = {0, 1, 2};
  do {
    WaitLog log;
    StepRecord move = record_of("A", "A.move"), commit = record_of("A", "A.commit"), b = record_of("B", "B.late"),
               c = record_of("C", "C.attach"), e = record_of("E", "E.detach");
    move.result = in_transaction();
    log.under_way("A", "A.move");
    log.ended(move, false);
    const std::vector<StepRecord*> waiting = {&b, &c, &e};
    std::vector<std::string> by = {"A"};
    for (StepRecord* const record : waiting) {
      log.event();
      log.under_way(record->session, record->step);
      log.waiting(*record, {by, ""});
      by.push_back(record->session);
    }
    b.result = Outcome{SqlError{"", 0, ErrorClass::serialization_failure, ""}, {}, {}, {}};
    log.event();
    log.under_way("A", "A.commit");
    log.ended(commit, false);
    for (const int i : order) log.ended(*waiting[static_cast<std::size_t>(i)], false);
    EXPECT_EQ(b.waits.at(0).until, "A.commit");
    EXPECT_EQ(c.waits.at(0).until, "B.late");
    EXPECT_EQ(e.waits.at(0).until, "C.attach");
  } while (std::next_permutation(order.begin(), order.end()));
}

// Who goes on, and fails, in front of others that wait still has freed the record.
TEST(WaitLogInALine, WhoLeavesTheLineFreesWhereTheOthersWaitStill) {
  WaitLog log;
  StepRecord hold = record_of("A", "A.hold"), b = record_of("B", "B.1"), c = record_of("C", "C.1"),
             e = record_of("E", "E.1");
  hold.result = in_transaction();
  log.under_way("A", "A.hold");
  log.ended(hold, false);
  log.event();
  log.under_way("B", "B.1");
  log.waiting(b, {{"A"}, ""});
  log.event();
  log.under_way("C", "C.1");
  log.waiting(c, {{"A", "B"}, ""});
  log.event();
  log.under_way("E", "E.1");
  log.waiting(e, {{"B", "C"}, ""});
  log.event();
  b.result = timed_out();
  log.ended(b, false);
  log.ended(e, false);
  log.waiting(c, {{"A"}, ""});
  EXPECT_EQ(e.waits.at(0).until, "B.1");
  EXPECT_EQ(c.waits.at(0).until, "B.1");
}

// InnoDB grants what does not conflict with what is granted, past whoever stands in line for more.
TEST(WaitLogInALine, WhoStillWaitsHasFreedNobody) {
  WaitLog log;
  StepRecord a = record_of("A", "A.update"), commit = record_of("B", "B.commit"), c = record_of("C", "C.insert");
  log.under_way("A", "A.update");
  log.waiting(a, {{"B"}, ""});
  log.event();
  log.under_way("C", "C.insert");
  log.waiting(c, {{"A", "B"}, ""});
  log.event();
  log.under_way("B", "B.commit");
  log.ended(commit, false);
  log.ended(c, false);
  EXPECT_EQ(c.waits[0].until, "A.update");  // as it would be if A's answer were on its way
  log.waiting(a, {{"C"}, ""});
  EXPECT_EQ(c.waits[0].until, "B.commit");
  EXPECT_EQ(a.waits[0].until, "B.commit");
}

TEST(WaitLogInALine, WhoWaitsForTheFreedOneHasNotFreedIt) {
  WaitLog log;
  StepRecord a = record_of("A", "A.update"), commit = record_of("B", "B.commit"), c = record_of("C", "C.insert");
  log.under_way("A", "A.update");
  log.waiting(a, {{"B"}, ""});
  log.under_way("C", "C.insert");
  log.waiting(c, {{"A"}, ""});
  log.event();
  log.under_way("B", "B.commit");
  log.ended(commit, false);
  log.waiting(a, {{"C"}, ""});
  log.ended(c, false);
  EXPECT_EQ(c.waits[0].until, "B.commit");
}

// A duplicate key: the statement has failed, and its transaction keeps the lock on the row that was there.
TEST(WaitLogInALine, WhoFailedAndIsWaitedForStillFreesLater) {
  WaitLog log;
  StepRecord insert = record_of("C", "C.insert"), commit = record_of("C", "C.commit"), b = record_of("B", "B.update");
  log.under_way("C", "C.insert");
  log.under_way("B", "B.update");
  log.waiting(b, {{"C"}, ""});
  Outcome duplicate;
  duplicate.answer = SqlError{"", 0, ErrorClass::unique_violation, ""};
  duplicate.transaction = TransactionState::open;
  insert.result = duplicate;
  log.ended(insert, false);
  log.waiting(b, {{"C"}, ""});
  log.event();
  log.under_way("C", "C.commit");
  log.ended(commit, false);
  log.ended(b, false);
  ASSERT_EQ(b.waits.size(), 1u);
  EXPECT_EQ(b.waits[0].until, "C.commit");
}

// Where a line goes on at once, the answers of its steps may be read in any order.
TEST(WaitLogInALine, ALineEndsOneByOneInWhateverOrderTheAnswersAreRead) {
  std::vector<int> order = {0, 1, 2};
  do {
    WaitLog log;
    StepRecord done = record_of("A", "A.done");
    std::vector<StepRecord> line = {record_of("B", "B.b"), record_of("C", "C.c"), record_of("D", "D.d")};
    std::vector<std::string> before = {"A"};
    for (StepRecord& one : line) {
      log.event();
      log.under_way(one.session, one.step);
      log.waiting(one, {before, "row"});
      before.push_back(one.session);
    }
    log.event();
    log.under_way("A", "A.done");
    log.ended(done, false);
    for (const int i : order) log.ended(line[static_cast<std::size_t>(i)], false);
    SCOPED_TRACE(std::to_string(order[0]) + std::to_string(order[1]) + std::to_string(order[2]));
    EXPECT_EQ(line[0].waits.at(0).until, "A.done");
    EXPECT_EQ(line[1].waits.at(0).until, "B.b");
    EXPECT_EQ(line[2].waits.at(0).until, "C.c");
  } while (std::next_permutation(order.begin(), order.end()));
}

// A RENAME comes after an INSERT that waits for the same LOCK TABLES, and goes first.
TEST(WaitLogInALine, WhoCameLaterAndGoesFirstIsWaitedForAsWell) {
  for (const bool insert_read_first : {false, true}) {
    SCOPED_TRACE(insert_read_first);
    WaitLog log;
    StepRecord lock = record_of("A", "A.lock"), unlock = record_of("A", "A.unlock"),
               insert = record_of("B", "B.insert"), rename = record_of("C", "C.rename");
    log.under_way("A", "A.lock");
    log.ended(lock, false);
    log.event();
    log.under_way("B", "B.insert");
    log.waiting(insert, {{"A"}, "table t"});
    log.event();
    log.under_way("C", "C.rename");
    log.waiting(rename, {{"A"}, "table t"});
    log.waiting(insert, {{"A", "C"}, "table t"});
    log.event();
    log.under_way("A", "A.unlock");
    log.ended(unlock, false);
    log.ended(insert_read_first ? insert : rename, false);
    log.ended(insert_read_first ? rename : insert, false);
    ASSERT_EQ(insert.waits.size(), 1u);
    EXPECT_EQ(insert.waits[0].by_steps, (std::vector<std::string>{"A.lock", "C.rename"}));
    EXPECT_EQ(insert.waits[0].until, "C.rename");
    EXPECT_FALSE(insert.waits[0].racy);
    EXPECT_EQ(rename.waits.at(0).until, "A.unlock");
    EXPECT_FALSE(rename.waits[0].racy);
  }
}

// Who is stopped in front of it frees nobody whom another still keeps waiting.
TEST(WaitLogInALine, WhoLeavesFromTheFrontEndsOnlyTheWaitForHim) {
  WaitLog log;
  StepRecord lock = record_of("A", "A.lock"), unlock = record_of("A", "A.unlock"), insert = record_of("B", "B.insert"),
             drop = record_of("C", "C.drop");
  log.under_way("A", "A.lock");
  log.ended(lock, false);
  log.event();
  log.under_way("B", "B.insert");
  log.waiting(insert, {{"A"}, "table t"});
  log.event();
  log.under_way("C", "C.drop");
  log.waiting(drop, {{"A"}, "table t"});
  log.waiting(insert, {{"A", "C"}, "table t"});
  log.event();
  drop.result = timed_out();
  log.ended(drop, false);
  log.waiting(insert, {{"A"}, "table t"});
  log.event();
  log.under_way("A", "A.unlock");
  log.ended(unlock, false);
  log.ended(insert, false);
  ASSERT_EQ(insert.waits.size(), 2u);
  EXPECT_EQ(insert.waits[0].until, "C.drop");
  EXPECT_EQ(insert.waits[1].until, "A.unlock");
  EXPECT_FALSE(insert.waits[1].racy);
}

// A table lock is given up, a query and an UPDATE go on at once, and a definition waits for both: which of the two it
// saw end last is chance.
TEST(WaitLogInALine, WhoIsBehindRacersIsFreedByChance) {
  enum class Read { both_before, one_before, none_before };
  for (const Read read : {Read::both_before, Read::one_before, Read::none_before}) {
    for (const bool seen_behind_both : {false, true}) {
      WaitLog log;
      StepRecord commit = record_of("A", "A.commit"), b = record_of("B", "B.read"), c = record_of("C", "C.write"),
                 d = record_of("D", "D.alter");
      log.under_way("A", "A.lock");
      log.under_way("B", "B.read");
      log.waiting(b, {{"A"}, ""});
      log.under_way("C", "C.write");
      log.waiting(c, {{"A"}, ""});
      log.under_way("D", "D.alter");
      log.waiting(d, {{"A", "B", "C"}, ""});
      log.event();
      log.under_way("A", "A.commit");
      log.ended(commit, false);
      if (seen_behind_both) log.waiting(d, {{"B", "C"}, ""});
      if (read != Read::none_before) log.ended(c, false);
      if (read == Read::both_before) log.ended(b, false);
      log.ended(d, false);
      if (read == Read::none_before) log.ended(c, false);
      if (read != Read::both_before) log.ended(b, false);
      EXPECT_TRUE(b.waits.back().racy);
      EXPECT_TRUE(c.waits.back().racy);
      EXPECT_TRUE(d.waits.back().racy) << d.waits.back().until;
    }
  }
}

}  // namespace
}  // namespace enginediff

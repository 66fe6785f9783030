// Who waits for a prepared transaction waits for the step that prepared it, whatever becomes of its session.
#include <gtest/gtest.h>

#include "tests/unit/run/wait_log_records.hpp"

namespace enginediff {
namespace {

const std::string kHolder = "prepared transaction 'x'";
using Strings = std::vector<std::string>;

Outcome done(const std::string& tag, TransactionState state = TransactionState::none) {
  Outcome outcome;
  outcome.answer = Completion{tag};
  outcome.transaction = state;
  return outcome;
}

// A changes a row, prepares, and may do something else.
class Prepared : public testing::Test {
 protected:
  Prepared() { run(hold_, done("UPDATE", TransactionState::open), 1); }

  void run(StepRecord& record, Outcome outcome, int rows = 0) {
    log_.event();
    log_.under_way(record.session, record.step);
    if (rows > 0) outcome.affected_rows = rows;
    record.result = std::move(outcome);
    log_.ended(record, false);
  }
  void prepare() {
    log_.event();
    log_.under_way("A", "A.prepare");
    prepare_.result = done("PREPARE TRANSACTION");
    log_.prepared(kHolder, prepare_);
    log_.ended(prepare_, false);
  }
  void begin_waiting(StepRecord& record, const WaitingForLock& wait) {
    log_.event();
    log_.under_way(record.session, record.step);
    log_.waiting(record, wait);
  }
  void end_it(StepRecord& record, bool succeeded = true, const std::string& tag = "ROLLBACK PREPARED") {
    log_.event();
    log_.under_way(record.session, record.step);
    log_.prepared_may_end(kHolder, record.step);
    record.result = done(tag);
    log_.prepared_ended(kHolder, record, succeeded);
    log_.ended(record, false);
  }

  WaitLog log_;
  StepRecord hold_ = record_of("A", "A.hold"), prepare_ = record_of("A", "A.prepare"),
             other_ = record_of("A", "A.other"), waiter_ = record_of("B", "B.late"), behind_ = record_of("C", "C.late"),
             end_ = record_of("D", "D.rollback");
};

TEST_F(Prepared, IsTheStepsThatPreparedAlsoWhenItsSessionIsGone) {
  prepare();
  log_.event();
  log_.killed("A", "A.gone");
  begin_waiting(waiter_, {{kHolder}, "row"});
  end_it(end_);
  log_.ended(waiter_, false);
  ASSERT_EQ(waiter_.waits.size(), 1u);
  EXPECT_EQ(waiter_.waits[0].by_steps, Strings{"A.prepare"});
  EXPECT_EQ(waiter_.waits[0].until, "D.rollback");
}

TEST_F(Prepared, IsNotFreedByTheKillOfItsSession) {
  prepare();
  begin_waiting(waiter_, {{kHolder}, "row"});
  log_.event();
  log_.killed("A", "A.gone");
  log_.waiting(waiter_, {{kHolder}, "row"});
  end_it(end_);
  log_.ended(waiter_, false);
  ASSERT_EQ(waiter_.waits.size(), 1u);
  EXPECT_EQ(waiter_.waits[0].until, "D.rollback");
}

TEST_F(Prepared, IsAnotherThanWhatItsSessionDoesNext) {
  prepare();
  run(other_, in_transaction());
  begin_waiting(waiter_, {{kHolder}, "row"});
  begin_waiting(behind_, {{"A"}, "row"});
  end_it(end_);
  log_.ended(waiter_, false);
  StepRecord commit = record_of("A", "A.commit");
  run(commit, done("COMMIT"));
  log_.ended(behind_, false);
  EXPECT_EQ(waiter_.waits.at(0).by_steps, Strings{"A.prepare"});
  EXPECT_EQ(waiter_.waits.at(0).until, "D.rollback");
  EXPECT_EQ(behind_.waits.at(0).by_steps, Strings{"A.other"});
  EXPECT_EQ(behind_.waits.at(0).until, "A.commit");
}

// A lock is granted before the statement that frees it is answered.
TEST_F(Prepared, IsEndedByTheStepUnderWayThatEndsIt) {
  prepare();
  begin_waiting(waiter_, {{kHolder}, "row"});
  log_.event();
  log_.under_way("D", "D.rollback");
  log_.prepared_may_end(kHolder, "D.rollback");
  log_.ended(waiter_, false);
  EXPECT_EQ(waiter_.waits.at(0).until, "D.rollback");
}

TEST_F(Prepared, IsNotEndedByAStepThatFails) {
  prepare();
  begin_waiting(waiter_, {{kHolder}, "row"});
  StepRecord refused = record_of("C", "C.rollback");
  end_it(refused, false);
  begin_waiting(behind_, {{kHolder}, "row"});
  end_it(end_);
  log_.ended(waiter_, false);
  EXPECT_EQ(waiter_.waits.at(0).until, "D.rollback");
  EXPECT_EQ(behind_.waits.at(0).by_steps, Strings{"A.prepare"});
}

TEST_F(Prepared, WhoWaitedBeforeItWasPreparedWaitsStill) {
  begin_waiting(waiter_, {{"A"}, "row"});
  prepare();
  log_.waiting(waiter_, {{kHolder}, "row"});
  end_it(end_);
  log_.ended(waiter_, false);
  ASSERT_EQ(waiter_.waits.size(), 1u);
  EXPECT_EQ(waiter_.waits[0].by_steps, Strings{"A.hold"});
  EXPECT_EQ(waiter_.waits[0].until, "D.rollback");
}

TEST_F(Prepared, ALineForItsRowBreaksWhenItIsCommitted) {
  for (const std::string tag : {"COMMIT PREPARED", "ROLLBACK PREPARED"}) {
    SCOPED_TRACE(tag);
    log_ = WaitLog();
    for (StepRecord* one : {&waiter_, &behind_}) one->waits.clear();
    run(hold_, done("UPDATE", TransactionState::open), 1);
    prepare();
    begin_waiting(waiter_, {{kHolder}, "row"});
    begin_waiting(behind_, {{"B"}, "tuple", true});
    end_it(end_, true, tag);
    log_.ended(waiter_, false);
    log_.ended(behind_, false);
    EXPECT_EQ(waiter_.waits.at(0).racy, tag == "COMMIT PREPARED");
    EXPECT_EQ(behind_.waits.at(0).racy, tag == "COMMIT PREPARED");
  }
}

}  // namespace
}  // namespace enginediff

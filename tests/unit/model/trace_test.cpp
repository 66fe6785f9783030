#include "harness/model/trace.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <utility>

namespace enginediff {
namespace {

Census of(std::uint64_t interleavings, int planned, std::optional<std::uint64_t> seed) {
  Census census;
  census.interleavings = interleavings;
  census.planned = planned;
  census.seed = seed;
  return census;
}

TEST(Census, SaysOfWhichInterleavingsItIs) {
  EXPECT_EQ(of(70, 70, std::nullopt).choice(), "all 70");
  EXPECT_EQ(of(34650, 500, 1).choice(), "sample of 500 of 34650, seed 1");
  EXPECT_EQ(of(UINT64_MAX, 2, 9).choice(), "sample of 2 of more than 2^64, seed 9");
}

bool undone(const std::string& sql, const std::string& tag) {
  StepRecord record;
  record.sql = sql;
  Outcome outcome;
  outcome.answer = Completion{tag};
  record.result = std::move(outcome);
  return rolled_back_unasked(record);
}

TEST(StepRecord, TellsACommitThatRolledBack) {
  EXPECT_TRUE(undone("COMMIT", "ROLLBACK"));
  EXPECT_TRUE(undone("PREPARE TRANSACTION 'x'", "ROLLBACK"));
  EXPECT_FALSE(undone("COMMIT", "COMMIT"));
  EXPECT_FALSE(undone("rollback to s", "ROLLBACK"));
  EXPECT_FALSE(undone("Abort", "ROLLBACK"));
  StepRecord refused;
  refused.sql = "COMMIT";
  refused.result = NotRun{"x failed"};
  EXPECT_FALSE(rolled_back_unasked(refused));
}

}  // namespace
}  // namespace enginediff

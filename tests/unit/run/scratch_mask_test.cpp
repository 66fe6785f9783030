#include "harness/run/scratch_mask.hpp"

#include <gtest/gtest.h>

namespace enginediff {
namespace {

TEST(ScratchMask, ReplacesEveryOccurrenceInMessages) {
  Outcome outcome;
  outcome.answer =
      SqlError{"42000", 1305, ErrorClass::undefined_function, "enginediff_x1.F and enginediff_x1.G do not exist"};
  outcome.diagnostics.push_back({Diagnostic::Level::warning, SqlError{"", 0, ErrorClass::other, "in enginediff_x1"}});
  mask_scratch_name(outcome, "enginediff_x1");
  EXPECT_EQ(outcome.error()->message, "${scratch}.F and ${scratch}.G do not exist");
  EXPECT_EQ(outcome.diagnostics[0].condition.message, "in ${scratch}");
}

// The hundredth scratch is none of the first's.
TEST(ScratchMask, LeavesTheNamesOfOtherScratches) {
  std::string text = "enginediff_x_1, enginediff_x_10, enginediff_x_1_key, enginediff_x_1";
  mask_scratch_name(text, "enginediff_x_1");
  EXPECT_EQ(text, "${scratch}, enginediff_x_10, ${scratch}_key, ${scratch}");
}

TEST(ScratchMask, ReplacesItInCellsOfText) {
  Outcome outcome;
  ResultSet result;
  result.columns = {Column{"table", {TypeKind::text, ""}, "", "", ""}, Column{"raw", {TypeKind::blob, ""}, "", "", ""}};
  for (const char* const table : {"enginediff_x1.t", "other", "enginediff_x1.enginediff_x1"}) {
    result.append(Value::text(table));
    result.append(Value::of_bytes(TypeKind::blob, "enginediff_x1"));
  }
  outcome.answer = result;
  mask_scratch_name(outcome, "enginediff_x1");
  EXPECT_EQ(outcome.rows()->at(0, 0).bytes(), "${scratch}.t");
  EXPECT_EQ(outcome.rows()->at(0, 1).bytes(), "enginediff_x1");
  EXPECT_EQ(outcome.rows()->at(1, 0).bytes(), "other");
  EXPECT_EQ(outcome.rows()->at(2, 0).bytes(), "${scratch}.${scratch}");
}

TEST(ScratchMask, ReplacesItInNamesOfColumns) {
  Outcome outcome;
  ResultSet result;
  result.columns = {Column{"Tables_in_enginediff_x1", {TypeKind::text, ""}, "", "", ""}};
  outcome.answer = result;
  mask_scratch_name(outcome, "enginediff_x1");
  EXPECT_EQ(outcome.rows()->columns[0].name, "Tables_in_${scratch}");
}

TEST(ScratchMask, ReplacesItInWhatALockIsCalled) {
  WaitingForLock wait{{"A"}, "user lock job enginediff_x1"};
  mask_scratch_name(wait, "enginediff_x1");
  EXPECT_EQ(wait.resource, "user lock job ${scratch}");
  EXPECT_EQ(wait.by, std::vector<std::string>{"A"});
}

TEST(ScratchMask, ReplacesItInAnyText) {
  std::string notice = "NOTICE:  schema enginediff_x1\n";
  mask_scratch_name(notice, "enginediff_x1");
  EXPECT_EQ(notice, "NOTICE:  schema ${scratch}\n");
  mask_scratch_name(notice, "");  // a scratch that is called the same in every run
  EXPECT_EQ(notice, "NOTICE:  schema ${scratch}\n");
}

}  // namespace
}  // namespace enginediff

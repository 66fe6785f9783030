#include "harness/run/scratch_mask.hpp"

#include <gtest/gtest.h>

namespace enginediff {
namespace {

TEST(ScratchMask, ReplacesEveryOccurrenceInMessagesAndLeavesRowsAlone) {
  Outcome outcome;
  outcome.answer =
      SqlError{"42000", 1305, ErrorClass::undefined_function, "enginediff_x1.F and enginediff_x1.G do not exist"};
  outcome.diagnostics.push_back({Diagnostic::Level::warning, SqlError{"", 0, ErrorClass::other, "in enginediff_x1"}});
  mask_scratch_name(outcome, "enginediff_x1");
  EXPECT_EQ(outcome.error()->message, "${scratch}.F and ${scratch}.G do not exist");
  EXPECT_EQ(outcome.diagnostics[0].condition.message, "in ${scratch}");

  Outcome rows;
  ResultSet result;
  result.columns = {Column{"name", {TypeKind::text, ""}, "", "", ""}};
  result.append(Value::text("enginediff_x1"));
  rows.answer = result;
  mask_scratch_name(rows, "enginediff_x1");
  EXPECT_EQ(rows.rows()->at(0, 0).bytes(), "enginediff_x1");
}

TEST(ScratchMask, ReplacesItInNamesOfColumns) {
  Outcome outcome;
  ResultSet result;
  result.columns = {Column{"Tables_in_enginediff_x1", {TypeKind::text, ""}, "", "", ""}};
  outcome.answer = result;
  mask_scratch_name(outcome, "enginediff_x1");
  EXPECT_EQ(outcome.rows()->columns[0].name, "Tables_in_${scratch}");
}

}  // namespace
}  // namespace enginediff

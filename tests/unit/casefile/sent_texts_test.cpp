#include "harness/casefile/sent_texts.hpp"

#include <gmock/gmock.h>

namespace enginediff {
namespace {

using testing::ElementsAre;

TEST(SentTexts, VariesOneAxisAtATime) {
  const std::vector<MatrixAxis> axes = {{"a", {"1", "2"}}, {"b", {"x", "y"}}, {"c", {"never named"}}};
  EXPECT_THAT(with_axis_values("${a} ${b} ${a}", axes), ElementsAre("1 x 1", "2 x 2", "1 y 1"));
}

TEST(SentTexts, LeavesWhatIsNoAxis) {
  EXPECT_THAT(with_axis_values("${a} ${ $1 }", {{"b", {"1"}}}), ElementsAre("${a} ${ $1 }"));
  EXPECT_THAT(with_axis_values("${a${b}", {{"b", {"1"}}}), ElementsAre("${a1"));
}

// As it is sent: a value of an axis names no other axis (docs/case-format.md).
TEST(SentTexts, LooksForNoAxisInTheValueOfAnother) {
  const std::vector<MatrixAxis> axes = {{"a", {"'${b}'"}}, {"b", {"1"}}};
  EXPECT_THAT(with_axis_values("${a} ${b}", axes), ElementsAre("'${b}' 1"));
}

TEST(SentTexts, WritesTextsWhereTheirPlaceholdersStand) {
  const std::vector<Parameter> values = {{OwnedValue(Value::integer(1)), {}}, {OwnedValue(Value::text("now")), {}}};
  EXPECT_EQ(with_bound_texts("SELECT ?, CAST(? AS DATE)", values), "SELECT ?, CAST('now' AS DATE)");
}

}  // namespace
}  // namespace enginediff

#include "harness/model/outcome.hpp"

#include <gtest/gtest.h>

namespace enginediff {
namespace {

TEST(Outcome, TransactionStatesReadBack) {
  for (const auto state : {TransactionState::none, TransactionState::open, TransactionState::aborted}) {
    EXPECT_EQ(parse_transaction_state(transaction_state_name(state)), state);
  }
  EXPECT_EQ(transaction_state_name(TransactionState::aborted), "aborted");
  EXPECT_EQ(parse_transaction_state("closed"), std::nullopt);
}

TEST(Outcome, RowsAndCompletionsSucceed) {
  EXPECT_TRUE((Outcome{ResultSet(), {}, {}, {}}).succeeded());
  EXPECT_TRUE((Outcome{Completion{"INSERT"}, {}, {}, {}}).succeeded());
  EXPECT_FALSE((Outcome{SqlError(), {}, {}, {}}).succeeded());
  EXPECT_FALSE((Outcome{Interrupted(), {}, {}, {}}).succeeded());
}

TEST(Outcome, AskedForAnAlternativeItIsNotGivesNull) {
  const Outcome error{SqlError{"22012", 0, ErrorClass::division_by_zero, "division by zero"}, {}, {}, {}};
  EXPECT_EQ(error.rows(), nullptr);
  EXPECT_EQ(error.interrupted(), nullptr);
  ASSERT_NE(error.error(), nullptr);
  EXPECT_EQ(error.error()->error_class, ErrorClass::division_by_zero);
}

}  // namespace
}  // namespace enginediff

#include "harness/base/result.hpp"

#include <gtest/gtest.h>

#include <memory>

namespace enginediff {
namespace {

Result<int> parse_digit(char c) {
  if (c < '0' || c > '9') return fail(Fault::malformed, std::string("no digit: ") + c, "write 0 to 9");
  return c - '0';
}

Result<int> add(char a, char b) {
  TRY_ASSIGN(const int left, parse_digit(a));
  TRY_ASSIGN(const int right, parse_digit(b));
  return left + right;
}

Result<void> check_both(char a, char b, int& checked) {
  TRY(parse_digit(a));
  ++checked;
  TRY(parse_digit(b));
  ++checked;
  return {};
}

TEST(Result, CarriesAValue) {
  ASSERT_TRUE(add('3', '4'));
  EXPECT_EQ(*add('3', '4'), 7);
}

TEST(Result, CarriesAnError) {
  const auto sum = add('3', 'x');
  ASSERT_FALSE(sum);
  EXPECT_EQ(sum.error().fault, Fault::malformed);
  EXPECT_EQ(sum.error().message, "no digit: x");
  EXPECT_EQ(sum.error().hint, "write 0 to 9");
}

TEST(Result, TryReturnsAtTheFirstError) {
  int checked = 0;
  EXPECT_FALSE(check_both('1', 'x', checked));
  EXPECT_EQ(checked, 1);
  checked = 0;
  EXPECT_FALSE(check_both('x', '1', checked));
  EXPECT_EQ(checked, 0);
  EXPECT_TRUE(check_both('1', '2', checked));
  EXPECT_EQ(checked, 2);
}

TEST(Result, TryAssignMovesTheValue) {
  const auto give = [](bool ok) -> Result<std::unique_ptr<int>> {
    if (!ok) return fail(Fault::io, "no");
    return std::make_unique<int>(5);
  };
  const auto take = [&](bool ok) -> Result<int> {
    TRY_ASSIGN(auto pointer, give(ok));
    return *pointer;
  };
  EXPECT_EQ(take(true).value(), 5);
  EXPECT_EQ(take(false).error().message, "no");
}

}  // namespace
}  // namespace enginediff

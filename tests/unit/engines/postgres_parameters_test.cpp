#include "harness/engines/postgres/parameters.hpp"

#include <gtest/gtest.h>

namespace enginediff::postgres {
namespace {

Parameter natural(const Value& value) { return {OwnedValue(value), {}}; }

TEST(PostgresParameters, NaturalTypesAreLeftToTheServer) {
  const BoundParameters bound({natural(Value::integer(-5)), natural(Value::boolean(true)), natural(Value::real(1e300)),
                               natural(Value::unsigned_integer(18446744073709551615u)), natural(Value::text("a'b"))},
                              {0, 0, 0, 0, 0});
  ASSERT_EQ(bound.count(), 5);
  const char* const expected[] = {"-5", "true", "1e+300", "18446744073709551615", "a'b"};
  for (int i = 0; i < 5; ++i) {
    EXPECT_STREQ(bound.values()[i], expected[i]);
    EXPECT_EQ(bound.types()[i], 0u);
    EXPECT_EQ(bound.formats()[i], 0);
  }
}

TEST(PostgresParameters, NullHasNoText) {
  const BoundParameters bound({natural(Value::null())}, {20});
  EXPECT_EQ(bound.values()[0], nullptr);
  EXPECT_EQ(bound.types()[0], 20u);
}

TEST(PostgresParameters, BlobsGoAsTheirBytes) {
  const std::string_view bytes("\0\xff", 2);
  const BoundParameters bound({natural(Value::blob(bytes)), {OwnedValue(Value::blob(bytes)), "text"}}, {0, 25});
  EXPECT_EQ(bound.types()[0], 17u);
  EXPECT_EQ(bound.formats()[0], 1);
  EXPECT_EQ(std::string_view(bound.values()[0], static_cast<std::size_t>(bound.lengths()[0])), bytes);
  EXPECT_STREQ(bound.values()[1], "\\x00ff");
  EXPECT_EQ(bound.types()[1], 25u);
}

TEST(PostgresParameters, AZeroByteIsNotLost) {
  const BoundParameters bound({natural(Value::text(std::string_view("a\0b", 3)))}, {0});
  EXPECT_EQ(bound.formats()[0], 1);
  EXPECT_EQ(bound.lengths()[0], 3);
}

}  // namespace
}  // namespace enginediff::postgres

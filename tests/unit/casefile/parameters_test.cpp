#include "harness/casefile/parameters.hpp"

#include <gtest/gtest.h>

#include "harness/casefile/printer.hpp"

namespace enginediff {
namespace {

std::string reprinted(std::string_view text) {
  Source source(text, "f");
  Cursor cursor(source, 1, 0);
  const auto parameters = read_parameters(cursor);
  if (!parameters) return "! " + source.take_problems().front().message;
  return bind_key(*parameters);
}

TEST(Parameters, ReadBackWhatBindKeyWrites) {
  for (const std::string_view text :
       {"1, 'x', NULL", "1::bigint", "1.5", "decimal:1.50", "x'00'", "true", "NULL::text", "1::numeric(10, 2), 2",
        "'a, b'", "'it\\'s'", "1::timestamp with time zone", "-0.0"}) {
    EXPECT_EQ(reprinted(text), text);
  }
}

TEST(Parameters, ReadOtherSpellingsOfTheSame) {
  EXPECT_EQ(reprinted("1,'x' ,NULL "), "1, 'x', NULL");
  EXPECT_EQ(reprinted("1 :: bigint , 2"), "1::bigint, 2");
  EXPECT_EQ(reprinted("1e3"), "1000.0");
  EXPECT_EQ(reprinted("TRUE"), "true");
}

TEST(Parameters, SayWhatIsWrong) {
  EXPECT_EQ(reprinted("1, "), "! not a value that can stand here");
  EXPECT_EQ(reprinted("1 2"), "! unexpected text");
  EXPECT_EQ(reprinted("1::"), "! the type after `::` is missing");
  EXPECT_EQ(reprinted("1::, 2"), "! the type after `::` is missing");
}

}  // namespace
}  // namespace enginediff

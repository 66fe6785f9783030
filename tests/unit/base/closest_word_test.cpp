#include "harness/base/closest_word.hpp"

#include <gtest/gtest.h>

namespace enginediff {
namespace {

TEST(ClosestWord, FindsSlipsOfTheHand) {
  const std::vector<std::string_view> words = {"title", "portable", "sql"};
  EXPECT_EQ(closest_word("titel", words), "title");
  EXPECT_EQ(closest_word("tittle", words), "title");
  EXPECT_EQ(closest_word("portabel", words), "portable");
  EXPECT_EQ(closest_word("sq", words), "sql");
  EXPECT_EQ(closest_word("interleave", words), "");
  EXPECT_EQ(closest_word(std::string(100'000, 'x'), words), "");
  EXPECT_EQ(did_you_mean("titel", words), "; did you mean `title`?");
  EXPECT_EQ(did_you_mean("xyz", words), "");
}

}  // namespace
}  // namespace enginediff

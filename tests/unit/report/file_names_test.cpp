#include "harness/report/file_names.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace enginediff {
namespace {

using ::testing::ElementsAre;

TEST(FileNames, what_is_no_plain_letter_becomes_a_dash) {
  EXPECT_THAT(file_names({"typing.integer_2", "../etc", "a b/c", "日本", ""}, ".md"),
              ElementsAre("typing.integer_2.md", "-.-etc.md", "a-b-c.md", "------.md", "-.md"));
}

TEST(FileNames, are_told_apart_whatever_the_file_system_thinks_of_case) {
  EXPECT_THAT(file_names({"typing", "Typing", "typing-2", "readme"}, ".md", {"README.md"}),
              ElementsAre("typing.md", "Typing-2.md", "typing-2-2.md", "readme-2.md"));
}

TEST(FileNames, are_short_enough_for_every_file_system) {
  const auto names = file_names({std::string(5'000, 'x'), std::string(5'000, 'x')}, ".html");
  EXPECT_LT(names[0].size(), 140u);
  EXPECT_NE(names[0], names[1]);
}

}  // namespace
}  // namespace enginediff

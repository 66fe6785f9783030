#include "harness/base/shell_word.hpp"

#include <gtest/gtest.h>

namespace enginediff {
namespace {

TEST(ShellWord, QuotesWhatAShellWouldTakeApart) {
  EXPECT_EQ(shell_word("cases/a-b_1.sql"), "cases/a-b_1.sql");
  EXPECT_EQ(shell_word("my cases/a.sql"), "'my cases/a.sql'");
  EXPECT_EQ(shell_word("it's"), "'it'\\''s'");
  EXPECT_EQ(shell_word("$HOME"), "'$HOME'");
  EXPECT_EQ(shell_word(""), "''");
}

}  // namespace
}  // namespace enginediff

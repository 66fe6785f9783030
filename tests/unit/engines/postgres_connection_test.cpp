#include "harness/engines/postgres/connection.hpp"

#include <gtest/gtest.h>

namespace enginediff::postgres {
namespace {

TEST(PostgresOneLine, JoinsLinesAndDropsAdviceAndRepetition) {
  EXPECT_EQ(one_line("connection failed: Connection refused\n\tIs the server running on that host?\n"),
            "connection failed: Connection refused");
  EXPECT_EQ(one_line("SSL SYSCALL error: EOF detected\ninvalid socket\n"),
            "SSL SYSCALL error: EOF detected; invalid socket");
  EXPECT_EQ(one_line("gone\n\tadvice\ngone\n"), "gone");
  EXPECT_EQ(one_line(""), "");
}

TEST(PostgresConnectionParameters, ASecondValueReplacesTheFirst) {
  ConnectionParameters parameters;
  parameters.set("host", "a");
  parameters.set("host", "b");
  ASSERT_NE(parameters.find("host"), nullptr);
  EXPECT_EQ(*parameters.find("host"), "b");
  EXPECT_EQ(parameters.values().size(), 1u);
  parameters.remove("host");
  EXPECT_EQ(parameters.find("host"), nullptr);
}

}  // namespace
}  // namespace enginediff::postgres

#include "harness/engines/postgres/connection.hpp"

#include <gtest/gtest.h>

#include "tests/unit/engines/postgres_silent_server.hpp"

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

// Else an answer that comes late would be taken for that to the next query.
void expect_given_up(Connection& connection, const Error& error) {
  EXPECT_EQ(error.fault, Fault::connection_lost);
  EXPECT_EQ(error.message, "the server did not answer in time");
  EXPECT_FALSE(connection.alive());
  const auto next = connection.query("SELECT 2");
  ASSERT_FALSE(next);
  EXPECT_EQ(next.error().fault, Fault::connection_lost);
  EXPECT_EQ(connection.literal("it's"), "'it''s'");
}

TEST(PostgresConnection, IsGivenUpWhenAQueryIsNotAnsweredInTime) {
  SilentServer server;
  Connection connection = server.connect();
  EXPECT_TRUE(connection.alive());
  const auto asked = connection.query("SELECT 1", Deadline::after(std::chrono::milliseconds(1)));
  ASSERT_FALSE(asked);
  expect_given_up(connection, asked.error());
}

TEST(PostgresConnection, IsGivenUpWhenGroupsAreNotAnsweredInTime) {
  SilentServer server;
  Connection connection = server.connect();
  const auto asked =
      connection.query_groups({{"SELECT 1"}, {"SELECT 2"}}, Deadline::after(std::chrono::milliseconds(1)));
  ASSERT_FALSE(asked);
  expect_given_up(connection, asked.error());
}

TEST(PostgresConnection, IsGivenUpAlthoughPartOfAnAnswerWaitsToBeRead) {
  SilentServer server;
  Connection connection = server.connect();
  server.say("N");
  connection.give_up();
  EXPECT_FALSE(connection.alive());
  connection.give_up();
  EXPECT_FALSE(connection.alive());
}

}  // namespace
}  // namespace enginediff::postgres

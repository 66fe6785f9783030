#include "harness/engines/postgres/statement_types.hpp"

#include <gtest/gtest.h>

namespace enginediff::postgres {
namespace {

TEST(PostgresPlainTypeName, DropsModifiersAndSpareSpaces) {
  EXPECT_EQ(plain_type_name("numeric(10,2)").name, "numeric");
  EXPECT_EQ(plain_type_name(" Timestamp (3)  with  time zone ").name, "timestamp with time zone");
  EXPECT_EQ(plain_type_name("character varying(3)").name, "character varying");
}

TEST(PostgresPlainTypeName, KeepsTheCaseInsideQuotes) { EXPECT_EQ(plain_type_name("\"Mood\"").name, "Mood"); }

TEST(PostgresPlainTypeName, SeesArrays) {
  EXPECT_TRUE(plain_type_name("integer[]").array);
  EXPECT_EQ(plain_type_name("integer[]").name, "integer");
  EXPECT_TRUE(plain_type_name("text [3][4]").array);
  EXPECT_FALSE(plain_type_name("text").array);
}

}  // namespace
}  // namespace enginediff::postgres

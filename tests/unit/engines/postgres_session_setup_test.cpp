#include "harness/engines/postgres/session_setup.hpp"

#include <gtest/gtest.h>

namespace enginediff::postgres {
namespace {

TEST(PostgresSessionSetup, SaysSchemaLevelAndSettings) {
  EXPECT_EQ(session_setup_sql("\"case_1\"", {}).value(), "SET search_path = \"case_1\"");
  EXPECT_EQ(session_setup_sql("", {}).value(), "");
  SessionOptions options;
  options.isolation = "repeatable read";
  options.settings = {{"lock_timeout", "500ms"}};
  EXPECT_EQ(
      session_setup_sql("\"s\"", options).value(),
      "SET search_path = \"s\"; SET default_transaction_isolation = 'repeatable read'; SET lock_timeout = '500ms'");
  options.isolation = "default";
  options.settings.clear();
  EXPECT_EQ(session_setup_sql("\"s\"", options).value(), "SET search_path = \"s\"");
}

TEST(PostgresSessionSetup, RefusesWhatPostgresDoesNotHave) {
  SessionOptions options;
  options.settings = {{"busy_timeout", "5"}};
  const auto unknown = session_setup_sql("s", options);
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().fault, Fault::usage);
  EXPECT_NE(unknown.error().message.find("busy_timeout"), std::string::npos);
  options.settings = {{"lock_timeout", "5'; DROP TABLE t; --"}};
  EXPECT_FALSE(session_setup_sql("s", options));
  options.settings.clear();
  options.isolation = "snapshot";
  EXPECT_FALSE(session_setup_sql("s", options));
}

TEST(PostgresSessionSetup, WhatTakesTheSearchPathBackIsTold) {
  for (const char* sql : {"RESET ALL", " reset\nall", "DISCARD ALL", "RESET search_path", "set search_path to default",
                          "-- why\nRESET ALL", "/* why */ DISCARD ALL"})
    EXPECT_TRUE(resets_search_path(sql)) << sql;
  for (const char* sql : {"", "R", "SELECT 'RESET ALL'", "RESET work_mem", "DISCARD TEMP", "SET search_path TO other",
                          "-- RESET ALL\nSELECT 1"})
    EXPECT_FALSE(resets_search_path(sql)) << sql;
}

}  // namespace
}  // namespace enginediff::postgres

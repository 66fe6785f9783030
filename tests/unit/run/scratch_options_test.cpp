#include <gtest/gtest.h>

#include <string>

#include "harness/casefile/parser.hpp"
#include "harness/run/case_runner.hpp"

namespace enginediff {
namespace {

ScratchOptions options_of(const std::string& body) {
  const ParseResult result = parse_case("-- @title t\n-- @id a.b\n-- @why w\n" + body, "t.sql");
  EXPECT_TRUE(result.ok()) << (result.ok() ? "" : to_string(result.problems.front()));
  return scratch_options(result.parsed, Variant());
}

TEST(ScratchOptions, SessionsAreComparedWhereThereAreSeveral) {
  const ScratchOptions options =
      options_of("CREATE TABLE t (a INTEGER);\n-- @session A\nBEGIN;\n-- @session B\nBEGIN;\n");
  EXPECT_TRUE(options.compares_sessions);
  EXPECT_EQ(options.sessions, 3);
}

TEST(ScratchOptions, OneSessionIsComparedWithNone) {
  EXPECT_FALSE(options_of("CREATE TABLE t (a INTEGER);\n-- @step read\nSELECT a FROM t;\n").compares_sessions);
  const ScratchOptions options =
      options_of("CREATE TABLE t (a INTEGER);\n-- @session A\nBEGIN;\n-- @final\n-- @step read\nSELECT a FROM t;\n");
  EXPECT_FALSE(options.compares_sessions);
  EXPECT_EQ(options.sessions, 2);
}

}  // namespace
}  // namespace enginediff

#include <gmock/gmock.h>

#include "tests/unit/casefile/linting.hpp"

namespace enginediff {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string a_case(const std::string& history, const std::string& sql) {
  return "CREATE TABLE t (id INTEGER PRIMARY KEY, v INTEGER);\n-- @history w(x=10), w(y=20)\n"
         "INSERT INTO t VALUES (1, 10), (2, 20);\n-- @session A\n-- @step w\n-- @history " +
         history + "\n" + sql + ";\n";
}

TEST(LintHistoryReads, WhoChangesARowThatItFindsByKeyMaySayThatItReadsIt) {
  EXPECT_THAT(lint(a_case("r(x), w(x=11)", "UPDATE t SET v = 11 WHERE id = 1")), IsEmpty());
  EXPECT_THAT(lint(a_case("r(x), w(x=none)", "DELETE FROM t WHERE id = 1")), IsEmpty());
  EXPECT_THAT(lint(a_case("r(x)", "SELECT v FROM t WHERE id = 1")), IsEmpty());
  EXPECT_THAT(lint(a_case("r(x), w(x=11)", "UPDATE t SET v = 11 WHERE id = 1 AND v = 10 RETURNING v")), IsEmpty());
}

TEST(LintHistoryReads, AnotherConditionWantsAPredicate) {
  const auto expected = ElementsAre("6 `r(x)` does not tell what the statement saw where it changes no row");
  EXPECT_THAT(lint(a_case("r(x), w(x=11)", "UPDATE t SET v = 11 WHERE id = 1 AND v = 10")), expected);
  EXPECT_THAT(lint(a_case("r(x), w(x=none)", "DELETE FROM t WHERE v = 10")), expected);
  EXPECT_THAT(lint(a_case("r(x), w(x=none), w(y=none)", "DELETE FROM t WHERE id = 1")), expected);
  EXPECT_THAT(lint(a_case("w(x=11)", "UPDATE t SET v = 11 WHERE id = 1 AND v = 10")), IsEmpty());
  EXPECT_THAT(lint(a_case("r(P), r(x), w(x=11)", "UPDATE t SET v = 11 WHERE id = 1 AND v = 10")), IsEmpty());
}

TEST(LintHistoryReads, WhatIsNotReturnedIsNotRead) {
  const auto expected = ElementsAre("6 `r(y)` of a statement that returns no rows");
  EXPECT_THAT(lint(a_case("r(y), w(x=11)", "UPDATE t SET v = 11 WHERE id = 1")), expected);
  EXPECT_THAT(lint(a_case("r(y), w(y=22)", "UPDATE t SET v = (SELECT 22) WHERE id = 2")), expected);
  EXPECT_THAT(lint(a_case("r(y), w(z=22)", "INSERT INTO t SELECT 3, v + 2 FROM t WHERE id = 2")), expected);
}

}  // namespace
}  // namespace enginediff

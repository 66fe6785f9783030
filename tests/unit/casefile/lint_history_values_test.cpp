#include <gmock/gmock.h>

#include "tests/unit/casefile/linting.hpp"

namespace enginediff {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// x is written by session A, and step `r` of session B reads.
std::string a_case(const std::string& insert, const std::string& write, const std::string& reads,
                   const std::string& query) {
  return "CREATE TABLE t (id INTEGER PRIMARY KEY, v INTEGER);\n-- @history w(x=10), w(y=20 in P)\n" + insert +
         ";\n-- @session A\n-- @step w\n-- @history " + write +
         "\nUPDATE t SET v = 2 WHERE id = 1;\n-- @session B\n-- @step r\n-- @history " + reads + "\n" + query + ";\n";
}

constexpr const char* kInsert = "INSERT INTO t VALUES (1, 10), (2, 20)";
constexpr const char* kQuery = "SELECT id, v FROM t ORDER BY id";

TEST(LintHistoryValues, WarnsOfAnIdThatIsAValueToo) {
  const auto expected = ElementsAre("6 `2` is written to `x` and inserted as `id`, which step B.r shows beside it");
  EXPECT_THAT(lint(a_case(kInsert, "w(x=2)", "r(x), r(y)", kQuery)), expected);
  EXPECT_THAT(lint(a_case(kInsert, "w(x=2)", "r(x)", "SELECT * FROM t")), expected);
  EXPECT_THAT(lint(a_case("INSERT INTO t (v, id) VALUES (10, 1), (20, 2)", "w(x=2 in P)", "r(P)", kQuery)), expected);
  // The id is not shown, the object is not read, or no row has that id.
  EXPECT_THAT(lint(a_case(kInsert, "w(x=2)", "r(x)", "SELECT v FROM t WHERE id = 1")), IsEmpty());
  EXPECT_THAT(lint(a_case(kInsert, "w(x=2)", "r(y)", kQuery)), IsEmpty());
  EXPECT_THAT(lint(a_case("INSERT INTO t VALUES (1, 10), (3, 20)", "w(x=2)", "r(x), r(y)", kQuery)), IsEmpty());
}

TEST(LintHistoryValues, WarnsOfAValueOfTwoObjectsThatAreReadTogether) {
  const auto expected = ElementsAre("6 `20` is written to `y` and to `x`, which step B.r reads together");
  EXPECT_THAT(lint(a_case(kInsert, "w(x=20)", "r(x), r(y)", kQuery)), expected);
  EXPECT_THAT(lint(a_case(kInsert, "w(x=20 in P)", "r(P)", kQuery)), expected);
  EXPECT_THAT(lint(a_case(kInsert, "w(x=20)", "r(x)", "SELECT v FROM t WHERE id = 1")), IsEmpty());
  EXPECT_THAT(lint(a_case(kInsert, "w(x=none), w(y=none)", "r(x), r(y)", kQuery)), IsEmpty());
}

}  // namespace
}  // namespace enginediff

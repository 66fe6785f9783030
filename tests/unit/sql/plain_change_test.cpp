#include "harness/sql/plain_change.hpp"

#include <gmock/gmock.h>

namespace enginediff {
namespace {

using Condition = PlainChange::Condition;

// The column that it compares with a literal; `all`, `other`, `none` where it does not, or is no plain change.
std::string found_by(std::string_view sql) {
  const std::optional<PlainChange> change = plain_change(sql);
  if (!change) return "none";
  switch (change->condition) {
    case Condition::none: return "all";
    case Condition::equal: return change->column;
    case Condition::other: return "other";
  }
  return {};
}

TEST(PlainChange, IsFoundByOneColumn) {
  EXPECT_EQ(found_by("UPDATE t SET v = 101 WHERE id = 1"), "id");
  EXPECT_EQ(found_by("DELETE FROM s.t WHERE t.\"Id\" = -1; -- gone"), "id");
  EXPECT_EQ(found_by("update `t` set v = v + 1, w = (2) where name = 'x';"), "name");
}

TEST(PlainChange, ConcernsAllRowsWithoutACondition) {
  EXPECT_EQ(found_by("UPDATE t SET v = 101"), "all");
  EXPECT_EQ(found_by("DELETE FROM t"), "all");
}

TEST(PlainChange, HasAnotherCondition) {
  EXPECT_EQ(found_by("UPDATE t SET v = 101 WHERE id = 1 AND v = 100"), "other");
  EXPECT_EQ(found_by("UPDATE t SET v = 101 WHERE id IN (1, 2)"), "other");
  EXPECT_EQ(found_by("DELETE FROM t WHERE id > 1"), "other");
  EXPECT_EQ(found_by("DELETE FROM t WHERE id = other"), "other");
  EXPECT_EQ(found_by("DELETE FROM t WHERE id = 1 + 1"), "other");
  EXPECT_EQ(found_by("DELETE FROM t WHERE"), "other");
}

TEST(PlainChange, IsNoneWhereSomethingElseDecides) {
  EXPECT_EQ(found_by("UPDATE t SET v = (SELECT 1) WHERE id = 1"), "none");
  EXPECT_EQ(found_by("UPDATE t SET v = s.v FROM s WHERE id = 1"), "none");
  EXPECT_EQ(found_by("UPDATE t, s SET t.v = 1 WHERE id = 1"), "none");
  EXPECT_EQ(found_by("UPDATE OR IGNORE t SET v = 1 WHERE id = 1"), "none");
  EXPECT_EQ(found_by("UPDATE IGNORE t SET v = 1 WHERE id = 1"), "none");
  EXPECT_EQ(found_by("DELETE FROM t USING s WHERE id = 1"), "none");
  EXPECT_EQ(found_by("DELETE FROM t AS a WHERE id = 1"), "none");
  EXPECT_EQ(found_by("DELETE FROM t WHERE id = 1 LIMIT 1"), "none");
  EXPECT_EQ(found_by("DELETE FROM t WHERE id = 1 RETURNING v"), "none");
  EXPECT_EQ(found_by("SELECT v FROM t WHERE id = 1; DELETE FROM t WHERE id = 1"), "none");
  EXPECT_EQ(found_by("DELETE FROM t WHERE id = 1; SELECT 1"), "none");
  EXPECT_EQ(found_by("INSERT INTO t VALUES (1)"), "none");
  EXPECT_EQ(found_by("DELETE"), "none");
  EXPECT_EQ(found_by("UPDATE t"), "none");
  EXPECT_EQ(found_by(""), "none");
}

}  // namespace
}  // namespace enginediff

#include "harness/sql/assigned_values.hpp"

#include <gmock/gmock.h>

namespace enginediff {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

CreatedTables tables_of(std::string_view sql) {
  CreatedTables out;
  add_created_tables(sql, out);
  return out;
}

TEST(CreatedTables, HaveTheirColumnsInOrder) {
  EXPECT_THAT(
      tables_of("CREATE TABLE IF NOT EXISTS s.Item (id INTEGER PRIMARY KEY, \"Value\" DECIMAL(5, 2)); SELECT 1;\n"
                "CREATE TEMPORARY TABLE u AS SELECT 1; CREATE OR REPLACE VIEW w AS SELECT id AS v FROM item"),
      ElementsAre(Pair("item", ElementsAre("id", "value")), Pair("u", IsEmpty()), Pair("w", IsEmpty())));
}

TEST(AssignedValues, StandInTheColumnsOfAnInsert) {
  const CreatedTables tables = tables_of("CREATE TABLE t (id INTEGER, v TEXT)");
  EXPECT_THAT(assigned_values("INSERT INTO t VALUES (1, 'a''b'), (-2, NULL)", tables),
              ElementsAre(AssignedValue{"t", "id", "1"}, AssignedValue{"t", "v", "a'b"}, AssignedValue{"t", "id", "-2"},
                          AssignedValue{"t", "v", "NULL"}));
  EXPECT_THAT(assigned_values("INSERT INTO t (v, id) VALUES (f(1, 2), 3) RETURNING v", tables),
              ElementsAre(AssignedValue{"t", "v", {}}, AssignedValue{"t", "id", "3"}));
  EXPECT_THAT(assigned_values("INSERT INTO other VALUES (1)", tables), ElementsAre(AssignedValue{"other", "", "1"}));
  EXPECT_THAT(assigned_values("INSERT INTO t SELECT 1, 2", tables), IsEmpty());
}

TEST(AssignedValues, StandBehindTheEqualSignsOfAnUpdate) {
  EXPECT_THAT(assigned_values("UPDATE t SET v = 12, w = w + 5 WHERE id = 1; UPDATE s.u SET `a` = 1", {}),
              ElementsAre(AssignedValue{"t", "v", "12"}, AssignedValue{"t", "w", {}}, AssignedValue{"u", "a", "1"}));
  EXPECT_THAT(assigned_values("SELECT v FROM t WHERE v = 1", {}), IsEmpty());
}

TEST(PlainQuery, ShowsColumnsOfOneTable) {
  const CreatedTables tables = tables_of("CREATE TABLE t (v INTEGER); CREATE TABLE u (v INTEGER)");
  const auto columns = [&](std::string_view sql) { return plain_query(sql, tables).value_or(PlainQuery{}).columns; };
  EXPECT_THAT(columns("SELECT id, t.V FROM t WHERE v % 3 = 0 ORDER BY id, v;"), ElementsAre("id", "v"));
  EXPECT_THAT(columns("SELECT DISTINCT v FROM s.t FOR UPDATE"), ElementsAre("v"));
  EXPECT_THAT(columns("SELECT * FROM t WHERE id IN (1, 2)"), ElementsAre("*"));
  for (const char* sql :
       {"SELECT COUNT(*) FROM t", "SELECT id AS v FROM t", "SELECT id v FROM t", "SELECT v + 1 FROM t", "SELECT 1",
        "SELECT v FROM t JOIN x", "SELECT v FROM t, u", "SELECT v FROM t WHERE v IN (SELECT v FROM t)",
        "SELECT v FROM t AS a (v)", "SELECT v FROM f(1)", "TABLE t", "UPDATE t SET v = 1 RETURNING v",
        "SELECT v FROM t UNION VALUES (1)", ""}) {
    EXPECT_THAT(columns(sql), IsEmpty()) << sql;
  }
}

}  // namespace
}  // namespace enginediff

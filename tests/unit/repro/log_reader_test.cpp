#include "harness/repro/log_reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace enginediff {
namespace {

using testing::ElementsAre;

// `SQL [value, …]` of each statement.
std::vector<std::string> logged(std::string_view text) {
  std::vector<std::string> out;
  const auto log = read_log(text);
  if (!log) return {"no log"};
  for (const LoggedStatement& one : log->statements)
    out.push_back(one.prepared ? one.sql + " " + print_value_list(one.parameters) : one.sql);
  return out;
}

TEST(LogReader, Prisma) {
  EXPECT_THAT(
      logged("prisma:query SELECT a FROM t WHERE id = $1 AND b = $2\nprisma:params [1,\"x\"]\nprisma:query COMMIT\n"),
      ElementsAre("SELECT a FROM t WHERE id = ? AND b = ? [1, \"x\"]", "COMMIT"));
  EXPECT_THAT(logged("Query: SELECT 1 FROM t WHERE b = ?\nParams: [true]\nDuration: 3ms\n"),
              ElementsAre("SELECT 1 FROM t WHERE b = ? [true]"));
}

TEST(LogReader, Rails) {
  EXPECT_THAT(logged("  User Load (0.3ms)  SELECT \"users\".* FROM \"users\" WHERE \"users\".\"id\" = $1 LIMIT $2  "
                     "[[\"id\", 1], [\"LIMIT\", 1]]\n"),
              ElementsAre("SELECT \"users\".* FROM \"users\" WHERE \"users\".\"id\" = ? LIMIT ? [1, 1]"));
  EXPECT_THAT(logged("  \x1b[1m\x1b[36mPost Load (1.2ms)\x1b[0m  \x1b[1m\x1b[34mSELECT * FROM posts\x1b[0m\n"),
              ElementsAre("SELECT * FROM posts"));
}

TEST(LogReader, Django) {
  EXPECT_THAT(logged("(0.001) SELECT a FROM t WHERE id = %s AND b = %s; args=(1, 'it\\'s'); alias=default\n(0.000) "
                     "SELECT a FROM t WHERE id = 7; args=(7,)\n"),
              ElementsAre("SELECT a FROM t WHERE id = ? AND b = ? [1, \"it's\"]", "SELECT a FROM t WHERE id = 7"));
}

TEST(LogReader, Hibernate) {
  EXPECT_THAT(logged("Hibernate: select u.id from users u where u.id=? and u.name=?\nTRACE o.h.t.d.s.BasicBinder - "
                     "binding parameter [1] as [BIGINT] - [5]\n"
                     "TRACE org.hibernate.orm.jdbc.bind : binding parameter (2:VARCHAR) <- [5]\n"),
              ElementsAre("select u.id from users u where u.id=? and u.name=? [5, \"5\"]"));
}

TEST(LogReader, SqlAlchemy) {
  EXPECT_THAT(logged("INFO sqlalchemy.engine.Engine SELECT t.a\nFROM t\nWHERE t.id = ?\nINFO sqlalchemy.engine.Engine "
                     "[generated in 0.0001s] (1,)\n"),
              ElementsAre("SELECT t.a\nFROM t\nWHERE t.id = ? [1]"));
}

TEST(LogReader, PostgresServer) {
  EXPECT_THAT(logged("2024-05-01 10:00:00 UTC [12] LOG:  execute <unnamed>: SELECT a FROM t\n\tWHERE id = $1 AND b = "
                     "$2 OR id = $1\n"
                     "2024-05-01 10:00:00 UTC [12] DETAIL:  Parameters: $1 = '1', $2 = 'it''s'\n2024-05-01 [12] LOG:  "
                     "statement: COMMIT;\n"),
              ElementsAre("SELECT a FROM t\nWHERE id = ? AND b = ? OR id = ? [1, \"it's\", 1]", "COMMIT"));
}

TEST(LogReader, MysqlGeneralLog) {
  EXPECT_THAT(
      logged("2024-05-01T10:00:00.000000Z\t   12 Connect\troot@localhost on app using "
             "Socket\n2024-05-01T10:00:00.000001Z\t   12 Prepare\tSELECT a FROM t WHERE id = ?\n"
             "2024-05-01T10:00:00.000002Z\t   12 Execute\tSELECT a FROM t WHERE id = 1\n2024-05-01T10:00:01.000000Z\t  "
             " 12 Query\tSELECT\n1\n2024-05-01T10:00:01.000000Z\t   12 Quit\t\n"),
      ElementsAre("SELECT a FROM t WHERE id = 1", "SELECT\n1"));
}

TEST(LogReader, TellsWhatDoesNotGoTogether) {
  const auto log = read_log("Query: SELECT ? + ?\nParams: [1]\n");
  ASSERT_TRUE(log);
  EXPECT_TRUE(log->statements.empty());
  EXPECT_EQ(log->notes.size(), 1u);
}

TEST(LogReader, AScriptIsNoLog) {
  EXPECT_THAT(logged("CREATE TABLE t (a INT);\nINSERT INTO t VALUES (1);\nSELECT 'Query' FROM t;\n"),
              ElementsAre("no log"));
}

TEST(BoundValues, KeepTheirTypes) {
  const auto values =
      read_value_list("(Decimal('1.50'), datetime.datetime(2024, 1, 2, 3, 4, 5, 600), None, b'\\x00a', 1.5)");
  ASSERT_TRUE(values);
  ASSERT_EQ(values->size(), 5u);
  EXPECT_EQ((*values)[0].parameter.value.kind(), TypeKind::decimal);
  EXPECT_EQ((*values)[1].parameter.value.view().bytes(), "2024-01-02 03:04:05.000600");
  EXPECT_EQ((*values)[2].parameter.value.kind(), TypeKind::null);
  EXPECT_EQ((*values)[3].parameter.value.kind(), TypeKind::blob);
  EXPECT_EQ((*values)[4].parameter.value.kind(), TypeKind::double_precision);
}

TEST(BoundValues, NamesAndQuotesInSql) {
  const auto values = read_value_list("{'id': 1, 'name': 'x'}");
  ASSERT_TRUE(values);
  const auto bound = bind_values("SELECT ':id', a::text FROM t WHERE id = %(id)s AND n = :name", *values);
  ASSERT_TRUE(bound);
  EXPECT_EQ(bound->sql, "SELECT ':id', a::text FROM t WHERE id = ? AND n = ?");
  EXPECT_EQ(print_value_list(bound->parameters), "[1, \"x\"]");
}

}  // namespace
}  // namespace enginediff

// SQLite's code 1 says many things, which only its message tells apart: the table of messages, asked of real builds.
//
// ENGINEDIFF_TEST_SQLITE_LIBRARIES names further builds to ask, separated by colons.
#include <gtest/gtest.h>

#include <cstdlib>
#include <sstream>
#include <utility>
#include <vector>

#include "harness/engines/sqlite/api.hpp"
#include "harness/engines/sqlite/driver.hpp"
#include "harness/engines/sqlite/error_map.hpp"

namespace enginediff::sqlite {
namespace {

struct MessageProbe {
  std::vector<std::string> statements;  // the last one fails
  std::string error_class;
  std::string from_version = "0";  // of SQLite; before it the statement is another error or none
};

std::vector<MessageProbe> probes() {
  const std::string t = "CREATE TABLE t (a INTEGER PRIMARY KEY, b UNIQUE)";
  std::string sum = "SELECT 1";
  for (int i = 0; i < 1100; ++i) sum += " + 1";
  std::string columns = "SELECT 1";
  for (int i = 0; i < 2100; ++i) columns += ", 1";
  std::string tables = "SELECT 1 FROM t t0";
  for (int i = 1; i < 70; ++i) tables += ", t t" + std::to_string(i);
  std::string compound = "SELECT 1";
  for (int i = 0; i < 600; ++i) compound += " UNION ALL SELECT 1";
  return {
      {{"SELEC 1"}, "syntax_error"},
      {{"SELECT (1"}, "syntax_error"},
      {{"SELECT 'a"}, "syntax_error"},
      {{"SELECT 1 UNION SELECT 1, 2"}, "syntax_error"},
      {{"SELECT (SELECT 1, 2)"}, "syntax_error"},
      {{"VALUES (1), (1, 2)"}, "syntax_error"},
      {{t, "INSERT INTO t VALUES (1, 2, 3)"}, "syntax_error"},
      {{t, "INSERT INTO t (a) VALUES (1, 2)"}, "syntax_error"},
      {{t, "SELECT a FROM t ORDER BY a UNION SELECT 1"}, "syntax_error"},
      {{t, "SELECT a FROM t LIMIT 1 UNION SELECT 1"}, "syntax_error"},
      {{t, "SELECT 1 FROM t NATURAL JOIN t u ON 1"}, "syntax_error"},
      {{"SELECT RAISE(ABORT, 'x')"}, "syntax_error"},
      {{"SELECT json_extract('{}', 'a')"}, "syntax_error"},
      {{"SELECT 1 WHERE (1, 2) = 1"}, "syntax_error"},
      {{t, "UPDATE t SET (a, b) = 1"}, "syntax_error"},
      {{"SELECT *"}, "syntax_error"},
      {{t, "SELECT 1 FROM t INNER OUTER JOIN t u ON 1"}, "syntax_error"},
      {{"CREATE TABLE f (a, b AS (a) DEFAULT 5)"}, "syntax_error"},
      {{t, "CREATE TEMP TRIGGER main.g AFTER INSERT ON t BEGIN SELECT 1; END"}, "syntax_error"},
      {{"SELECT unistr('\\zz')"}, "syntax_error", "3.50"},
      {{"CREATE TABLE f (a) UNHEARD"}, "syntax_error"},
      {{"SELECT * FROM missing"}, "undefined_table"},
      {{"DROP TABLE missing"}, "undefined_table"},
      {{"DROP VIEW missing"}, "undefined_table"},
      {{"INSERT INTO missing VALUES (1)"}, "undefined_table"},
      {{"SELECT missing"}, "undefined_column"},
      {{t, "UPDATE t SET missing = 1"}, "undefined_column"},
      {{t, "INSERT INTO t (missing) VALUES (1)"}, "undefined_column"},
      {{t, "SELECT t.missing FROM t"}, "undefined_column"},
      {{t, "SELECT missing.a FROM t"}, "undefined_table"},
      {{t, "SELECT x.missing FROM t x"}, "undefined_column"},
      {{t, "INSERT INTO t VALUES (1, 1) ON CONFLICT DO UPDATE SET b = excluded.missing"}, "undefined_column", "3.35"},
      {{t, "SELECT 1 FROM t JOIN t u USING (missing)"}, "undefined_column"},
      {{t, "CREATE INDEX i ON t (missing)"}, "undefined_column"},
      {{"CREATE TABLE f (a, FOREIGN KEY (missing) REFERENCES t)"}, "undefined_column"},
      {{"DROP INDEX missing"}, "undefined_object"},
      {{"DROP TRIGGER missing"}, "undefined_object"},
      {{t, "SELECT sum(a) OVER missing FROM t"}, "undefined_object"},
      {{t, "INSERT INTO t VALUES (1, 1)", "SELECT a FROM t WHERE b MATCH 'x'"}, "undefined_object"},
      {{"CREATE VIRTUAL TABLE f USING missing"}, "undefined_object"},
      {{"REINDEX missing"}, "undefined_object"},
      {{"CREATE TABLE f (a MISSING) STRICT"}, "undefined_object", "3.37"},
      {{"CREATE TABLE f (a) STRICT"}, "invalid_table_definition", "3.37"},
      {{"RELEASE missing"}, "unknown_savepoint"},
      {{"DETACH missing"}, "no_such_database"},
      {{"CREATE TABLE missing.f (a)"}, "no_such_database"},
      {{"SELECT 'a' = 'b' COLLATE missing"}, "unknown_collation"},
      {{"SELECT missing(1)"}, "undefined_function"},
      {{"SELECT abs(1, 2)"}, "undefined_function"},
      {{t, "SELECT * FROM t(1)"}, "undefined_function"},
      {{"SELECT json_set('{}', '$.a')"}, "undefined_function"},
      {{"SELECT json_insert('{}', '$.a')"}, "undefined_function"},
      {{"SELECT json_replace('{}', '$.a')"}, "undefined_function"},
      {{t, "CREATE TABLE t (a)"}, "duplicate_table"},
      {{t, "CREATE VIEW t AS SELECT 1"}, "duplicate_table"},
      {{t, "CREATE INDEX i ON t (a)", "CREATE INDEX i ON t (a)"}, "duplicate_table"},
      {{t, "CREATE INDEX i ON t (a)", "CREATE TABLE i (a)"}, "duplicate_table"},
      {{t, "CREATE INDEX t ON t (a)"}, "duplicate_table"},
      {{t, "CREATE TABLE u (a)", "ALTER TABLE u RENAME TO t"}, "duplicate_table"},
      {{t, "CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END",
        "CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END"},
       "duplicate_object"},
      {{"CREATE TABLE f (a, a)"}, "duplicate_column"},
      {{t, "ALTER TABLE t ADD COLUMN a"}, "duplicate_column"},
      {{"ATTACH ':memory:' AS x", "ATTACH ':memory:' AS x"}, "duplicate_database"},
      {{"WITH c AS (SELECT 1), c AS (SELECT 2) SELECT * FROM c"}, "duplicate_alias"},
      {{t, "UPDATE t SET b = 1 FROM t"}, "duplicate_alias", "3.33"},
      {{t, "SELECT a FROM t, t u"}, "ambiguous_column"},
      {{"CREATE TABLE sqlite_f (a)"}, "reserved_name"},
      {{t, "SELECT a FROM t WHERE sum(a) > 1"}, "grouping_error"},
      {{t, "SELECT sum(sum(a)) FROM t"}, "grouping_error"},
      {{t, "SELECT sum(a) AS s FROM t GROUP BY sum(a)"}, "grouping_error"},
      {{t, "SELECT a FROM t HAVING 1"}, "grouping_error"},
      {{t, "SELECT a FROM t WHERE row_number() OVER () = 1"}, "windowing_error"},
      {{t, "SELECT row_number() FROM t"}, "windowing_error"},
      {{t, "SELECT abs(a) OVER () FROM t"}, "windowing_error"},
      {{t, "SELECT abs(a) FILTER (WHERE 1) FROM t"}, "wrong_object_type"},
      {{t, "SELECT row_number() FILTER (WHERE 1) OVER () FROM t"}, "feature_not_supported"},
      {{t, "SELECT abs(a ORDER BY a) FROM t"}, "wrong_object_type", "3.44"},
      {{t, "SELECT sum(a) OVER (ORDER BY a, b RANGE 1 PRECEDING) FROM t"}, "windowing_error"},
      {{t, "SELECT sum(DISTINCT a) OVER () FROM t"}, "feature_not_supported"},
      {{t, "INSERT INTO t VALUES (1, 1)", "SELECT sum(a) OVER (ROWS -1 PRECEDING) FROM t"},
       "invalid_preceding_or_following_size"},
      {{t, "INSERT INTO t VALUES (1, 1)", "SELECT sum(a) OVER (ROWS BETWEEN CURRENT ROW AND -1 FOLLOWING) FROM t"},
       "invalid_preceding_or_following_size"},
      {{t, "INSERT INTO t VALUES (1, 1)", "SELECT ntile(0) OVER () FROM t"}, "invalid_argument_for_ntile_function"},
      {{t, "INSERT INTO t VALUES (1, 1)", "SELECT nth_value(a, 0) OVER () FROM t"},
       "invalid_argument_for_nth_value_function"},
      {{"WITH c(n) AS (SELECT n FROM c) SELECT * FROM c"}, "invalid_recursion"},
      {{"WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT x.n FROM c x, c y) SELECT * FROM c"}, "invalid_recursion"},
      {{"WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT count(*) FROM c) SELECT * FROM c"}, "invalid_recursion"},
      {{"CREATE VIEW v AS SELECT * FROM w", "CREATE VIEW w AS SELECT * FROM v", "SELECT * FROM v"},
       "invalid_recursion"},
      {{t, "SELECT a FROM t ORDER BY 3"}, "invalid_column_reference"},
      {{t, "SELECT a FROM t GROUP BY 3"}, "invalid_column_reference"},
      {{t, "SELECT 1 FROM t LEFT JOIN t u ON u.a = w.a RIGHT JOIN t w ON 1"}, "invalid_column_reference", "3.39"},
      {{t, "SELECT a FROM t UNION SELECT a FROM t ORDER BY a + 1"}, "invalid_column_reference"},
      {{"CREATE TABLE f (a)", "INSERT INTO f VALUES (1) ON CONFLICT (a) DO NOTHING"}, "invalid_column_reference"},
      {{"WITH c (m, n) AS (SELECT 1) SELECT * FROM c"}, "invalid_column_reference"},
      {{"CREATE VIEW v (m, n) AS SELECT 1", "SELECT * FROM v"}, "invalid_column_reference"},
      {{"BEGIN", "BEGIN"}, "active_sql_transaction"},
      {{"COMMIT"}, "no_active_sql_transaction"},
      {{"ROLLBACK"}, "no_active_sql_transaction"},
      {{"BEGIN", "VACUUM"}, "active_sql_transaction"},
      {{t, "BEGIN", "PRAGMA journal_mode = WAL"}, "active_sql_transaction"},
      {{"BEGIN", "PRAGMA synchronous = OFF"}, "active_sql_transaction"},
      {{"SELECT sum(n) FROM (SELECT 9223372036854775807 AS n UNION ALL SELECT 1)"}, "numeric_value_out_of_range"},
      {{"SELECT abs(-9223372036854775807 - 1)"}, "numeric_value_out_of_range"},
      {{"SELECT 0x10000000000000000"}, "numeric_value_out_of_range"},
      {{"SELECT json('{')"}, "invalid_json_text"},
      {{"SELECT json_array(x'00')"}, "invalid_json_text"},
      {{"SELECT json_object('a')"}, "undefined_function"},
      {{"SELECT json_object(1, 2)"}, "invalid_parameter_value"},
      {{"SELECT json_valid('{}', 99)"}, "invalid_parameter_value", "3.45"},
      {{"SELECT json_set('{}', '$' || replace(hex(zeroblob(3000)), '00', '.a'), 1)"}, "statement_too_complex", "3.45"},
      {{t, "SELECT likelihood(a, 2) FROM t"}, "invalid_parameter_value"},
      {{"SELECT 'a' LIKE 'a' ESCAPE 'xx'"}, "invalid_escape_sequence"},
      {{"CREATE TABLE f (a, b AS (a))", "INSERT INTO f (b) VALUES (1)"}, "generated_always"},
      {{"CREATE TABLE f (a, b AS (a))", "UPDATE f SET b = 1"}, "generated_always"},
      {{columns}, "too_many_columns"},
      {{sum}, "statement_too_complex"},
      {{t, tables}, "program_limit_exceeded"},
      {{compound}, "program_limit_exceeded"},
      {{"SELECT ?9999999"}, "too_many_arguments"},
      {{"CREATE VIEW v AS SELECT 1 AS a", "INSERT INTO v VALUES (1)"}, "object_not_in_prerequisite_state"},
      {{"CREATE VIEW v AS SELECT 1 AS a", "DROP TABLE v"}, "wrong_object_type"},
      {{t, "DROP VIEW t"}, "wrong_object_type"},
      {{"CREATE VIEW v AS SELECT 1 AS a", "ALTER TABLE v ADD COLUMN b"}, "wrong_object_type"},
      {{"CREATE VIEW v AS SELECT 1 AS a", "CREATE INDEX i ON v (a)"}, "wrong_object_type"},
      {{t, "CREATE TRIGGER g INSTEAD OF INSERT ON t BEGIN SELECT 1; END"}, "wrong_object_type"},
      {{"CREATE VIEW v AS SELECT 1 AS a", "CREATE TRIGGER g AFTER INSERT ON v BEGIN SELECT 1; END"},
       "wrong_object_type"},
      {{"CREATE VIEW v AS SELECT 1 AS a", "ALTER TABLE v RENAME COLUMN a TO b"}, "wrong_object_type", "3.25"},
      {{"CREATE VIEW v AS SELECT 1 AS a", "ALTER TABLE v DROP COLUMN a"}, "wrong_object_type", "3.35"},
      {{t, "CREATE INDEX temp.i ON t (a)"}, "invalid_object_definition"},
      {{"CREATE TEMP TABLE f (a)", "CREATE VIEW main.v AS SELECT * FROM temp.f"}, "invalid_object_definition"},
      {{t, "CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO t VALUES (1, 2) RETURNING a; END"},
       "invalid_object_definition",
       "3.35"},
      {{t, "CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO main.t VALUES (1, 2); END"}, "feature_not_supported"},
      {{t, "CREATE TRIGGER g AFTER INSERT ON t BEGIN UPDATE t INDEXED BY i SET a = 1; END"}, "feature_not_supported"},
      {{t, "CREATE TRIGGER g AFTER INSERT ON t BEGIN DELETE FROM t NOT INDEXED; END"}, "feature_not_supported"},
      {{"DROP TABLE sqlite_master"}, "insufficient_privilege"},
      {{"CREATE INDEX i ON sqlite_master (name)"}, "insufficient_privilege"},
      {{"DELETE FROM sqlite_master"}, "insufficient_privilege"},
      {{"ALTER TABLE sqlite_master ADD COLUMN b"}, "insufficient_privilege"},
      {{t, "DROP INDEX sqlite_autoindex_t_1"}, "dependent_objects_still_exist"},
      {{t, "CREATE VIEW v AS SELECT b FROM t", "CREATE TABLE u (a, b)", "CREATE VIEW w AS SELECT b FROM u",
        "ALTER TABLE u DROP COLUMN b"},
       "dependent_objects_still_exist",
       "3.35"},
      {{t, "CREATE VIEW v AS SELECT 1 FROM missing", "ALTER TABLE t RENAME COLUMN b TO c"}, "undefined_table", "3.26"},
      {{t, "CREATE VIEW v AS SELECT missing FROM t", "ALTER TABLE t RENAME COLUMN b TO c"}, "undefined_column", "3.26"},
      {{t, "PRAGMA foreign_keys = ON", "CREATE TABLE p (a)", "CREATE TABLE c (a REFERENCES p (a))",
        "INSERT INTO c VALUES (1)"},
       "invalid_foreign_key"},
      {{"CREATE TABLE c (a, b, FOREIGN KEY (a, b) REFERENCES p (a))"}, "invalid_foreign_key"},
      {{"CREATE TABLE f (a PRIMARY KEY, b PRIMARY KEY)"}, "invalid_table_definition"},
      {{"CREATE TABLE f (a TEXT PRIMARY KEY AUTOINCREMENT)"}, "invalid_table_definition"},
      {{"CREATE TABLE f (a) WITHOUT ROWID"}, "invalid_table_definition"},
      {{"CREATE TABLE f (a AS (1))"}, "invalid_table_definition"},
      {{"CREATE TABLE f (a INT, b AS (a) PRIMARY KEY)"}, "invalid_table_definition"},
      {{"CREATE TABLE f (a, b AS (c), c AS (b))", "SELECT * FROM f"}, "invalid_object_definition"},
      {{"CREATE TABLE f (a DEFAULT (b))"}, "invalid_table_definition"},
      {{"CREATE TABLE f (a DEFAULT (a + 1))"}, "invalid_table_definition"},
      {{"CREATE TABLE f (a, PRIMARY KEY (a + 1))"}, "feature_not_supported"},
      {{t, "CREATE INDEX i ON t (random())"}, "invalid_object_definition"},
      {{"CREATE TABLE f (a CHECK ((SELECT 1)))"}, "feature_not_supported"},
      {{t, "CREATE INDEX i ON t ((SELECT 1))"}, "feature_not_supported"},
      {{t, "CREATE INDEX i ON t (a) WHERE ? = 1"}, "feature_not_supported"},
      {{"CREATE VIEW v AS SELECT ?"}, "feature_not_supported"},
      {{t, "ALTER TABLE t ADD COLUMN c UNIQUE"}, "feature_not_supported"},
      {{t, "INSERT INTO t VALUES (1, 1)", "ALTER TABLE t ADD COLUMN c NOT NULL"}, "not_null_violation"},
      {{t, "INSERT INTO t VALUES (1, 1)", "ALTER TABLE t ADD COLUMN c DEFAULT (random())"}, "feature_not_supported"},
      {{t, "ALTER TABLE t DROP COLUMN a"}, "feature_not_supported", "3.35"},
      {{"CREATE TABLE f (a)", "ALTER TABLE f DROP COLUMN a"}, "invalid_table_definition", "3.35"},
      {{t, "ALTER TABLE t DROP COLUMN missing"}, "undefined_column", "3.35"},
      {{t, "ALTER TABLE t RENAME COLUMN b TO a"}, "duplicate_column", "3.26"},
      {{t, "ALTER TABLE t RENAME COLUMN missing TO c"}, "undefined_column"},
      {{t, "CREATE INDEX i ON t (a NULLS FIRST)"}, "feature_not_supported"},
  };
}

std::vector<std::string> libraries() {
  std::vector<std::string> all = {kSystemLibrary};
  const char* const more = std::getenv("ENGINEDIFF_TEST_SQLITE_LIBRARIES");
  std::istringstream in(more != nullptr ? more : "");
  for (std::string path; std::getline(in, path, ':');) all.push_back(path);
  return all;
}

class SqliteMessagesTest : public testing::TestWithParam<std::string> {};

TEST_P(SqliteMessagesTest, EveryMessageHasItsClass) {
  const auto engine =
      driver().connect({"sqlite", "", "sqlite:", {{"library", GetParam()}}}, {"messages", Deadline::never()});
  ASSERT_TRUE(engine.has_value()) << engine.error().message;
  for (const MessageProbe& probe : probes()) {
    if (compare_versions((*engine)->info().target.version_number, *Version::parse(probe.from_version)) < 0) continue;
    SCOPED_TRACE(probe.statements.back().substr(0, 100));
    const auto scratch = (*engine)->create_scratch({});
    const auto session = (*scratch)->open_session({});
    for (std::size_t i = 0; i < probe.statements.size(); ++i) {
      RowSink sink;
      const auto outcome = (*session)->execute({probe.statements[i], false, {}}, Deadline::never(), sink);
      ASSERT_TRUE(outcome.has_value());
      const SqlError* const error = outcome->error();
      const bool last = i + 1 == probe.statements.size();
      EXPECT_EQ(error != nullptr, last) << probe.statements[i] << (error != nullptr ? ": " + error->message : "");
      if (error == nullptr) continue;
      EXPECT_EQ(error_class_name(error->error_class), probe.error_class) << error->message << " " << error->native_code;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Builds, SqliteMessagesTest, testing::ValuesIn(libraries()),
                         [](const auto& build) { return "build" + std::to_string(build.index); });

TEST(SqliteErrorMapTest, AnUnknownMessageIsOther) {
  EXPECT_EQ(error_class_of(SQLITE_ERROR, "SQL logic error"), ErrorClass::other);
  // Of a library without SQLITE_ENABLE_UPDATE_DELETE_LIMIT.
  EXPECT_EQ(error_class_of(SQLITE_ERROR, "syntax error near \"ORDER BY\""), ErrorClass::syntax_error);
  EXPECT_EQ(error_class_of(SQLITE_ERROR, "syntax error near \"LIMIT\""), ErrorClass::syntax_error);
  EXPECT_EQ(error_class_of(SQLITE_ERROR, "the message of no version"), ErrorClass::other);
}

// Of versions and limits that no build here need have.
TEST(SqliteErrorMapTest, MessagesOfOtherBuildsHaveTheirClass) {
  EXPECT_EQ(error_class_of(SQLITE_ERROR, "constraint may not be dropped: c"), ErrorClass::feature_not_supported);
  EXPECT_EQ(error_class_of(SQLITE_ERROR, "no such constraint: c"), ErrorClass::undefined_object);
  EXPECT_EQ(error_class_of(SQLITE_ERROR, "too many FROM clause terms, max: 200"), ErrorClass::program_limit_exceeded);
  EXPECT_EQ(error_class_of(SQLITE_ERROR, "too many terms in ORDER BY clause"), ErrorClass::too_many_columns);
}

// Modules and functions that a build may be without.
TEST(SqliteErrorMapTest, MessagesOfModulesHaveTheirClass) {
  using enum ErrorClass;
  const std::vector<std::pair<std::string_view, ErrorClass>> rows = {
      {"fts5: syntax error near \"\"", syntax_error},
      {"unterminated string", syntax_error},
      {"malformed MATCH expression: [a AND]", syntax_error},
      {"fts5: parser stack overflow", statement_too_complex},
      {"fts5 expression tree is too large (maximum depth 256)", statement_too_complex},
      {"fts5: column queries are not supported (detail=none)", feature_not_supported},
      {"vtable constructor failed: f2", invalid_table_definition},
      {"unrecognized option: \"nope\"", invalid_parameter_value},
      {"unrecognized column option: nope", invalid_parameter_value},
      {"unrecognized parameter: nope=1", invalid_parameter_value},
      {"malformed detail=... directive", invalid_parameter_value},
      {"malformed JSON", invalid_json_text},
      {"no such tokenizer: nope", undefined_object},
      {"unknown tokenizer: nope", undefined_object},
      {"reserved fts5 column name: rank", reserved_name},
      {"Too few columns for an rtree table", invalid_table_definition},
      {"Wrong number of columns for an rtree table", invalid_table_definition},
      {"Auxiliary rtree columns must be last", invalid_table_definition},
      {"Too many columns for an rtree table", too_many_columns},
      {"input to median() is not numeric", datatype_mismatch},
      {"the fraction argument to percentile() is not between 0.0 and 100.0", numeric_value_out_of_range},
      {"the fraction argument to percentile() is not the same for all input rows", invalid_parameter_value},
      {"Inf input to percentile()", numeric_value_out_of_range},
  };
  for (const auto& [message, expected] : rows) EXPECT_EQ(error_class_of(SQLITE_ERROR, message), expected) << message;
}

TEST(SqliteErrorMapTest, AnExtendedCodeThatIsNotListedIsItsPrimaryCode) {
  EXPECT_EQ(error_class_of(SQLITE_IOERR_READ, "disk I/O error"), ErrorClass::io_error);
  EXPECT_EQ(error_class_of(SQLITE_BUSY_RECOVERY, "database is locked"), ErrorClass::busy);
  EXPECT_EQ(error_class_of(SQLITE_READONLY_DBMOVED, ""), ErrorClass::read_only_sql_transaction);
  EXPECT_EQ(error_class_of(SQLITE_CONSTRAINT_FUNCTION, ""), ErrorClass::integrity_constraint_violation);
  EXPECT_EQ(error_class_of(99, ""), ErrorClass::other);
}

// The message is looked at for code 1 only.
TEST(SqliteErrorMapTest, MessagesOfOtherCodesAreNotRead) {
  EXPECT_EQ(error_class_of(SQLITE_FULL, "no such table: t"), ErrorClass::disk_full);
}

}  // namespace
}  // namespace enginediff::sqlite

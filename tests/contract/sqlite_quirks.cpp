#include <algorithm>

#include "tests/contract/quirks.hpp"

namespace enginediff::contract {

namespace {

std::vector<ValueProbe> values() {
  return {
      {"SELECT 1", "integer", "1"},
      {"SELECT 9223372036854775807", "integer", "9223372036854775807"},
      {"SELECT -9223372036854775808", "integer", "-9223372036854775808"},
      {"SELECT 0.1", "double", "0.1"},
      {"SELECT 3.0", "double", "3.0"},
      {"SELECT 1e300", "double", "1e+300"},
      {"SELECT 9e999", "double", "inf"},
      {"SELECT -9e999", "double", "-inf"},
      {"SELECT -0.0 * 1", "double", "-0.0"},
      {"SELECT 'a' || char(10) || 'b''c\u00e9'", "text", "'a\\nb\\'cé'"},
      {"SELECT 'NULL'", "text", "'NULL'"},
      {"SELECT ''", "text", "''"},
      {"SELECT 'a' || char(0) || 'b'", "text", "'a\\u{0}b'"},
      {"SELECT CAST(x'61ff62' AS TEXT)", "text", "'a\\xFFb'"},
      {"SELECT x'00ff27'", "blob", "x'00ff27'"},
      {"SELECT x''", "blob", "x''"},
      {"SELECT NULL", "null", "NULL"},
      {"SELECT true", "integer", "1"},
      {"SELECT 1 WHERE 0", "null", ""},
  };
}

std::vector<ColumnProbe> columns() {
  return {
      {"INTEGER", "7", "integer", "7", "INTEGER", ""},
      {"DECIMAL(10,2)", "1.5", "double", "1.5", "DECIMAL(10,2)", ""},
      {"DECIMAL(10,2)", "1", "integer", "1", "DECIMAL(10,2)", ""},
      {"TEXT COLLATE NOCASE", "'x'", "text", "'x'", "TEXT", "NOCASE"},
      {"VARCHAR(3)", "'abcdef'", "text", "'abcdef'", "VARCHAR(3)", "BINARY"},
      {"INTEGER", "'abc'", "text", "'abc'", "INTEGER", "BINARY"},
      {"BOOLEAN", "TRUE", "integer", "1", "BOOLEAN", ""},
      {"", "x'01'", "blob", "x'01'", "", ""},
  };
}

std::vector<BindProbe> binds() {
  return {
      {"SELECT ?", natural(Value::integer(-7)), "integer", "-7"},
      {"SELECT ?", natural(Value::unsigned_integer(7)), "integer", "7"},
      {"SELECT ?", natural(Value::unsigned_integer(UINT64_MAX)), "double", "1.8446744073709552e+19"},
      {"SELECT ?", natural(Value::boolean(true)), "integer", "1"},
      {"SELECT ?", natural(Value::real(0.1)), "double", "0.1"},
      {"SELECT ?", natural(Value::of_bytes(TypeKind::decimal, "1.50")), "double", "1.5"},
      {"SELECT ?", typed(Value::of_bytes(TypeKind::decimal, "1.50"), "text"), "text", "'1.50'"},
      {"SELECT ?", typed(Value::integer(3), "real"), "double", "3.0"},
      {"SELECT ?", typed(Value::text("12"), "integer"), "integer", "12"},
      {"SELECT ?", typed(Value::real(-3.0), "integer"), "integer", "-3"},
      {"SELECT ?", typed(Value::text("1.25"), "double"), "double", "1.25"},
      {"SELECT ?", natural(Value::text("a'b")), "text", "'a\\'b'"},
      {"SELECT ?", natural(Value::text(std::string_view("a\0b", 3))), "text", "'a\\u{0}b'"},
      {"SELECT ?", natural(Value::blob(std::string_view("\0\xff", 2))), "blob", "x'00ff'"},
      {"SELECT ?", natural(Value::blob("")), "blob", "x''"},
      {"SELECT ?", natural(Value::null()), "null", "NULL"},
      {"SELECT ?", natural(Value::of_bytes(TypeKind::date, "2024-02-29")), "text", "'2024-02-29'"},
  };
}

// Those of extended codes; code 1's are in tests/unit/engines/sqlite_messages_test.cpp, for every build.
std::vector<ErrorProbe> errors() {
  const std::string table = "CREATE TABLE t (a INTEGER PRIMARY KEY, b UNIQUE NOT NULL, c CHECK (c > 0))";
  return {
      {{"SELEC 1"}, "syntax_error", "", 1},
      {{"SELECT * FROM missing"}, "undefined_table", "", 1},
      {{table, "INSERT INTO t VALUES (1, 1, 1)", "INSERT INTO t VALUES (1, 2, 1)"}, "unique_violation", "", 1555},
      {{table, "INSERT INTO t VALUES (1, 1, 1)", "INSERT INTO t VALUES (2, 1, 1)"}, "unique_violation", "", 2067},
      {{table, "INSERT INTO t VALUES (1, NULL, 1)"}, "not_null_violation", "", 1299},
      {{table, "INSERT INTO t VALUES (1, 1, 0)"}, "check_violation", "", 275},
      {{table, "INSERT INTO t VALUES ('x', 1, 1)"}, "datatype_mismatch", "", 20},
      {{"PRAGMA foreign_keys = ON", "CREATE TABLE p (a PRIMARY KEY)", "CREATE TABLE c (a REFERENCES p)",
        "INSERT INTO c VALUES (1)"},
       "foreign_key_violation",
       "",
       787},
      {{"PRAGMA foreign_keys = ON", "CREATE TABLE p (a PRIMARY KEY)",
        "CREATE TABLE c (a REFERENCES p ON DELETE RESTRICT)", "INSERT INTO p VALUES (1)", "INSERT INTO c VALUES (1)",
        "DELETE FROM p"},
       "foreign_key_violation",
       "",
       1811},
      {{"CREATE TABLE s (a INT) STRICT", "INSERT INTO s VALUES ('x')"}, "datatype_mismatch", "", 3091},
      {{"CREATE TABLE r (a)", "CREATE TRIGGER g BEFORE INSERT ON r BEGIN SELECT RAISE(ABORT, 'no'); END",
        "INSERT INTO r VALUES (1)"},
       "raise_exception",
       "",
       1811},
      {{"SELECT zeroblob(1000000001)"}, "result_too_large", "", 18},
      {{"SELECT 'a' COLLATE missing = 'b'"}, "unknown_collation", "", 257},
      {{"SELECT 1 LIMIT 'abc'"}, "datatype_mismatch", "", 20},
      {{"PRAGMA query_only = ON", "CREATE TABLE q (a)"}, "read_only_sql_transaction", "", 8},
  };
}

std::vector<StateProbe> states() {
  using enum TransactionState;
  return {
      {"commit", {{"SELECT 1", none}, {"BEGIN", open}, {"SELECT 1", open}, {"COMMIT", none}}},
      {"rollback", {{"BEGIN", open}, {"CREATE TABLE t (a)", open}, {"ROLLBACK", none}, {"SELECT * FROM t", none}}},
      {"an error keeps the transaction", {{"BEGIN", open}, {"SELECT * FROM missing", open}, {"COMMIT", none}}},
      {"OR ROLLBACK ends it",
       {{"CREATE TABLE t (a UNIQUE)", none},
        {"BEGIN", open},
        {"INSERT INTO t VALUES (1)", open},
        {"INSERT OR ROLLBACK INTO t VALUES (1)", none}}},
      {"savepoint", {{"SAVEPOINT s", open}, {"SAVEPOINT s2", open}, {"RELEASE s2", open}, {"RELEASE s", none}}},
      {"begin in begin", {{"BEGIN", open}, {"BEGIN", open}, {"ROLLBACK", none}, {"ROLLBACK", none}}},
  };
}

// Waits differ with the journal mode: with a rollback journal readers make a commit wait, in WAL nothing does.
std::vector<LockProbe> locks(bool wal) {
  const std::vector<std::string> table = {"CREATE TABLE t (a INTEGER PRIMARY KEY, b)", "INSERT INTO t VALUES (1, 1)"};
  const std::vector<std::string> writes = {"BEGIN", "UPDATE t SET b = 2"};
  std::vector<LockProbe> probes = {
      {"write", table, {}, writes, "UPDATE t SET b = 3", "COMMIT", "ok"},
      {"begin immediate", table, {}, writes, "BEGIN IMMEDIATE", "ROLLBACK", "ok"},
      {"duplicate",
       table,
       {},
       {"BEGIN", "INSERT INTO t VALUES (2, 2)"},
       "INSERT INTO t VALUES (2, 3)",
       "COMMIT",
       "unique_violation"},
      {"first write of a deferred transaction", table, {"BEGIN"}, writes, "UPDATE t SET b = 3", "COMMIT", "ok"},
      {"schema change", table, {}, writes, "ALTER TABLE t ADD COLUMN c", "COMMIT", "ok"},
      {"returning", table, {}, writes, "UPDATE t SET b = 3 RETURNING a", "COMMIT", "ok"},
  };
  if (wal) return probes;
  const std::vector<LockProbe> with_rollback_journal = {
      {"read under exclusive", table, {}, {"BEGIN EXCLUSIVE"}, "SELECT * FROM t", "COMMIT", "ok"},
      {"autocommit waits for a reader", table, {}, {"BEGIN", "SELECT * FROM t"}, "UPDATE t SET b = 3", "COMMIT", "ok"},
      {"commit waits for a reader",
       table,
       {"BEGIN IMMEDIATE", "UPDATE t SET b = 3"},
       {"BEGIN", "SELECT * FROM t"},
       "COMMIT",
       "COMMIT",
       "ok"},
      {"release waits for a reader",
       table,
       {"SAVEPOINT s", "UPDATE t SET b = 3"},
       {"BEGIN", "SELECT * FROM t"},
       "RELEASE s",
       "COMMIT",
       "ok"},
      {"begin exclusive waits for a reader",
       table,
       {},
       {"BEGIN", "SELECT * FROM t"},
       "BEGIN EXCLUSIVE",
       "COMMIT",
       "ok"},
      {"attached file",
       {"ATTACH '${scratch}/x.db' AS x", "CREATE TABLE x.t (a)"},
       {"ATTACH '${scratch}/x.db' AS y"},
       {"BEGIN", "INSERT INTO x.t VALUES (1)"},
       "INSERT INTO y.t VALUES (2)",
       "COMMIT",
       "ok"},
  };
  probes.insert(probes.end(), with_rollback_journal.begin(), with_rollback_journal.end());
  return probes;
}

std::vector<RefusedProbe> refused() {
  return {
      {{"ATTACH '${outside}' AS o"}, {"not_authorized"}},
      {{"ATTACH 'file:${outside}?mode=rwc' AS o"}, {"not_authorized"}},
      {{"ATTACH '${scratch}/../o.db' AS o"}, {"not_authorized"}},
      {{"ATTACH '${scratch}/sub/o.db' AS o"}, {"not_authorized"}},
      {{"ATTACH '${scratch}' AS o"}, {"not_authorized"}},
      {{"ATTACH 'relative.db' AS o"}, {"not_authorized"}},
      {{"ATTACH 'a' || '.db' AS o"}, {"not_authorized"}},
      {{"VACUUM INTO '${outside}'"}, {"not_authorized"}},
      {{"SELECT load_extension('${outside}')"}, {"not_authorized"}},
      {{"PRAGMA temp_store_directory = '/'"}, {"not_authorized"}},
      {{"PRAGMA data_store_directory = '/'"}, {"not_authorized"}},
      {{"PRAGMA hard_heap_limit = 1000000"}, {"not_authorized"}},
      {{"SELECT writefile('${outside}', 'x')"}, {"undefined_function", "not_authorized"}},
      {{"SELECT readfile('${outside}')"}, {"undefined_function", "not_authorized"}},
      {{"CREATE VIRTUAL TABLE f USING csv(filename='${outside}')"}, {"undefined_object", "not_authorized"}},
      {{"PRAGMA writable_schema = ON", "CREATE TABLE t (a)", "UPDATE sqlite_master SET name = 'x'"},
       {"insufficient_privilege"}},
  };
}

}  // namespace

Quirks sqlite_quirks(const EngineInfo& info) {
  Quirks quirks;
  quirks.engine = "sqlite";
  quirks.values = values();
  quirks.columns = columns();
  quirks.binds = binds();
  quirks.unfit = {typed(Value::text("abc"), "integer"),
                  typed(Value::text("{1,2}"), "integer[]"),
                  typed(Value::text("12x"), "BIGINT"),
                  typed(Value::real(1.5), "integer"),
                  typed(Value::real(1e300), "integer"),
                  typed(Value::text("1.5.1"), "real"),
                  typed(Value::unsigned_integer(UINT64_MAX), "integer")};
  quirks.errors = errors();
  quirks.affected = {
      {{"CREATE TABLE t (a)"}, -1},
      {{"CREATE TABLE t (a)", "INSERT INTO t VALUES (1), (2)"}, 2},
      {{"CREATE TABLE t (a)", "INSERT INTO t VALUES (1), (2)", "UPDATE t SET a = a"}, 2},
      {{"CREATE TABLE t (a)", "INSERT INTO t VALUES (1), (2)", "UPDATE t SET a = 3 WHERE a = 1 RETURNING a"}, 1},
      {{"CREATE TABLE t (a)", "INSERT INTO t VALUES (1), (2)", "/* all */ DELETE FROM t"}, 2},
      {{"CREATE TABLE t (a)", "INSERT INTO t VALUES (1)", "DELETE FROM t WHERE a = 9"}, 0},
      {{"CREATE TABLE t (a)", "INSERT INTO t VALUES (1)", "CREATE TABLE u AS SELECT * FROM t"}, -1},
      {{"CREATE TABLE t (a)", "WITH w AS (SELECT 1 UNION SELECT 2) INSERT INTO t SELECT * FROM w"}, 2},
      {{"CREATE TABLE t (a UNIQUE)", "INSERT INTO t VALUES (1)", "INSERT OR IGNORE INTO t VALUES (1)"}, 0},
      {{"CREATE TABLE t (a)", "CREATE TABLE l (a)",
        "CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO l VALUES (1), (2); END", "INSERT INTO t VALUES (1)"},
       1},
      {{"CREATE TABLE t (a)", "INSERT INTO t VALUES (1)", "WITH w AS (SELECT 1) SELECT * FROM w"}, -1},
      {{"CREATE TABLE t (a)", "EXPLAIN INSERT INTO t VALUES (1)"}, -1},
      {{"PRAGMA user_version = 3"}, -1},
      {{"SELECT 1"}, -1},
  };
  quirks.states = states();
  if (info.features.contains("multi_session")) {
    const auto mode = std::find(info.target.fingerprint.begin(), info.target.fingerprint.end(),
                                std::pair<std::string, std::string>("journal mode", "wal"));
    quirks.locks = locks(mode != info.target.fingerprint.end());
    quirks.lock_timeout_class = "busy";
  }
  // Without this option SQLite does not tell which column of a table a result's column is.
  const bool tells_origins =
      std::any_of(info.target.fingerprint.begin(), info.target.fingerprint.end(), [](const auto& fact) {
        return fact.first == "compile options" && fact.second.find("ENABLE_COLUMN_METADATA") != std::string::npos;
      });
  if (!tells_origins) {
    for (ColumnProbe& probe : quirks.columns) probe.collation.clear();
  }
  quirks.refused = refused();
  quirks.dirt = {
      {{"CREATE TEMP TABLE dirt (a)"}, "SELECT * FROM dirt", "", "undefined_table"},
      {{"PRAGMA reverse_unordered_selects = ON"}, "PRAGMA reverse_unordered_selects", "0", ""},
      {{"BEGIN", "CREATE TABLE dirt (a)"}, "SELECT * FROM dirt", "", "undefined_table"},
  };
  quirks.endless = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT count(*) FROM c";
  quirks.endless_write =
      "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) INSERT INTO t SELECT n % 3 FROM c WHERE n < 5 "
      "OR n % 1000000 = 0";
  quirks.many_rows = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 200000) SELECT n FROM c";
  quirks.settings = {
      {"foreign_keys", "ON", "PRAGMA foreign_keys", "1"},
      {"encoding", "UTF-16le", "SELECT 'é\u20ac' || hex(CAST('é' AS BLOB))", "'é€E900'"},
      {"case_sensitive_like", "1", "SELECT 'a' LIKE 'A'", "0"},
      {"dqs_dml", "0", "SELECT \"count\"('x')", "1"},
      {"recursive_triggers", "1", "PRAGMA recursive_triggers", "1"},
  };
  if (info.features.contains("database_file")) {
    quirks.settings.push_back({"journal_mode", "wal", "PRAGMA journal_mode", "'wal'"});
    quirks.settings.push_back({"journal_mode", "truncate", "PRAGMA journal_mode", "'truncate'"});
    quirks.settings.push_back({"synchronous", "0", "PRAGMA synchronous", "0"});
    quirks.settings.push_back({"busy_timeout", "1234", "PRAGMA busy_timeout", "1234"});
    quirks.settings.push_back({"mode", "rw", "PRAGMA user_version", "0"});
  }
  return quirks;
}

}  // namespace enginediff::contract

#include "tests/contract/quirks.hpp"

namespace enginediff::contract {

namespace {

std::vector<ValueProbe> values() {
  return {
      {"SELECT 1::smallint", "integer", "1"},
      {"SELECT 9223372036854775807", "integer", "9223372036854775807"},
      {"SELECT (-9223372036854775807 - 1)::bigint", "integer", "-9223372036854775808"},
      {"SELECT true", "bool", "true"},
      {"SELECT 12345678901234567890.1200::numeric", "decimal", "12345678901234567890.1200"},
      {"SELECT 'NaN'::numeric", "decimal", "'NaN'"},
      {"SELECT 0.1::float8", "double", "0.1"},
      {"SELECT 1e300::float8", "double", "1e+300"},
      {"SELECT 'Infinity'::float8", "double", "inf"},
      {"SELECT E'a\\nb\\'c\\u00e9'", "text", "'a\\nb\\'cé'"},
      {"SELECT 'NULL'", "text", "'NULL'"},
      {"SELECT ''", "text", "''"},
      {"SELECT '\\x00ff27'::bytea", "blob", "x'00ff27'"},
      {"SELECT B'101'", "bit", "'101'"},
      {"SELECT DATE '2024-02-29'", "date", "'2024-02-29'"},
      {"SELECT TIME '12:34:56.789'", "time", "'12:34:56.789'"},
      {"SELECT TIMESTAMP '2024-02-29 12:34:56.000001'", "timestamp", "'2024-02-29 12:34:56.000001'"},
      {"SELECT INTERVAL '1 year 2 days 03:04:05'", "interval", "'1 year 2 days 03:04:05'"},
      {"SELECT '{\"a\": [1, null]}'::json", "json", "'{\"a\": [1, null]}'"},
      {"SELECT '{\"a\":1}'::jsonb", "json", "'{\"a\": 1}'"},
      {"SELECT 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid", "uuid", "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'"},
      {"SELECT ARRAY[1, NULL, 3]", "array(integer)", "'{1,NULL,3}'"},
      {"SELECT ARRAY['a', 'b c']", "array(text)", "'{a,\"b c\"}'"},
      {"SELECT TIMETZ '12:34:56+05:30'", "timetz", "'12:34:56+05:30'"},
      {"SELECT '2024-02-29 12:34:56.5+00'::timestamptz", "timestamptz", "'2024-02-29 12:34:56.5+00'"},
      {"SELECT '0.1'::real", "double", "0.1"},
      {"SELECT '-0'::float8", "double", "-0.0"},
      {"SELECT 'NaN'::float8", "double", "nan"},
      {"SELECT ARRAY[1.50, 2]", "array(decimal)", "'{1.50,2}'"},
      {"SELECT ARRAY['(1,2)'::point]", "array(other(point))", "'{\"(1,2)\"}'"},
      {"SELECT 4294967295::oid", "other(oid)", "'4294967295'"},
      {"SELECT '::1'::inet", "other(inet)", "'::1'"},
      {"SELECT int4range(1, 5)", "other(int4range)", "'[1,5)'"},
      {"SELECT '(1,2)'::point", "other(point)", "'(1,2)'"},
      {"SELECT NULL::integer", "integer", "NULL"},
      {"SELECT NULL", "text", "NULL"},
  };
}

std::vector<ColumnProbe> columns() {
  return {
      {"numeric(10,2)", "1.5", "decimal", "1.50", "numeric(10,2)", ""},
      {"varchar(3)", "'abc'", "text", "'abc'", "character varying(3)", ""},
      {"text COLLATE \"C\"", "'x'", "text", "'x'", "text", "C"},
      {"boolean", "false", "bool", "false", "boolean", ""},
      {"bigint", "1", "integer", "1", "bigint", ""},
      {"character(4)", "'ab'", "text", "'ab  '", "character(4)", "default"},
      {"text COLLATE \"POSIX\"", "'x'", "text", "'x'", "text", "POSIX"},
      {"timestamp(3) with time zone", "'2024-02-29 12:34:56.7894+00'", "timestamptz", "'2024-02-29 12:34:56.789+00'",
       "timestamp(3) with time zone", ""},
      {"bit varying(5)", "B'01'", "bit", "'01'", "bit varying(5)", ""},
      {"numeric(4,1)[]", "ARRAY[1.25]", "array(decimal)", "'{1.3}'", "numeric(4,1)[]", ""},
  };
}

std::vector<BindProbe> binds() {
  return {
      {"SELECT ? || 'x'", natural(Value::text("a'b")), "text", "'a\\'bx'"},
      {"SELECT ?", typed(Value::integer(7), "bigint"), "integer", "7"},
      {"SELECT ?", typed(Value::null(), "integer"), "integer", "NULL"},
      {"SELECT 1 + ?", natural(Value::integer(2)), "integer", "3"},
      {"SELECT ?", typed(Value::blob(std::string_view("\0\xff", 2)), "bytea"), "blob", "x'00ff'"},
  };
}

std::vector<ErrorProbe> errors() {
  return {
      {{"SELEC 1"}, "syntax_error", "42601", 0},
      {{"SELECT 1/0"}, "division_by_zero", "22012", 0},
      {{"SELECT * FROM missing"}, "undefined_table", "42P01", 0},
      {{"SELECT missing FROM (SELECT 1 AS a) AS x"}, "undefined_column", "42703", 0},
      {{"SELECT missing(1)"}, "undefined_function", "42883", 0},
      {{"CREATE TABLE t (a integer UNIQUE)", "INSERT INTO t VALUES (1)", "INSERT INTO t VALUES (1)"},
       "unique_violation",
       "23505",
       0},
      {{"CREATE TABLE t (a integer NOT NULL)", "INSERT INTO t VALUES (NULL)"}, "not_null_violation", "23502", 0},
      {{"CREATE TABLE t (a integer CHECK (a > 0))", "INSERT INTO t VALUES (0)"}, "check_violation", "23514", 0},
      {{"SELECT 'abc'::integer"}, "invalid_text_representation", "22P02", 0},
      {{"SELECT '{'::json"}, "invalid_json_text", "22P02", 0},
      {{"SELECT '{'::jsonb"}, "invalid_json_text", "22P02", 0},
      {{"SELECT ''::jsonpath"}, "invalid_text_representation", "22P02", 0},
      {{"SELECT row_number()"}, "windowing_error", "42809", 0},
      {{"SELECT abs(1) OVER ()"}, "windowing_error", "42809", 0},
      {{"SELECT abs(1) FILTER (WHERE true)"}, "wrong_object_type", "42809", 0},
      {{"CREATE TABLE t (a integer)", "CREATE VIEW v AS SELECT a, a + 1 AS x FROM t", "UPDATE v SET x = 5"},
       "object_not_in_prerequisite_state",
       "0A000",
       0},
      {{"CREATE VIEW v (m, n) AS SELECT 1"}, "invalid_column_reference", "42601", 0},
      {{"SELECT 2147483647 + 1"}, "numeric_value_out_of_range", "22003", 0},
      {{"SELECT date '2024-02-30'"}, "datetime_field_overflow", "22008", 0},
      {{"CREATE TABLE t (a varchar(2))", "INSERT INTO t VALUES ('abc')"}, "string_data_right_truncation", "22001", 0},
      {{"CREATE TABLE t (a integer REFERENCES missing)"}, "undefined_table", "42P01", 0},
      {{"CREATE TABLE p (a integer PRIMARY KEY)", "CREATE TABLE t (a integer REFERENCES p)",
        "INSERT INTO t VALUES (1)"},
       "foreign_key_violation",
       "23503",
       0},
      {{"CREATE TABLE t (a integer)", "CREATE TABLE t (a integer)"}, "duplicate_table", "42P07", 0},
      {{"SELECT 'a' COLLATE missing"}, "unknown_collation", "42704", 0},
      {{"SELECT NULL::missing"}, "undefined_object", "42704", 0},
      {{"SELECT * FROM missing.t"}, "undefined_table", "42P01", 0},
      {{"CREATE TABLE missing.t (a integer)"}, "no_such_database", "3F000", 0},
      {{"BEGIN", "SAVEPOINT a", "ROLLBACK TO b"}, "unknown_savepoint", "3B001", 0},
      {{"SELECT a FROM (SELECT 1 AS a) x, (SELECT 1 AS a) y"}, "ambiguous_column", "42702", 0},
      {{"CREATE TABLE t (a integer, b integer)", "SELECT a, count(*) FROM t"}, "grouping_error", "42803", 0},
      {{"SELECT (SELECT 1 UNION SELECT 2)"}, "cardinality_violation", "21000", 0},
      {{"COMMIT PREPARED 'missing'"}, "undefined_object", "42704", 0},
      {{"CREATE TABLE t (a integer)", "COPY t FROM STDIN"}, "not_authorized", "57014", 0},
  };
}

}  // namespace

Quirks postgres_quirks(const EngineInfo&) {
  Quirks quirks;
  quirks.engine = "postgres";
  quirks.values = values();
  quirks.columns = columns();
  quirks.binds = binds();
  quirks.errors = errors();
  quirks.warnings = {
      {{"COMMIT"}, Diagnostic::Level::warning, "no_active_sql_transaction"},
      {{"BEGIN", "BEGIN"}, Diagnostic::Level::warning, "active_sql_transaction"},
      {{"DO 'BEGIN RAISE WARNING $$w$$; END'"}, Diagnostic::Level::warning, "warning"},
      {{"DROP TABLE IF EXISTS missing"}, Diagnostic::Level::notice, ""},
  };
  quirks.affected = {
      {{"CREATE TABLE t (a integer)"}, -1},
      {{"CREATE TABLE t (a integer)", "INSERT INTO t VALUES (1), (2)"}, 2},
      {{"CREATE TABLE t (a integer)", "INSERT INTO t VALUES (1), (2)", "UPDATE t SET a = a WHERE a = 1 RETURNING a"},
       1},
      {{"CREATE TABLE t (a integer)", "DELETE FROM t"}, 0},
      {{"CREATE TABLE t (a integer)", "INSERT INTO t SELECT n FROM generate_series(1, 3) n", "SELECT * FROM t"}, -1},
      {{"CREATE TABLE t AS SELECT 1 AS a"}, -1},
      {{"CREATE TABLE t (a integer)", "INSERT INTO t VALUES (1)", "TRUNCATE t"}, -1},
      {{"SELECT 1"}, -1},
  };
  quirks.states = {
      {"commit",
       {{"SELECT 1", TransactionState::none},
        {"BEGIN", TransactionState::open},
        {"SELECT 1", TransactionState::open},
        {"COMMIT", TransactionState::none}}},
      {"error aborts",
       {{"BEGIN", TransactionState::open},
        {"SELECT 1/0", TransactionState::aborted},
        {"SELECT 1", TransactionState::aborted},
        {"ROLLBACK", TransactionState::none}}},
      {"error outside", {{"SELECT 1/0", TransactionState::none}}},
      {"savepoint",
       {{"BEGIN", TransactionState::open},
        {"SAVEPOINT s", TransactionState::open},
        {"SELECT 1/0", TransactionState::aborted},
        {"ROLLBACK TO s", TransactionState::open},
        {"COMMIT", TransactionState::none}}},
  };
  quirks.locks = {
      {"row",
       {"CREATE TABLE t (a integer PRIMARY KEY, b integer)", "INSERT INTO t VALUES (1, 1)"},
       {},
       {"BEGIN", "UPDATE t SET b = 2 WHERE a = 1"},
       "UPDATE t SET b = 3 WHERE a = 1",
       "COMMIT",
       "ok"},
      {"unique key",
       {"CREATE TABLE t (a integer PRIMARY KEY)"},
       {},
       {"BEGIN", "INSERT INTO t VALUES (1)"},
       "INSERT INTO t VALUES (1)",
       "COMMIT",
       "unique_violation"},
      {"table", {"CREATE TABLE t (a integer)"}, {}, {"BEGIN", "LOCK TABLE t"}, "SELECT * FROM t", "ROLLBACK", "ok"},
      {"foreign key",
       {"CREATE TABLE p (a integer PRIMARY KEY)", "CREATE TABLE c (a integer REFERENCES p)",
        "INSERT INTO p VALUES (1)"},
       {},
       {"BEGIN", "DELETE FROM p"},
       "INSERT INTO c VALUES (1)",
       "COMMIT",
       "foreign_key_violation"},
      {"advisory",
       {},
       {},
       {"BEGIN", "SELECT pg_advisory_xact_lock(1)"},
       "SELECT pg_advisory_xact_lock(1)",
       "COMMIT",
       "ok"},
      {"snapshot",
       {"CREATE TABLE t (a integer PRIMARY KEY, b integer)", "INSERT INTO t VALUES (1, 1)"},
       {"BEGIN ISOLATION LEVEL REPEATABLE READ", "SELECT * FROM t"},
       {"BEGIN", "UPDATE t SET b = 2 WHERE a = 1"},
       "UPDATE t SET b = 3 WHERE a = 1",
       "COMMIT",
       "serialization_failure"},
      {"index build",
       {"CREATE TABLE t (a integer)"},
       {},
       {"BEGIN", "INSERT INTO t VALUES (1)"},
       "CREATE INDEX i ON t (a)",
       "COMMIT",
       "ok"},
  };
  quirks.dirt = {
      {{"SET work_mem = '9MB'"}, "SHOW work_mem", "'4MB'", ""},
      {{"SET app.note = 'dirt'"}, "SHOW app.note", "", "undefined_object"},
      {{"CREATE TEMP TABLE dirt (a integer)"}, "SELECT * FROM dirt", "", "undefined_table"},
      {{"PREPARE dirt AS SELECT 1"}, "EXECUTE dirt", "", "invalid_sql_statement_name"},
      {{"SELECT pg_advisory_lock(1)"},
       "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()",
       "0",
       ""},
      {{"LISTEN dirt"}, "SELECT count(*) FROM pg_listening_channels()", "0", ""},
      {{"BEGIN", "DECLARE dirt CURSOR WITH HOLD FOR SELECT 1", "COMMIT"}, "SELECT count(*) FROM pg_cursors", "0", ""},
      {{"CREATE SEQUENCE s", "SELECT nextval('s')"}, "SELECT lastval()", "", "object_not_in_prerequisite_state"},
      {{"ALTER ROLE CURRENT_USER SET work_mem = '9MB'"},
       "SELECT count(*) FROM pg_db_role_setting WHERE setrole = current_user::regrole",
       "0",
       ""},
      {{"BEGIN", "SELECT 1"}, "SELECT pg_current_xact_id_if_assigned() IS NULL", "true", ""},
      {{"SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY"}, "SHOW transaction_read_only", "'off'", ""},
  };
  quirks.refused = {
      {{"COPY (SELECT 1) TO PROGRAM 'true'"}, {"insufficient_privilege"}},
      {{"COPY (SELECT 1) TO '${outside}'"}, {"insufficient_privilege"}},
      {{"SELECT pg_read_file('/etc/hostname')"}, {"insufficient_privilege"}},
      {{"SELECT lo_import('/etc/hostname')"}, {"insufficient_privilege"}},
      {{"CREATE DATABASE enginediff_of_a_case"}, {"insufficient_privilege"}},
      {{"CREATE ROLE enginediff_of_a_case"}, {"insufficient_privilege"}},
  };
  quirks.endless = "SELECT pg_sleep(600)";
  quirks.endless_write = "INSERT INTO t SELECT 1 FROM generate_series(1, 10) n WHERE n < 10 OR pg_sleep(600) IS NULL";
  quirks.lock_timeout_class = "lock_not_available";
  quirks.many_rows = "SELECT n FROM generate_series(1, 200000) AS g(n)";
  quirks.settings = {
      {"isolation", "serializable", "SHOW default_transaction_isolation", "'serializable'"},
      {"time_zone", "America/New_York", "SHOW TimeZone", "'America/New_York'"},
      {"statement_timeout", "12345", "SHOW statement_timeout", "'12345ms'"},
  };
  return quirks;
}

}  // namespace enginediff::contract

#include "tests/contract/mysql_values.hpp"

namespace enginediff::contract {

namespace {
std::vector<ErrorProbe> common_errors() {
  return {
      {{"SELEC 1"}, "syntax_error", "42000", 1064},
      {{"SELECT * FROM missing"}, "undefined_table", "42S02", 1146},
      {{"SELECT missing FROM (SELECT 1 AS a) AS x"}, "undefined_column", "42S22", 1054},
      {{"SELECT missing.a FROM (SELECT 1 AS a) AS x"}, "undefined_table", "42S22", 1054},
      {{"SELECT a FROM (SELECT 1 AS a) AS x ORDER BY 5"}, "invalid_column_reference", "42S22", 1054},
      {{"SELECT a FROM (SELECT 1 AS a) AS x GROUP BY 0"}, "invalid_column_reference", "42S22", 1054},
      {{"CREATE TABLE t (s SET('a,b'))"}, "invalid_column_definition", "22007", 1367},
      {{"SELECT 'a' LIKE 'a' ESCAPE 'xx'"}, "invalid_escape_sequence", "HY000", 1210},
      {{"CREATE TABLE t (a INT) PARTITION BY HASH (a) PARTITIONS 0"}, "invalid_object_definition", "HY000", 1504},
      {{"SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a', MESSAGE_TEXT = 'b'"}, "syntax_error", "42000", 1641},
      {{"SELECT a FROM (SELECT 1 AS a) AS x, (SELECT 1 AS a) AS y"}, "ambiguous_column", "23000", 1052},
      {{"SELECT missing()"}, "undefined_function", "42000", 1305},
      {{"CREATE TABLE t (a INT)", "CREATE TABLE t (a INT)"}, "duplicate_table", "42S01", 1050},
      {{"CREATE TABLE t (a INT UNIQUE)", "INSERT INTO t VALUES (1)", "INSERT INTO t VALUES (1)"},
       "unique_violation",
       "23000",
       1062},
      {{"CREATE TABLE t (a INT NOT NULL)", "INSERT INTO t VALUES (NULL)"}, "not_null_violation", "23000", 1048},
      {{"CREATE TABLE p (a INT PRIMARY KEY)", "CREATE TABLE c (a INT, FOREIGN KEY (a) REFERENCES p (a))",
        "INSERT INTO c VALUES (1)"},
       "foreign_key_violation",
       "23000",
       1452},
      {{"CREATE TABLE t (a TINYINT)", "INSERT INTO t VALUES (1000)"}, "numeric_value_out_of_range", "22003", 1264},
      {{"CREATE TABLE t (a VARCHAR(2))", "INSERT INTO t VALUES ('abc')"},
       "string_data_right_truncation",
       "22001",
       1406},
      {{"CREATE TABLE t (a INT)", "INSERT INTO t VALUES (1 / 0)"}, "division_by_zero", "22012", 1365},
      {{"SELECT (SELECT 1 UNION SELECT 2)"}, "cardinality_violation", "21000", 1242},
      {{"CREATE TABLE t (a DATE)", "INSERT INTO t VALUES ('2024-02-30')"}, "invalid_datetime_format", "22007", 1292},
      {{"CREATE TABLE t (a INT)", "INSERT INTO t VALUES (1)", "UPDATE t SET a = 'x' + 1"},
       "invalid_text_representation",
       "22007",
       1292},
      {{"CREATE TABLE t (a INT)", "START TRANSACTION READ ONLY", "INSERT INTO t VALUES (1)"},
       "read_only_sql_transaction",
       "25006",
       1792},
      {{"CREATE TABLE t (a INT) COLLATE missing_ci"}, "unknown_collation", "HY000", 1273},
      {{"CREATE TABLE mysql.t (a INT)"}, "insufficient_privilege", "42000", 1142},
  };
}

std::vector<AffectedProbe> common_affected() {
  return {
      {{"CREATE TABLE t (a INT)"}, -1},
      {{"CREATE TABLE t (a INT)", "INSERT INTO t VALUES (1), (2)"}, 2},
      {{"CREATE TABLE t (a INT)", "INSERT INTO t VALUES (1), (2)", "UPDATE t SET a = 3"}, 2},
      {{"CREATE TABLE t (a INT)", "INSERT INTO t VALUES (1), (2)", "UPDATE t SET a = a"}, 0},
      {{"CREATE TABLE t (a INT PRIMARY KEY)", "INSERT INTO t VALUES (1)", "REPLACE INTO t VALUES (1)"}, 1},
      {{"CREATE TABLE t (a INT PRIMARY KEY, b INT)", "INSERT INTO t VALUES (1, 1)", "REPLACE INTO t VALUES (1, 2)"}, 2},
      {{"CREATE TABLE t (a INT PRIMARY KEY, b INT)", "INSERT INTO t VALUES (1, 1)",
        "INSERT INTO t VALUES (1, 2) ON DUPLICATE KEY UPDATE b = 3"},
       2},
      {{"CREATE TABLE t (a INT)", "INSERT INTO t SELECT 1 UNION SELECT 2 UNION SELECT 3"}, 3},
      {{"CREATE TABLE t (a INT)", "DELETE FROM t"}, 0},
      {{"CREATE TABLE t (a INT)", "INSERT INTO t VALUES (1)",
        "ALTER TABLE t ADD COLUMN b VARCHAR(3), ALGORITHM = COPY"},
       -1},
      {{"CREATE TABLE t (a INT)", "INSERT INTO t VALUES (1)", "TRUNCATE TABLE t"}, -1},
      {{"SELECT 1"}, -1},
      {{"SET @a = 1"}, -1},
  };
}

std::vector<StateProbe> common_states() {
  using S = TransactionState;
  return {
      {"commit", {{"SELECT 1", S::none}, {"BEGIN", S::open}, {"SELECT 1", S::open}, {"COMMIT", S::none}}},
      {"rollback", {{"START TRANSACTION", S::open}, {"ROLLBACK", S::none}}},
      {"error keeps",
       {{"BEGIN", S::open}, {"SELECT * FROM missing", S::open}, {"SELEC 1", S::open}, {"ROLLBACK", S::none}}},
      {"error outside", {{"SELECT * FROM missing", S::none}}},
      {"ddl commits", {{"BEGIN", S::open}, {"CREATE TABLE t (a INT)", S::none}}},
      {"failed ddl commits", {{"BEGIN", S::open}, {"DROP TABLE missing", S::none}}},
      {"warning keeps", {{"BEGIN", S::open}, {"SELECT 1 / 0", S::open}, {"COMMIT", S::none}}},
      {"autocommit off",
       {{"CREATE TABLE t (a INT)", S::none},
        {"SET autocommit = 0", S::none},
        {"INSERT INTO t VALUES (1)", S::open},
        {"COMMIT", S::none},
        {"SELECT * FROM t", S::open},
        {"SET autocommit = 1", S::none}}},
      {"savepoint",
       {{"BEGIN", S::open}, {"SAVEPOINT s", S::open}, {"ROLLBACK TO SAVEPOINT s", S::open}, {"COMMIT", S::none}}},
  };
}

std::vector<LockProbe> common_locks() {
  const std::vector<std::string> rows = {"CREATE TABLE t (a INT PRIMARY KEY, b INT)",
                                         "INSERT INTO t VALUES (1, 1), (5, 5)"};
  return {
      {"row", rows, {}, {"BEGIN", "UPDATE t SET b = 2 WHERE a = 1"}, "UPDATE t SET b = 3 WHERE a = 1", "COMMIT", "ok"},
      {"row, after another lock of the waiter",
       rows,
       {"BEGIN", "UPDATE t SET b = 2 WHERE a = 5"},
       {"BEGIN", "UPDATE t SET b = 2 WHERE a = 1"},
       "UPDATE t SET b = 3 WHERE a = 1",
       "COMMIT",
       "ok"},
      {"for update",
       rows,
       {},
       {"BEGIN", "SELECT * FROM t WHERE a = 1 FOR UPDATE"},
       "DELETE FROM t WHERE a = 1",
       "ROLLBACK",
       "ok"},
      // MariaDB's status lists ten locks of a transaction.
      {"row, by the holder's twelfth lock",
       {"CREATE TABLE t1 (a INT PRIMARY KEY)", "CREATE TABLE t2 (a INT PRIMARY KEY)",
        "CREATE TABLE t3 (a INT PRIMARY KEY)", "CREATE TABLE t4 (a INT PRIMARY KEY)",
        "CREATE TABLE t5 (a INT PRIMARY KEY)", rows[0], rows[1]},
       {},
       {"BEGIN", "SELECT * FROM t1 FOR UPDATE", "SELECT * FROM t2 FOR UPDATE", "SELECT * FROM t3 FOR UPDATE",
        "SELECT * FROM t4 FOR UPDATE", "SELECT * FROM t5 FOR UPDATE", "UPDATE t SET b = 2 WHERE a = 1"},
       "UPDATE t SET b = 3 WHERE a = 1",
       "COMMIT",
       "ok"},
      {"unique key",
       {"CREATE TABLE t (a INT PRIMARY KEY)"},
       {},
       {"BEGIN", "INSERT INTO t VALUES (1)"},
       "INSERT INTO t VALUES (1)",
       "COMMIT",
       "unique_violation"},
      {"gap",
       rows,
       {},
       {"BEGIN", "SELECT * FROM t WHERE a BETWEEN 2 AND 4 FOR UPDATE"},
       "INSERT INTO t VALUES (3, 3)",
       "COMMIT",
       "ok"},
      {"foreign key",
       {"CREATE TABLE p (a INT PRIMARY KEY)", "INSERT INTO p VALUES (1)",
        "CREATE TABLE c (a INT, FOREIGN KEY (a) REFERENCES p (a))"},
       {},
       {"BEGIN", "INSERT INTO c VALUES (1)"},
       "DELETE FROM p WHERE a = 1",
       "ROLLBACK",
       "ok"},
      {"serializable read",
       rows,
       {"SET SESSION TRANSACTION ISOLATION LEVEL SERIALIZABLE", "BEGIN"},
       {"BEGIN", "UPDATE t SET b = 2 WHERE a = 1"},
       "SELECT b FROM t WHERE a = 1",
       "COMMIT",
       "ok"},
      {"metadata",
       {"CREATE TABLE t (a INT)"},
       {},
       {"BEGIN", "SELECT * FROM t"},
       "ALTER TABLE t ADD COLUMN b INT",
       "COMMIT",
       "ok"},
      {"drop table",
       {"CREATE TABLE t (a INT)"},
       {},
       {"BEGIN", "INSERT INTO t VALUES (1)"},
       "DROP TABLE t",
       "COMMIT",
       "ok"},
      {"lock tables",
       {"CREATE TABLE t (a INT)"},
       {},
       {"LOCK TABLES t WRITE"},
       "SELECT * FROM t",
       "UNLOCK TABLES",
       "ok"},
      // MyISAM and Aria lock tables themselves, below the metadata locks.
      {"table of another engine",
       {"CREATE TABLE t (a INT) ENGINE = MyISAM"},
       {},
       {"LOCK TABLES t READ"},
       "INSERT INTO t VALUES (1)",
       "UNLOCK TABLES",
       "ok"},
      {"table of another engine, locked beside inserts",
       {"CREATE TABLE t (a INT) ENGINE = MyISAM"},
       {},
       {"LOCK TABLES t READ LOCAL"},
       "DELETE FROM t",
       "UNLOCK TABLES",
       "ok"},
      {"user lock",
       {},
       {},
       {"SELECT GET_LOCK(CONCAT('', '${scratch}'), 0)"},
       "SELECT GET_LOCK('${scratch}', 30)",
       "SELECT RELEASE_LOCK('${scratch}')",
       "ok"},
  };
}

std::vector<RefusedProbe> common_refused() {
  return {
      {{"CREATE TABLE t (a TEXT)", "LOAD DATA LOCAL INFILE '${outside}' INTO TABLE t"}, {"not_authorized"}},
      {{"CREATE TABLE t (a TEXT)", "LOAD DATA INFILE '${outside}' INTO TABLE t"}, {"insufficient_privilege"}},
      {{"SELECT 1 INTO OUTFILE '${outside}'"}, {"insufficient_privilege"}},
      {{"CREATE DATABASE enginediff_of_a_case"}, {"insufficient_privilege"}},
      {{"CREATE USER enginediff_of_a_case"}, {"insufficient_privilege"}},
      {{"SET GLOBAL sort_buffer_size = 1000000"}, {"insufficient_privilege"}},
      {{"SELECT * FROM mysql.user"}, {"insufficient_privilege"}},
      {{"SHOW ENGINE INNODB STATUS"}, {"insufficient_privilege"}},
      {{"CREATE FUNCTION f RETURNS STRING SONAME 'f.so'"}, {"insufficient_privilege"}},
      {{"SELECT 1; SELECT 2"}, {"syntax_error"}},
  };
}

std::vector<DirtProbe> common_dirt() {
  return {
      {{"SET @left = 1"}, "SELECT @left", "NULL", ""},
      {{"SET SESSION sql_mode = 'ANSI_QUOTES'"}, "SELECT @@sql_mode LIKE '%ANSI_QUOTES%'", "0", ""},
      {{"SET NAMES latin1"}, "SELECT @@character_set_results", "'utf8mb4'", ""},
      {{"SET autocommit = 0"}, "SELECT @@autocommit", "1", ""},
      {{"CREATE TEMPORARY TABLE left_over (a INT)"}, "SELECT * FROM left_over", "", "undefined_table"},
      {{"PREPARE left_over FROM 'SELECT 1'"}, "EXECUTE left_over", "", "invalid_sql_statement_name"},
      // Of this run's account: all of a server share the names of such locks.
      {{"SELECT GET_LOCK(CURRENT_USER(), 0)"}, "SELECT IS_FREE_LOCK(CURRENT_USER())", "1", ""},
      {{"CREATE TABLE t (a INT)", "LOCK TABLES t WRITE"}, "SELECT 1", "1", ""},
  };
}

// All but what the client library makes of values.
Quirks common() {
  Quirks quirks;
  quirks.errors = common_errors();
  quirks.affected = common_affected();
  quirks.states = common_states();
  quirks.locks = common_locks();
  quirks.refused = common_refused();
  quirks.dirt = common_dirt();
  quirks.warnings = {
      {{"SELECT CAST('abc' AS SIGNED)"}, Diagnostic::Level::warning, "value_converted"},
      {{"SELECT 1 / 0"}, Diagnostic::Level::warning, "division_by_zero"},
      {{"SELECT UNCOMPRESS('x')"}, Diagnostic::Level::warning, "data_corrupted"},
      // What only reading the rows warns of: the count before them is 0.
      {{"CREATE TABLE t (s VARCHAR(9))", "INSERT INTO t VALUES ('1'), ('x')", "SELECT CAST(s AS SIGNED) FROM t"},
       Diagnostic::Level::warning,
       "value_converted"},
      {{"CREATE TABLE t (a TINYINT)", "INSERT IGNORE INTO t VALUES (1000)"},
       Diagnostic::Level::warning,
       "numeric_value_out_of_range"},
      {{"DROP TABLE IF EXISTS missing"}, Diagnostic::Level::notice, ""},
  };
  quirks.endless = "SELECT BENCHMARK(100000000000, SHA2('x', 512))";
  const std::string digits =
      "WITH d AS (SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL "
      "SELECT 5 "
      "UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9) ";
  // Not a SLEEP(): a killed one answers, and the INSERT succeeds.
  quirks.endless_write = "INSERT INTO t " + digits + "SELECT 1 FROM d a, d b, d c, d e, d f, d g, d h, d i, d j, d k";
  quirks.many_rows = digits +
                     "SELECT 1 + a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d + 100000 * g.d AS n FROM d a, d "
                     "b, d c, d e, d f, "
                     "(SELECT 0 AS d UNION ALL SELECT 1) g";
  quirks.settings = {
      {"sql_mode", "ANSI_QUOTES", "SELECT @@sql_mode", "'ANSI_QUOTES'"},
      {"time_zone", "+05:30", "SELECT @@time_zone", "'+05:30'"},
      {"collation", "utf8mb4_bin", "SELECT CONCAT(@@collation_connection, @@collation_database)",
       "'utf8mb4_binutf8mb4_bin'"},
      {"charset", "latin1", "SELECT @@character_set_client", "'latin1'"},
      {"group_concat_max_len", "4321", "SELECT @@group_concat_max_len", "4321"},
      {"foreign_key_checks", "OFF", "SELECT @@foreign_key_checks", "0"},
  };
  quirks.lock_timeout_class = "lock_not_available";
  return quirks;
}

}  // namespace

Quirks mysql_quirks(const EngineInfo&) {
  Quirks quirks = common();
  quirks.engine = "mysql";
  fill_mysql_values(quirks);
  quirks.errors.push_back(
      {{"CREATE TABLE t (a INT CHECK (a > 0))", "INSERT INTO t VALUES (0)"}, "check_violation", "HY000", 3819});
  quirks.errors.push_back(
      {{"CREATE TABLE t (a INT)", "INSERT INTO t VALUES ('abc')"}, "invalid_text_representation", "HY000", 1366});
  quirks.errors.push_back({{"SELECT CAST('{' AS JSON)"}, "invalid_json_text", "22032", 3141});
  quirks.errors.push_back({{"SELECT UUID_TO_BIN('x')"}, "invalid_text_representation", "HY000", 1411});
  quirks.errors.push_back(
      {{"CREATE TABLE t (a INT, CHECK (a IN (SELECT 1)))"}, "feature_not_supported", "HY000", 3815});
  quirks.errors.push_back(
      {{"CREATE TABLE t (a INT)", "CREATE SPATIAL INDEX i ON t (a)"}, "invalid_table_definition", "42000", 1687});
  quirks.settings.push_back({"isolation", "serializable", "SELECT @@transaction_isolation", "'SERIALIZABLE'"});
  return quirks;
}

Quirks mariadb_quirks(const EngineInfo& info) {
  Quirks quirks = common();
  quirks.engine = "mariadb";
  fill_mariadb_values(quirks, info);
  // Where a snapshot is checked, a locking read that has to wait reads a row that changed after its transaction began.
  for (const auto& [name, value] : info.target.fingerprint) {
    if (name != "innodb_snapshot_isolation" || value != "ON") continue;
    for (LockProbe& probe : quirks.locks) {
      if (probe.name == "serializable read") probe.then = "write_conflict";
    }
  }
  quirks.errors.push_back(
      {{"CREATE TABLE t (a INT CHECK (a > 0))", "INSERT INTO t VALUES (0)"}, "check_violation", "23000", 4025});
  quirks.errors.push_back(
      {{"CREATE TABLE t (a INT)", "INSERT INTO t VALUES ('abc')"}, "invalid_text_representation", "22007", 1366});
  quirks.errors.push_back(
      {{"CREATE TABLE t (a INT) ROW_FORMAT = COMPRESSED KEY_BLOCK_SIZE = 3"}, "feature_not_supported", "HY000", 1005});
  quirks.errors.push_back({{"CREATE TABLE t (a INT, CHECK (SUM(a) > 1))"}, "grouping_error", "HY000", 1901});
  quirks.errors.push_back({{"CREATE TABLE t (a INT, CHECK (SUM(a) OVER () > 1))"}, "windowing_error", "HY000", 1901});
  quirks.errors.push_back(
      {{"CREATE TABLE t (a INT, CHECK (ROW_NUMBER() OVER () > 1))"}, "windowing_error", "HY000", 1901});
  quirks.errors.push_back({{"CREATE TABLE t (a INT DEFAULT (SELECT 1))"}, "feature_not_supported", "HY000", 1901});
  quirks.errors.push_back(
      {{"CREATE TABLE " + std::string(70, 'a') + " (a INT)"}, "identifier_too_long", "42000", 1103});
  quirks.errors.push_back({{"CREATE SEQUENCE s MINVALUE 10 MAXVALUE 5"}, "invalid_parameter_value", "HY000", 4085});
  quirks.errors.push_back({{"RESIGNAL"}, "stacked_diagnostics_accessed_without_active_handler", "0K000", 1645});
  // With RETURNING it counts nothing.
  quirks.affected.push_back({{"CREATE TABLE t (a INT)", "INSERT INTO t VALUES (1), (2) RETURNING a"}, -1});
  quirks.affected.push_back({{"CREATE TABLE t (a INT)", "INSERT INTO t VALUES (1)", "DELETE FROM t RETURNING a"}, -1});
  const bool old_name = compare_versions(info.target.version_number, Version{{11, 1, 1}}) < 0;
  quirks.settings.push_back({"isolation", "serializable",
                             old_name ? "SELECT @@tx_isolation" : "SELECT @@transaction_isolation", "'SERIALIZABLE'"});
  return quirks;
}

}  // namespace enginediff::contract

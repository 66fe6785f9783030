#include "tests/contract/quirks.hpp"

namespace enginediff::contract {

namespace {

std::vector<ValueProbe> common_values() {
  return {
      {"SELECT 1", "integer", "1"},
      {"SELECT -9223372036854775808", "integer", "-9223372036854775808"},
      {"SELECT CAST(18446744073709551615 AS UNSIGNED)", "unsigned", "18446744073709551615"},
      {"SELECT 12345678901234567890.1200", "decimal", "12345678901234567890.1200"},
      {"SELECT 7 / 2", "decimal", "3.5000"},
      {"SELECT 1e300", "double", "1e+300"},
      {"SELECT 'a\\nb\\'cé'", "text", "'a\\nb\\'cé'"},
      {"SELECT 'NULL'", "text", "'NULL'"},
      {"SELECT ''", "text", "''"},
      {"SELECT CAST(X'00ff27' AS BINARY(3))", "blob", "x'00ff27'"},
      {"SELECT DATE '2024-02-29'", "date", "2024-02-29"},
      {"SELECT TIME '12:34:56.789'", "time", "12:34:56.789"},
      {"SELECT TIMESTAMP '2024-02-29 12:34:56.000001'", "timestamp", "2024-02-29 12:34:56.000001"},
      {"SELECT NULL", "null", "NULL"},
  };
}

std::vector<ColumnProbe> common_columns() {
  return {
      {"DECIMAL(10,2)", "1.5", "decimal", "1.50", "", ""},
      {"BIGINT UNSIGNED", "18446744073709551615", "unsigned", "18446744073709551615", "", ""},
      {"TINYINT(1)", "TRUE", "integer", "1", "", ""},
      {"VARBINARY(3)", "X'00ff'", "blob", "x'00ff'", "", ""},
      {"BIT(3)", "b'101'", "bit", "101", "", ""},
      {"YEAR", "2024", "integer", "2024", "", ""},
      {"VARCHAR(3) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin", "'abc'", "text", "'abc'", "", "utf8mb4_bin"},
      {"JSON", "'{\"a\": 1}'", "json", "{\"a\": 1}", "", ""},
      {"DATETIME(6)", "'2024-02-29 12:34:56.000001'", "timestamp", "2024-02-29 12:34:56.000001", "", ""},
  };
}

std::vector<BindProbe> common_binds() {
  return {
      {"SELECT CONCAT(?, 'x')", natural(Value::text("a'b")), "text", "'a\\'bx'"},
      {"SELECT 1 + ?", natural(Value::integer(2)), "integer", "3"},
      {"SELECT HEX(?)", natural(Value::blob(std::string_view("\0\xff", 2))), "text", "'00FF'"},
      {"SELECT ? IS NULL", natural(Value::null()), "integer", "1"},
  };
}

std::vector<ErrorProbe> common_errors() {
  return {
      {{"SELEC 1"}, "syntax_error", "42000", 1064},
      {{"SELECT * FROM missing"}, "undefined_table", "42S02", 1146},
      {{"SELECT missing FROM (SELECT 1 AS a) AS x"}, "undefined_column", "42S22", 1054},
      {{"CREATE TABLE t (a INT UNIQUE)", "INSERT INTO t VALUES (1)", "INSERT INTO t VALUES (1)"}, "unique_violation", "23000", 1062},
      {{"CREATE TABLE t (a INT NOT NULL)", "INSERT INTO t VALUES (NULL)"}, "not_null_violation", "23000", 1048},
  };
}

Quirks common() {
  Quirks quirks;
  quirks.values = common_values();
  quirks.columns = common_columns();
  quirks.binds = common_binds();
  quirks.errors = common_errors();
  quirks.warnings = {
      {{"SELECT CAST('abc' AS SIGNED)"}, Diagnostic::Level::warning, ""},
      {{"DROP TABLE IF EXISTS missing"}, Diagnostic::Level::notice, ""},
  };
  quirks.affected = {
      {{"CREATE TABLE t (a INT)"}, -1},
      {{"CREATE TABLE t (a INT)", "INSERT INTO t VALUES (1), (2)"}, 2},
      {{"CREATE TABLE t (a INT)", "INSERT INTO t VALUES (1), (2)", "UPDATE t SET a = a"}, 0},
      {{"CREATE TABLE t (a INT)", "DELETE FROM t"}, 0},
      {{"SELECT 1"}, -1},
  };
  quirks.states = {
      {"commit", {{"SELECT 1", TransactionState::none}, {"BEGIN", TransactionState::open}, {"SELECT 1", TransactionState::open},
                  {"COMMIT", TransactionState::none}}},
      {"error keeps", {{"BEGIN", TransactionState::open}, {"SELECT * FROM missing", TransactionState::open},
                       {"ROLLBACK", TransactionState::none}}},
      {"error outside", {{"SELECT * FROM missing", TransactionState::none}}},
      {"ddl commits", {{"BEGIN", TransactionState::open}, {"CREATE TABLE t (a INT)", TransactionState::none}}},
  };
  quirks.locks = {
      {"row", {"CREATE TABLE t (a INT PRIMARY KEY, b INT)", "INSERT INTO t VALUES (1, 1)"}, {},
       {"BEGIN", "UPDATE t SET b = 2 WHERE a = 1"}, "UPDATE t SET b = 3 WHERE a = 1", "COMMIT", "ok"},
      {"unique key", {"CREATE TABLE t (a INT PRIMARY KEY)"}, {}, {"BEGIN", "INSERT INTO t VALUES (1)"},
       "INSERT INTO t VALUES (1)", "COMMIT", "unique_violation"},
      {"metadata", {"CREATE TABLE t (a INT)"}, {}, {"BEGIN", "SELECT * FROM t"}, "ALTER TABLE t ADD COLUMN b INT", "COMMIT", "ok"},
  };
  quirks.refused = {
      {{"CREATE TABLE t (a TEXT)", "LOAD DATA LOCAL INFILE '${outside}' INTO TABLE t"}, {"feature_unsupported", "insufficient_privilege", "not_authorized"}},
      {{"SELECT 1 INTO OUTFILE '${outside}'"}, {"insufficient_privilege", "not_authorized"}},
      {{"CREATE DATABASE enginediff_of_a_case"}, {"insufficient_privilege"}},
      {{"CREATE USER enginediff_of_a_case"}, {"insufficient_privilege"}},
      {{"SET GLOBAL sort_buffer_size = 1000000"}, {"insufficient_privilege"}},
  };
  quirks.endless = "SELECT BENCHMARK(100000000000, SHA2('x', 512))";
  quirks.many_rows =
      "WITH d AS (SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 "
      "UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9) "
      "SELECT 1 + a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d + 100000 * g.d AS n FROM d a, d b, d c, d e, d f, "
      "(SELECT 0 AS d UNION ALL SELECT 1) g";
  quirks.settings = {
      {"sql_mode", "ANSI_QUOTES", "SELECT @@sql_mode", "'ANSI_QUOTES'"},
      {"isolation", "serializable", "SELECT @@transaction_isolation", "'SERIALIZABLE'"},
      {"time_zone", "+05:30", "SELECT @@time_zone", "'+05:30'"},
  };
  return quirks;
}

}  // namespace

Quirks mysql_quirks(const EngineInfo&) {
  Quirks quirks = common();
  quirks.engine = "mysql";
  return quirks;
}

Quirks mariadb_quirks(const EngineInfo&) {
  Quirks quirks = common();
  quirks.engine = "mariadb";
  return quirks;
}

}  // namespace enginediff::contract

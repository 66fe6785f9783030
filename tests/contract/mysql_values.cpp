#include "tests/contract/mysql_values.hpp"

#include "harness/engines/mysql/client_api.hpp"

namespace enginediff::contract {

namespace {

// Only MariaDB's own client library is told which columns are JSON, UUID or the like; to the other they are text.
constexpr bool kExtendedTypes = mysql::kMariadbConnector;

std::vector<ValueProbe> common_values() {
  return {
      {"SELECT 1", "integer", "1"},
      {"SELECT -9223372036854775808", "integer", "-9223372036854775808"},
      {"SELECT 9223372036854775807", "integer", "9223372036854775807"},
      {"SELECT 18446744073709551615", "unsigned", "18446744073709551615"},
      {"SELECT CAST(0 AS UNSIGNED)", "unsigned", "0"},
      {"SELECT TRUE", "integer", "1"},
      {"SELECT 12345678901234567890.1200", "decimal", "12345678901234567890.1200"},
      {"SELECT CAST(-0.10 AS DECIMAL(65,30))", "decimal", "-0.100000000000000000000000000000"},
      {"SELECT 7 / 2", "decimal", "3.5000"},
      {"SELECT 18446744073709551616", "decimal", "18446744073709551616"},
      {"SELECT 1e300", "double", "1e+300"},
      {"SELECT 0.1e0", "double", "0.1"},
      {"SELECT 'a\\nb\\'cé'", "text", "'a\\nb\\'cé'"},
      {"SELECT 'NULL'", "text", "'NULL'"},
      {"SELECT ''", "text", "''"},
      {"SELECT 'a\\0b'", "text", "'a\\u{0}b'"},
      {"SELECT '😀'", "text", "'😀'"},
      {"SELECT CONCAT(1, 2)", "text", "'12'"},
      {"SELECT REPEAT('ab', 40000) = REPEAT('ab', 40000)", "integer", "1"},
      {"SELECT X'00ff27'", "blob", "x'00ff27'"},
      {"SELECT CAST(X'00ff27' AS BINARY(4))", "blob", "x'00ff2700'"},
      {"SELECT UNHEX('ff')", "blob", "x'ff'"},
      {"SELECT DATE '2024-02-29'", "date", "'2024-02-29'"},
      {"SELECT TIME '12:34:56.789'", "time", "'12:34:56.789'"},
      {"SELECT TIME '-838:59:59'", "time", "'-838:59:59'"},
      {"SELECT SEC_TO_TIME(90061)", "time", "'25:01:01'"},
      {"SELECT TIMESTAMP '2024-02-29 12:34:56'", "timestamp", "'2024-02-29 12:34:56'"},
      {"SELECT TIMESTAMP '2024-02-29 12:34:56.000001'", "timestamp", "'2024-02-29 12:34:56.000001'"},
      {"SELECT NULL", "null", "NULL"},
      {"SELECT IF(1, NULL, 1)", "integer", "NULL"},
      {"SELECT CONCAT('a', NULL)", "text", "NULL"},
      {"SELECT ST_GeomFromText(NULL)", "other(geometry)", "NULL"},
  };
}

std::vector<ColumnProbe> common_columns() {
  return {
      {"TINYINT", "-128", "integer", "-128", "tinyint", ""},
      {"TINYINT UNSIGNED", "255", "unsigned", "255", "tinyint unsigned", ""},
      {"TINYINT(1)", "TRUE", "integer", "1", "tinyint(1)", ""},
      {"BOOL", "TRUE", "integer", "1", "tinyint(1)", ""},
      {"SMALLINT", "-32768", "integer", "-32768", "smallint", ""},
      {"MEDIUMINT UNSIGNED", "16777215", "unsigned", "16777215", "mediumint unsigned", ""},
      {"INT", "-2147483648", "integer", "-2147483648", "int", ""},
      {"INT(5) ZEROFILL", "42", "unsigned", "42", "int unsigned zerofill", ""},
      {"BIGINT", "-9223372036854775808", "integer", "-9223372036854775808", "bigint", ""},
      {"BIGINT UNSIGNED", "18446744073709551615", "unsigned", "18446744073709551615", "bigint unsigned", ""},
      {"DECIMAL(10,2)", "1.5", "decimal", "1.50", "decimal(10,2)", ""},
      {"DECIMAL(65,0) UNSIGNED", "1e10", "decimal", "10000000000", "decimal(65,0) unsigned", ""},
      {"FLOAT", "0.1", "double", "0.1", "float", ""},
      {"DOUBLE", "0.1", "double", "0.1", "double", ""},
      {"BIT(3)", "b'101'", "bit", "'101'", "bit(3)", ""},
      {"BIT(64)", "b'1'", "bit", "'0000000000000000000000000000000000000000000000000000000000000001'", "bit(64)", ""},
      {"YEAR", "2024", "integer", "2024", "year", ""},
      {"DATE", "'1000-01-01'", "date", "'1000-01-01'", "date", ""},
      {"TIME(2)", "'-01:02:03.45'", "time", "'-01:02:03.45'", "time(2)", ""},
      {"DATETIME", "'9999-12-31 23:59:59'", "timestamp", "'9999-12-31 23:59:59'", "datetime", ""},
      {"DATETIME(6)", "'2024-02-29 12:34:56.000001'", "timestamp", "'2024-02-29 12:34:56.000001'", "datetime(6)", ""},
      {"TIMESTAMP NULL", "'2024-02-29 12:34:56'", "timestamp", "'2024-02-29 12:34:56'", "timestamp", ""},
      {"CHAR(3) CHARACTER SET latin1 COLLATE latin1_swedish_ci", "'ä'", "text", "'ä'", "char(3)", "latin1_swedish_ci"},
      {"VARCHAR(3) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin", "'abc'", "text", "'abc'", "varchar(3)", "utf8mb4_bin"},
      {"TINYTEXT", "'a'", "text", "'a'", "tinytext", ""},
      {"TEXT", "'a'", "text", "'a'", "text", ""},
      {"MEDIUMTEXT", "'a'", "text", "'a'", "mediumtext", ""},
      {"LONGTEXT", "'a'", "text", "'a'", "longtext", ""},
      {"BINARY(3)", "X'00ff'", "blob", "x'00ff00'", "binary(3)", "binary"},
      {"VARBINARY(3)", "X'00ff'", "blob", "x'00ff'", "varbinary(3)", "binary"},
      {"BLOB", "X'00ff'", "blob", "x'00ff'", "blob", "binary"},
      {"LONGBLOB", "REPEAT(X'41', 3)", "blob", "x'414141'", "longblob", "binary"},
      {"ENUM('x','y')", "'y'", "text", "'y'", "enum", ""},
      {"SET('p','q')", "'q,p'", "text", "'p,q'", "set", ""},
      {"INT", "NULL", "integer", "NULL", "int", ""},
  };
}

std::vector<BindProbe> common_binds() {
  using V = Value;
  return {
      {"SELECT CONCAT(?, 'x')", natural(V::text("a'b")), "text", "'a\\'bx'"},
      {"SELECT HEX(CONCAT(?, ''))", natural(V::text(std::string_view("a\0b", 3))), "text", "'610062'"},
      {"SELECT 1 + ?", natural(V::integer(2)), "integer", "3"},
      {"SELECT CAST(? AS UNSIGNED)", natural(V::unsigned_integer(18446744073709551615u)), "unsigned",
       "18446744073709551615"},
      {"SELECT CAST(? AS DECIMAL(20,10))", natural(V::of_bytes(TypeKind::decimal, "0.1000000001")), "decimal",
       "0.1000000001"},
      {"SELECT ? + 0e0", natural(V::real(0.1)), "double", "0.1"},
      {"SELECT HEX(?)", natural(V::blob(std::string_view("\0\xff", 2))), "text", "'00FF'"},
      {"SELECT ? IS NULL", natural(V::null()), "integer", "1"},
      {"SELECT 0 + ?", natural(V::boolean(true)), "integer", "1"},
      {"SELECT HEX(CAST(? AS CHAR))", typed(V::integer(-5), "tinyint"), "text", "'2D35'"},
      {"SELECT CAST(? AS CHAR)", typed(V::integer(65535), "smallint unsigned"), "text", "'65535'"},
      {"SELECT CAST(? AS CHAR)", typed(V::text("42"), "bigint"), "text", "'42'"},
      {"SELECT CAST(? AS CHAR)", typed(V::text("2024-02-29"), "date"), "text", "'2024-02-29'"},
      {"SELECT CAST(? AS DATETIME(6))", typed(V::text("2024-02-29 12:34:56.5"), "datetime"), "timestamp",
       "'2024-02-29 12:34:56.500000'"},
      {"SELECT CAST(? AS TIME)", typed(V::text("-12:34:56"), "time"), "time", "'-12:34:56'"},
      {"SELECT CAST(? AS CHAR)", typed(V::real(0.5), "float"), "text", "'0.5'"},
  };
}

void fill_common(Quirks& quirks) {
  quirks.values = common_values();
  quirks.columns = common_columns();
  quirks.binds = common_binds();
  quirks.unfit = {typed(Value::text("abc"), "int"),      typed(Value::real(1.5), "int"),
                  typed(Value::integer(128), "tinyint"), typed(Value::integer(-1), "bigint unsigned"),
                  typed(Value::text("x"), "double"),     typed(Value::text("noon"), "time")};
}

}  // namespace

void fill_mysql_values(Quirks& quirks) {
  fill_common(quirks);
  quirks.values.push_back({"SELECT CAST('{\"b\": 1, \"a\": null}' AS JSON)", "json", "'{\"a\": null, \"b\": 1}'"});
  quirks.columns.push_back({"JSON", "'{\"a\":1}'", "json", "'{\"a\": 1}'", "json", ""});
}

void fill_mariadb_values(Quirks& quirks, const EngineInfo& info) {
  fill_common(quirks);
  const std::string json = kExtendedTypes ? "json" : "text";
  quirks.values.push_back({"SELECT JSON_OBJECT('a', 1)", json, "'{\"a\": 1}'"});
  quirks.columns.push_back({"JSON", "'{\"a\":1}'", json, "'{\"a\":1}'", "", "utf8mb4_bin"});
  if (info.features.contains("uuid_type")) {
    const std::string uuid = kExtendedTypes ? "uuid" : "text";
    quirks.columns.push_back(
        {"UUID", "'00112233-4455-6677-8899-aabbccddeeff'", uuid, "'00112233-4455-6677-8899-aabbccddeeff'", "", ""});
  }
  quirks.columns.push_back({"INET6", "'::1'", kExtendedTypes ? "other(inet6)" : "text", "'::1'", "", ""});
}

}  // namespace enginediff::contract

#include "harness/engines/mysql/carried_types.hpp"

#include <array>

namespace enginediff::mysql {

namespace {

// REAL and FLOAT have eight bytes where they come from. A DECIMAL without digits holds anything there, and would round
// to integers here.
// clang-format off
constexpr std::array kTypes = {
    CarriedType{"INTEGER", "INTEGER", CarriedKind::integer, 32},
    CarriedType{"INT", "INT", CarriedKind::integer, 32},
    CarriedType{"TINYINT", "TINYINT*", CarriedKind::integer},
    CarriedType{"SMALLINT", "SMALLINT", CarriedKind::integer},
    CarriedType{"MEDIUMINT", "MEDIUMINT", CarriedKind::integer},
    CarriedType{"BIGINT", "BIGINT", CarriedKind::integer},
    CarriedType{"INT2", "SMALLINT", CarriedKind::integer},
    CarriedType{"INT8", "BIGINT", CarriedKind::integer},
    CarriedType{"UNSIGNED BIG INT", "BIGINT UNSIGNED", CarriedKind::integer},
    CarriedType{"BIGINT UNSIGNED", "BIGINT UNSIGNED", CarriedKind::integer},
    CarriedType{"INTEGER UNSIGNED", "INTEGER UNSIGNED", CarriedKind::integer},
    CarriedType{"INT UNSIGNED", "INTEGER UNSIGNED", CarriedKind::integer},
    CarriedType{"REAL", "DOUBLE", CarriedKind::real},
    CarriedType{"DOUBLE", "DOUBLE", CarriedKind::real},
    CarriedType{"DOUBLE PRECISION", "DOUBLE", CarriedKind::real},
    CarriedType{"FLOAT", "DOUBLE", CarriedKind::real},
    CarriedType{"DECIMAL", "DECIMAL*(65,30)", CarriedKind::decimal},
    CarriedType{"NUMERIC", "DECIMAL*(65,30)", CarriedKind::decimal},
    CarriedType{"TEXT", "TEXT", CarriedKind::text},
    CarriedType{"CLOB", "LONGTEXT", CarriedKind::text},
    CarriedType{"LONGTEXT", "LONGTEXT", CarriedKind::text},
    CarriedType{"MEDIUMTEXT", "MEDIUMTEXT", CarriedKind::text},
    CarriedType{"TINYTEXT", "TINYTEXT", CarriedKind::text},
    CarriedType{"VARCHAR", "VARCHAR*(255)", CarriedKind::text},
    CarriedType{"CHARACTER VARYING", "VARCHAR*(255)", CarriedKind::text},
    CarriedType{"VARYING CHARACTER", "VARCHAR*(255)", CarriedKind::text},
    CarriedType{"NVARCHAR", "VARCHAR*(255)", CarriedKind::text},
    CarriedType{"CHAR", "CHAR*(255)", CarriedKind::text},
    CarriedType{"CHARACTER", "CHAR*(255)", CarriedKind::text},
    CarriedType{"NCHAR", "CHAR*(255)", CarriedKind::text},
    CarriedType{"NATIVE CHARACTER", "CHAR*(255)", CarriedKind::text},
    CarriedType{"UUID", "CHAR(36)", CarriedKind::text},
    CarriedType{"BLOB", "LONGBLOB", CarriedKind::blob},
    CarriedType{"LONGBLOB", "LONGBLOB", CarriedKind::blob},
    CarriedType{"BYTEA", "LONGBLOB", CarriedKind::blob},
    CarriedType{"VARBINARY", "VARBINARY*LONGBLOB", CarriedKind::blob},
    CarriedType{"BINARY", "BINARY*LONGBLOB", CarriedKind::blob},
    CarriedType{"BOOLEAN", "BOOLEAN", CarriedKind::boolean},
    CarriedType{"BOOL", "BOOLEAN", CarriedKind::boolean},
    CarriedType{"DATE", "DATE", CarriedKind::temporal},
    CarriedType{"TIME", "TIME", CarriedKind::temporal, 0, "TIME(6)"},
    CarriedType{"DATETIME", "DATETIME*", CarriedKind::temporal, 0, "DATETIME(6)"},
    CarriedType{"TIMESTAMP", "TIMESTAMP*", CarriedKind::temporal, 0, "TIMESTAMP(6)"},
    CarriedType{"JSON", "JSON", CarriedKind::other},
};

constexpr std::array<std::string_view, 276> kReserved = {
    "ACCESSIBLE", "ADD", "ALL", "ALTER", "ANALYZE", "AND", "AS", "ASC", "ASENSITIVE", "BEFORE", "BETWEEN",
    "BIGINT", "BINARY", "BLOB", "BOTH", "BY", "CALL", "CASCADE", "CASE", "CHANGE", "CHAR", "CHARACTER", "CHECK",
    "COLLATE", "COLUMN", "CONDITION", "CONSTRAINT", "CONTINUE", "CONVERT", "CREATE", "CROSS", "CUBE", "CUME_DIST",
    "CURRENT_DATE", "CURRENT_ROLE", "CURRENT_TIME", "CURRENT_TIMESTAMP", "CURRENT_USER", "CURSOR", "DATABASE",
    "DATABASES", "DAY_HOUR", "DAY_MICROSECOND", "DAY_MINUTE", "DAY_SECOND", "DEC", "DECIMAL", "DECLARE", "DEFAULT",
    "DELAYED", "DELETE", "DENSE_RANK", "DESC", "DESCRIBE", "DETERMINISTIC", "DISTINCT", "DISTINCTROW", "DIV",
    "DOUBLE", "DO_DOMAIN_IDS", "DROP", "DUAL", "EACH", "ELSE", "ELSEIF", "EMPTY", "ENCLOSED", "ESCAPED", "EXCEPT",
    "EXISTS", "EXIT", "EXPLAIN", "EXTERNAL", "FALSE", "FETCH", "FIRST_VALUE", "FLOAT", "FLOAT4", "FLOAT8", "FOR",
    "FORCE", "FOREIGN", "FROM", "FULLTEXT", "FUNCTION", "GENERATED", "GET", "GRANT", "GROUP", "GROUPING", "GROUPS",
    "HAVING", "HIGH_PRIORITY", "HOUR_MICROSECOND", "HOUR_MINUTE", "HOUR_SECOND", "IF", "IGNORE",
    "IGNORE_DOMAIN_IDS", "IN", "INDEX", "INFILE", "INNER", "INOUT", "INSENSITIVE", "INSERT", "INT", "INT1", "INT2",
    "INT3", "INT4", "INT8", "INTEGER", "INTERSECT", "INTERVAL", "INTO", "IO_AFTER_GTIDS", "IO_BEFORE_GTIDS", "IS",
    "ITERATE", "JOIN", "JSON_TABLE", "KEY", "KEYS", "KILL", "LAG", "LAST_VALUE", "LATERAL", "LEAD", "LEADING",
    "LEAVE", "LEFT", "LIBRARY", "LIKE", "LIMIT", "LINEAR", "LINES", "LOAD", "LOCALTIME", "LOCALTIMESTAMP", "LOCK",
    "LONG", "LONGBLOB", "LONGTEXT", "LOOP", "LOW_PRIORITY", "MATCH", "MAXVALUE", "MEDIUMBLOB", "MEDIUMINT",
    "MEDIUMTEXT", "MIDDLEINT", "MINUTE_MICROSECOND", "MINUTE_SECOND", "MOD", "MODIFIES", "NATURAL", "NOT",
    "NO_WRITE_TO_BINLOG", "NTH_VALUE", "NTILE", "NULL", "NUMERIC", "OF", "OFFSET", "ON", "OPTIMIZE",
    "OPTIMIZER_COSTS", "OPTION", "OPTIONALLY", "OR", "ORDER", "OUT", "OUTER", "OUTFILE", "OVER", "PAGE_CHECKSUM",
    "PARSE_VCOL_EXPR", "PARTITION", "PERCENT_RANK", "PRECISION", "PRIMARY", "PROCEDURE", "PURGE", "QUALIFY",
    "RANGE", "RANK", "READ", "READS", "READ_WRITE", "REAL", "RECURSIVE", "REFERENCES", "REF_SYSTEM_ID", "REGEXP",
    "RELEASE", "RENAME", "REPEAT", "REPLACE", "REQUIRE", "RESIGNAL", "RESTRICT", "RETURN", "RETURNING", "REVOKE",
    "RIGHT", "RLIKE", "ROW", "ROWNUM", "ROWS", "ROW_NUMBER", "SCHEMA", "SCHEMAS", "SECOND_MICROSECOND", "SELECT",
    "SENSITIVE", "SEPARATOR", "SET", "SHOW", "SIGNAL", "SMALLINT", "SPATIAL", "SPECIFIC", "SQL", "SQLEXCEPTION",
    "SQLSTATE", "SQLWARNING", "SQL_BIG_RESULT", "SQL_CALC_FOUND_ROWS", "SQL_SMALL_RESULT", "SSL", "STARTING",
    "STATS_AUTO_RECALC", "STATS_PERSISTENT", "STATS_SAMPLE_PAGES", "STORED", "STRAIGHT_JOIN", "SYSTEM", "TABLE",
    "TABLESAMPLE", "TERMINATED", "THEN", "TINYBLOB", "TINYINT", "TINYTEXT", "TO", "TRAILING", "TRIGGER", "TRUE",
    "UNDO", "UNION", "UNIQUE", "UNLOCK", "UNSIGNED", "UPDATE", "USAGE", "USE", "USING", "UTC_DATE", "UTC_TIME",
    "UTC_TIMESTAMP", "VALUES", "VARBINARY", "VARCHAR", "VARCHARACTER", "VARYING", "VIRTUAL", "WHEN", "WHERE",
    "WHILE", "WINDOW", "WITH", "WRITE", "XOR", "YEAR_MONTH", "ZEROFILL"};
// clang-format on

}  // namespace

const CarriedTypes& carried_types() {
  static const CarriedTypes types = {
      .engines = "mysql mariadb",
      .types = kTypes,
      .wide_integer = "BIGINT",
      .real = "DOUBLE",
      .text = "TEXT",
      .long_text = "LONGTEXT",
      .blob = "LONGBLOB",
      .text_limit = 65535,
      .key_text = "VARCHAR({})",
      .key_blob = "VARBINARY({})",
      .key_limit = 768,
      .identifier_quote = '`',
      .identity = "AUTO_INCREMENT",
      .blob_before = "x'",
      .blob_behind = "'",
      .bytes_before = "x'",
      .bytes_behind = "'",
      .defaults_in_parentheses = true,
      .references_need_columns = true,
      .deferred_checks = false,
      .join_function = "CONCAT",
      .reserved = kReserved,
  };
  return types;
}

}  // namespace enginediff::mysql

-- @title     a = 'abc' finds row 0 on MySQL and MariaDB, nothing on SQLite, and is refused by PostgreSQL
-- @id        conversion.compare.intcolumn
-- @category  conversion
-- @why       an id of '5abc' or 'abc' pasted into a query shows row 5 or 0 on MySQL, nothing on SQLite and an error on PostgreSQL
-- @see       https://sqlite.org/datatype3.html#type_conversions_prior_to_comparison
-- @see       https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html
-- @see       https://www.postgresql.org/docs/current/typeconv-oper.html
-- @see       https://mariadb.com/kb/en/type-conversion/
-- @each literal = '5', '5abc', '5.0', '05', ' 5', '5e0', 'abc', '', '%'

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (0), (5);

-- @step equal
SELECT a FROM t WHERE a = ${literal};
-- => sqlite
-- |  literal | outcome
-- |  '5'     | [a integer] (5)
-- |  '5abc'  | [a integer]
-- |  '5.0'   | [a integer] (5)
-- |  '05'    | [a integer] (5)
-- |  ' 5'    | [a integer] (5)
-- |  '5e0'   | [a integer] (5)
-- |  'abc'   | [a integer]
-- |  ''      | [a integer]
-- |  '%'     | [a integer]
-- => postgres
-- |  literal | outcome
-- |  '5'     | [a integer] (5)
-- |  '5abc'  | error invalid_text_representation
-- |  '5.0'   | error invalid_text_representation
-- |  '05'    | [a integer] (5)
-- |  ' 5'    | [a integer] (5)
-- |  '5e0'   | error invalid_text_representation
-- |  'abc'   | error invalid_text_representation
-- |  ''      | error invalid_text_representation
-- |  '%'     | error invalid_text_representation
-- => mariadb
-- |  literal | outcome
-- |  '5'     | [a integer] (5)
-- |  '5abc'  | [a integer] (5); warning value_converted
-- |  '5.0'   | [a integer] (5)
-- |  '05'    | [a integer] (5)
-- |  ' 5'    | [a integer] (5)
-- |  '5e0'   | [a integer] (5)
-- |  'abc'   | [a integer] (0); warning value_converted
-- |  ''      | [a integer] (0); warning value_converted
-- |  '%'     | [a integer] (0); warning value_converted
-- => mysql
-- |  literal | outcome
-- |  '5'     | [a integer] (5)
-- |  '5abc'  | [a integer] (5); warning value_converted
-- |  '5.0'   | [a integer] (5)
-- |  '05'    | [a integer] (5)
-- |  ' 5'    | [a integer] (5)
-- |  '5e0'   | [a integer] (5)
-- |  'abc'   | [a integer] (0); warning value_converted
-- |  ''      | [a integer] (0)
-- |  '%'     | [a integer] (0); warning value_converted

-- @step above
SELECT COUNT(*) AS n FROM t WHERE a > ${literal};
-- => sqlite
-- |  n integer
-- |  0
-- => postgres
-- |  literal | outcome
-- |  '5'     | [n integer] (0)
-- |  '5abc'  | error invalid_text_representation
-- |  '5.0'   | error invalid_text_representation
-- |  '05'    | [n integer] (0)
-- |  ' 5'    | [n integer] (0)
-- |  '5e0'   | error invalid_text_representation
-- |  'abc'   | error invalid_text_representation
-- |  ''      | error invalid_text_representation
-- |  '%'     | error invalid_text_representation
-- => mariadb
-- |  literal | outcome
-- |  '5'     | [n integer] (0)
-- |  '5abc'  | [n integer] (0); warning value_converted
-- |  '5.0'   | [n integer] (0)
-- |  '05'    | [n integer] (0)
-- |  ' 5'    | [n integer] (0)
-- |  '5e0'   | [n integer] (0)
-- |  'abc'   | [n integer] (1); warning value_converted
-- |  ''      | [n integer] (1); warning value_converted
-- |  '%'     | [n integer] (1); warning value_converted
-- => mysql
-- |  literal | outcome
-- |  '5'     | [n integer] (0)
-- |  '5abc'  | [n integer] (0); warning value_converted
-- |  '5.0'   | [n integer] (0)
-- |  '05'    | [n integer] (0)
-- |  ' 5'    | [n integer] (0)
-- |  '5e0'   | [n integer] (0)
-- |  'abc'   | [n integer] (1); warning value_converted
-- |  ''      | [n integer] (1)
-- |  '%'     | [n integer] (1); warning value_converted

-- Digits are a number, with blanks around them or not; all else finds nothing.
-- @portable equal
-- @sql sqlite
SELECT a FROM t WHERE a = CASE WHEN TRIM(${literal}) <> '' AND TRIM(${literal}) NOT GLOB '*[^0-9]*' THEN CAST(${literal} AS INTEGER) END;
-- @sql mysql, mariadb
SELECT a FROM t WHERE a = CAST(NULLIF(REGEXP_SUBSTR(TRIM(${literal}), '^[0-9]+$'), '') AS SIGNED);
-- @sql postgres
SELECT a FROM t WHERE a = CAST(SUBSTRING(TRIM(${literal}) FROM '^[0-9]+$') AS INTEGER);
-- => *
-- |  literal | outcome
-- |  '5'     | [a integer] (5)
-- |  '5abc'  | [a integer]
-- |  '5.0'   | [a integer]
-- |  '05'    | [a integer] (5)
-- |  ' 5'    | [a integer] (5)
-- |  '5e0'   | [a integer]
-- |  'abc'   | [a integer]
-- |  ''      | [a integer]
-- |  '%'     | [a integer]

-- Digits are a number; nothing is above all else.
-- @portable above
-- @sql sqlite
SELECT COUNT(*) AS n FROM t WHERE a > CASE WHEN TRIM(${literal}) <> '' AND TRIM(${literal}) NOT GLOB '*[^0-9]*' THEN CAST(${literal} AS INTEGER) END;
-- @sql mysql, mariadb
SELECT COUNT(*) AS n FROM t WHERE a > CAST(NULLIF(REGEXP_SUBSTR(TRIM(${literal}), '^[0-9]+$'), '') AS SIGNED);
-- @sql postgres
SELECT COUNT(*) AS n FROM t WHERE a > CAST(SUBSTRING(TRIM(${literal}) FROM '^[0-9]+$') AS INTEGER);
-- => *
-- |  n integer
-- |  0

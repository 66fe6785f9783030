-- @title     Hexadecimal integer literals
-- @id        conversion.hex.integer
-- @category  conversion
-- @why       0x41 is a number on SQLite and newer PostgreSQL, bytes on MySQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/hexadecimal-literals.html
-- @see       https://sqlite.org/lang_expr.html#hexint
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-CONSTANTS-NUMERIC

CREATE TABLE t (a INTEGER);

-- @step value
SELECT 0x41 AS v;

-- @step plus-zero
SELECT 0x41 + 0 AS v;

-- @step insert
INSERT INTO t VALUES (0x41);

-- @step read
SELECT a FROM t;

-- @step equal
SELECT 0x41 = 65 AS same;

-- @portable value
SELECT 65 AS v;

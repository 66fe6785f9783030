-- @title     0x41 is 65 on SQLite and newer PostgreSQL, bytes on MySQL and MariaDB, an error on older PostgreSQL
-- @id        conversion.hex.integer
-- @category  conversion
-- @why       a mask or colour written 0x41 in a query is a number on SQLite, bytes on MySQL, and an error on older PostgreSQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/hexadecimal-literals.html
-- @see       https://sqlite.org/lang_expr.html#hexint
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-CONSTANTS-NUMERIC

CREATE TABLE t (a INTEGER);

-- @step value
SELECT 0x41 AS v;
-- => sqlite, postgres>=17
-- |  v integer
-- |  65
-- => postgres<17
-- |  error syntax_error
-- => mariadb, mysql
-- |  v blob
-- |  x'41'

-- @step plus-zero
SELECT 0x41 + 0 AS v;
-- => sqlite, postgres>=17
-- |  v integer
-- |  65
-- => postgres<17
-- |  error syntax_error
-- => mariadb, mysql
-- |  v unsigned
-- |  65

-- @step insert
INSERT INTO t VALUES (0x41);
-- => sqlite, postgres>=17, mariadb, mysql
-- |  ok 1 row
-- => postgres<17
-- |  error syntax_error

-- @step read
SELECT a FROM t;
-- => sqlite, postgres>=17, mariadb, mysql
-- |  a integer
-- |  65
-- => postgres<17
-- |  a integer

-- @step equal
SELECT 0x41 = 65 AS same;
-- => sqlite, mariadb, mysql
-- |  same integer
-- |  1
-- => postgres<17
-- |  error syntax_error
-- => postgres>=17
-- |  same bool
-- |  true

-- @portable value
SELECT 65 AS v;
-- => *
-- |  v integer
-- |  65

-- @portable read
DELETE FROM t;
INSERT INTO t VALUES (65);
SELECT a FROM t;
-- => *
-- |  a integer
-- |  65

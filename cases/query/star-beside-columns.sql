-- @title     A bare * behind another column is a syntax error on MySQL and MariaDB; t.* runs everywhere
-- @id        query.select.star
-- @category  query
-- @why       a query with a computed column before * passes in tests on SQLite and is a syntax error on MySQL and MariaDB
-- @see       https://dev.mysql.com/doc/refman/8.4/en/select.html
-- @see       https://sqlite.org/lang_select.html
-- @see       https://www.postgresql.org/docs/current/sql-select.html#SQL-SELECT-LIST

CREATE TABLE t (a INTEGER, b INTEGER);
INSERT INTO t VALUES (1, 2);

-- @step star-first
SELECT *, a + b AS c FROM t;
-- => *
-- |  a integer | b integer | c integer
-- |  1         | 2         | 3

-- @step star-last
SELECT a + b AS c, * FROM t;
-- => sqlite, postgres
-- |  c integer | a integer | b integer
-- |  3         | 1         | 2
-- => mariadb, mysql
-- |  error syntax_error

-- @step star-twice
SELECT *, * FROM t;
-- => sqlite, postgres
-- |  a integer | b integer | a integer | b integer
-- |  1         | 2         | 1         | 2
-- => mariadb, mysql
-- |  error syntax_error

-- @step qualified-star-last
SELECT a + b AS c, t.* FROM t;
-- => *
-- |  c integer | a integer | b integer
-- |  3         | 1         | 2

-- @step count-of-table-star
SELECT COUNT(t.*) AS n FROM t;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  n integer
-- |  1

-- @step no-columns
SELECT FROM t;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  []

-- @step star-without-from
SELECT *;
-- => *
-- |  error syntax_error

-- @portable star-last
SELECT a + b AS c, t.* FROM t;
-- => *
-- |  c integer | a integer | b integer
-- |  3         | 1         | 2

-- @portable star-twice
SELECT t.*, t.* FROM t;
-- => *
-- |  a integer | b integer | a integer | b integer
-- |  1         | 2         | 1         | 2

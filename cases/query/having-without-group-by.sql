-- @title     HAVING without GROUP BY filters rows on MySQL and MariaDB and is refused elsewhere
-- @id        query.having.ungrouped
-- @category  query
-- @why       a filter on an alias by HAVING, as MySQL code has it in place of WHERE, fails on SQLite and PostgreSQL
-- @see       https://sqlite.org/lang_select.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/select.html
-- @see       https://www.postgresql.org/docs/current/sql-select.html#SQL-HAVING

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (2), (3);

-- @step plain-column
SELECT a FROM t HAVING a > 1;
-- => sqlite, postgres
-- |  error grouping_error
-- => mariadb, mysql
-- |  a integer
-- |  2
-- |  3

-- @step alias
SELECT a * 10 AS x FROM t HAVING x > 10;
-- => sqlite
-- |  error grouping_error
-- => mariadb, mysql
-- |  x integer
-- |  20
-- |  30
-- => postgres
-- |  error undefined_column

-- @step aggregate
SELECT COUNT(*) AS n FROM t HAVING COUNT(*) > 2;
-- => *
-- |  n integer
-- |  3

-- @step aggregate-fails
SELECT COUNT(*) AS n FROM t HAVING COUNT(*) > 3;
-- => sqlite
-- |  n null
-- => mariadb, postgres, mysql
-- |  n integer

-- @step constant-list
SELECT 1 AS one FROM t HAVING MAX(a) > 2;
-- => sqlite
-- |  error grouping_error
-- => mariadb, postgres, mysql
-- |  one integer
-- |  1

-- @step always-true
SELECT a FROM t HAVING 1 = 1;
-- => sqlite, postgres
-- |  error grouping_error
-- => mariadb, mysql
-- |  a integer
-- |  1
-- |  2
-- |  3

-- @portable plain-column
SELECT a FROM t WHERE a > 1;
-- => *
-- |  a integer
-- |  2
-- |  3

-- @portable alias
SELECT x FROM (SELECT a * 10 AS x FROM t) q WHERE x > 10;
-- => *
-- |  x integer
-- |  20
-- |  30

-- @portable always-true
SELECT a FROM t;
-- => *
-- |  a integer
-- |  1
-- |  2
-- |  3

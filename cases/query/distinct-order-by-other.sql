-- @title     DISTINCT sorted by a column that is not selected is refused by MySQL and PostgreSQL only
-- @id        query.distinct.order
-- @category  query
-- @why       which of the merged rows counts is undefined: SQLite and MariaDB guess, MySQL and PostgreSQL refuse
-- @see       https://www.postgresql.org/docs/current/sql-select.html#SQL-DISTINCT
-- @see       https://dev.mysql.com/doc/refman/8.4/en/distinct-optimization.html
-- @see       https://sqlite.org/lang_select.html

CREATE TABLE t (a INTEGER, b INTEGER);
INSERT INTO t VALUES (1, 2), (2, 1);

-- @step other-column
SELECT DISTINCT a FROM t ORDER BY b;
-- => sqlite, mariadb, mysql:non-strict
-- |  a integer
-- |  2
-- |  1
-- => postgres, mysql
-- |  error invalid_column_reference

-- @step expression-of-selected
SELECT DISTINCT a FROM t ORDER BY -a;
-- => sqlite, mariadb, mysql
-- |  a integer
-- |  2
-- |  1
-- => postgres
-- |  error invalid_column_reference

-- @step selected-expression
SELECT DISTINCT a % 2 AS odd FROM t ORDER BY a % 2;
-- => *
-- |  odd integer
-- |  0
-- |  1

-- @portable other-column
SELECT a FROM t GROUP BY a ORDER BY MIN(b);
-- => *
-- |  a integer
-- |  2
-- |  1

-- @portable expression-of-selected
SELECT a FROM t GROUP BY a ORDER BY -a;
-- => *
-- |  a integer
-- |  2
-- |  1

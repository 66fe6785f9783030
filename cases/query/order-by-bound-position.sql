-- @title     A bound number in ORDER BY is a position on MariaDB and sorts nothing elsewhere
-- @id        query.order.bind
-- @category  query
-- @why       a list sorted by the number of the column that a user clicked stays unsorted; only MariaDB takes it for a position
-- @see       https://www.postgresql.org/docs/current/sql-prepare.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/prepare.html
-- @see       https://sqlite.org/lang_select.html#orderby
-- @see       https://mariadb.com/kb/en/prepare-statement/

CREATE TABLE t (a INTEGER NOT NULL, b INTEGER NOT NULL);
INSERT INTO t VALUES (2, 1), (1, 2), (3, 3);

-- Where the number sorts nothing all rows tie, and b decides.
-- @step position
-- @bind 1
SELECT a FROM t ORDER BY ?, b DESC;
-- => sqlite, postgres, mysql
-- |  a integer
-- |  3
-- |  1
-- |  2
-- => mariadb
-- |  a integer
-- |  1
-- |  2
-- |  3

-- @step column-name
-- @bind 'a'
SELECT a FROM t ORDER BY ?, b DESC;
-- => *
-- |  a integer
-- |  3
-- |  1
-- |  2

-- @step out-of-range
-- @bind 99
SELECT a FROM t ORDER BY ?, b DESC;
-- => sqlite, postgres, mysql
-- |  a integer
-- |  3
-- |  1
-- |  2
-- => mariadb
-- |  error invalid_column_reference

-- @portable position
-- @bind 1
SELECT a FROM t ORDER BY CASE ? + 0 WHEN 1 THEN a WHEN 2 THEN b END, b DESC;
-- => *
-- |  a integer
-- |  1
-- |  2
-- |  3

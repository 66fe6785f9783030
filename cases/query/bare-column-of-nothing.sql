-- @title     A plain column beside COUNT over no rows is NULL on SQLite and MariaDB and refused elsewhere
-- @id        query.group.nothing
-- @category  query
-- @why       a report over an empty table gets a row with NULL that no table holds from SQLite and MariaDB; MySQL and PostgreSQL refuse
-- @see       https://sqlite.org/quirks.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/group-by-handling.html
-- @see       https://mariadb.com/kb/en/group-by/
-- @see       https://www.postgresql.org/docs/current/sql-select.html#SQL-GROUPBY

CREATE TABLE t (a INTEGER);

-- @step ungrouped
SELECT a, COUNT(*) AS n FROM t;
-- => sqlite
-- |  a null | n integer
-- |  NULL   | 0
-- => mariadb, mysql:non-strict
-- |  a integer | n integer
-- |  NULL      | 0
-- => mysql, postgres
-- |  error grouping_error

-- @step constant
SELECT 'total' AS label, COUNT(*) AS n FROM t;
-- => *
-- |  label text | n integer
-- |  'total'    | 0

-- @step grouped
SELECT a, COUNT(*) AS n FROM t GROUP BY a;
-- => sqlite
-- |  a integer | n null
-- => mariadb, mysql, postgres
-- |  a integer | n integer

-- @step grouped-by-nothing
SELECT COUNT(*) AS n FROM t GROUP BY ();
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  n integer
-- |  0

-- @portable ungrouped
SELECT MIN(a) AS a, COUNT(*) AS n FROM t;
-- => *
-- |  a    | n integer
-- |  NULL | 0

-- @portable grouped-by-nothing
SELECT COUNT(*) AS n FROM t;
-- => *
-- |  n integer
-- |  0

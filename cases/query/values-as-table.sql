-- @title     FROM (VALUES …) AS v (x, y) is a syntax error on SQLite, MySQL and older MariaDB
-- @id        query.values.table
-- @category  query
-- @why       a list of literals as a table, with names, runs on PostgreSQL and newer MariaDB; MySQL wants ROW, and SQLite WITH
-- @see       https://sqlite.org/lang_select.html#values
-- @see       https://dev.mysql.com/doc/refman/8.4/en/values.html
-- @see       https://mariadb.com/kb/en/table-value-constructors/
-- @see       https://www.postgresql.org/docs/current/queries-values.html

-- @step alias-with-columns
SELECT x, y FROM (VALUES (1, 'a'), (2, 'b')) AS v (x, y) ORDER BY x;
-- => sqlite, mariadb<11.8, mysql
-- |  error syntax_error
-- => mariadb>=11.8, postgres
-- |  x integer | y text
-- |  1         | 'a'
-- |  2         | 'b'

-- @step row-constructor
SELECT x, y FROM (VALUES ROW(1, 'a'), ROW(2, 'b')) AS v (x, y) ORDER BY x;
-- => sqlite, mariadb, postgres
-- |  error syntax_error
-- => mysql
-- |  x integer | y text
-- |  1         | 'a'
-- |  2         | 'b'

-- @step column1
SELECT column1 FROM (VALUES (1), (2)) AS v ORDER BY column1;
-- => sqlite, postgres
-- |  column1 integer
-- |  1
-- |  2
-- => mariadb
-- |  error undefined_column
-- => mysql
-- |  error syntax_error

-- @step in-with
WITH v (x, y) AS (VALUES (1, 'a'), (2, 'b')) SELECT x, y FROM v ORDER BY x;
-- => sqlite, mariadb, postgres
-- |  x integer | y text
-- |  1         | 'a'
-- |  2         | 'b'
-- => mysql
-- |  error syntax_error

-- @step derived-columns-of-select
SELECT x FROM (SELECT 1, 2) AS v (x, y);
-- => sqlite, mariadb<11.8
-- |  error syntax_error
-- => mariadb>=11.8, postgres, mysql
-- |  x integer
-- |  1

-- @portable alias-with-columns
SELECT x, y FROM (SELECT 1 AS x, 'a' AS y UNION ALL SELECT 2, 'b') v ORDER BY x;
-- => *
-- |  x integer | y text
-- |  1         | 'a'
-- |  2         | 'b'

-- @portable in-with
WITH v (x, y) AS (SELECT 1, 'a' UNION ALL SELECT 2, 'b') SELECT x, y FROM v ORDER BY x;
-- => *
-- |  x integer | y text
-- |  1         | 'a'
-- |  2         | 'b'

-- @portable derived-columns-of-select
WITH v (x, y) AS (SELECT 1, 2) SELECT x FROM v;
-- => *
-- |  x integer
-- |  1

-- @portable column1
SELECT x AS column1 FROM (SELECT 1 AS x UNION ALL SELECT 2) v ORDER BY x;
-- => *
-- |  column1 integer
-- |  1
-- |  2

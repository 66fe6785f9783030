-- @title     A derived table with two columns of one name is refused by MySQL and MariaDB even if neither is read
-- @id        query.derived.duplicates
-- @category  query
-- @why       a COUNT around a join with two columns of one name, as paging code writes it, runs on SQLite and fails on MySQL and MariaDB
-- @see       https://dev.mysql.com/doc/refman/8.4/en/derived-tables.html
-- @see       https://www.postgresql.org/docs/current/queries-table-expressions.html#QUERIES-SUBQUERIES
-- @see       https://sqlite.org/lang_select.html

-- @step star
SELECT * FROM (SELECT 1 AS x, 2 AS x) q;
-- => sqlite
-- |  x integer | "x:1" integer
-- |  1         | 2
-- => mariadb, mysql
-- |  error duplicate_column
-- => postgres
-- |  x integer | x integer
-- |  1         | 2

-- @step count
SELECT COUNT(*) AS n FROM (SELECT 1 AS x, 2 AS x) q;
-- => sqlite, postgres
-- |  n integer
-- |  1
-- => mariadb, mysql
-- |  error duplicate_column

-- @step named
SELECT x FROM (SELECT 1 AS x, 2 AS x) q;
-- => sqlite
-- |  x integer
-- |  1
-- => mariadb, mysql
-- |  error duplicate_column
-- => postgres
-- |  error ambiguous_column

-- @step top-level
SELECT 1 AS x, 2 AS x;
-- => *
-- |  x integer | x integer
-- |  1         | 2

-- @step join-of-stars
SELECT COUNT(*) AS n FROM (SELECT * FROM (SELECT 1 AS x) a JOIN (SELECT 1 AS x) b ON a.x = b.x) q;
-- => sqlite, postgres
-- |  n integer
-- |  1
-- => mariadb, mysql
-- |  error duplicate_column

-- @portable star
SELECT * FROM (SELECT 1 AS x, 2 AS x2) q;
-- => *
-- |  x integer | x2 integer
-- |  1         | 2

-- @portable named
SELECT x FROM (SELECT 1 AS x, 2 AS x2) q;
-- => *
-- |  x integer
-- |  1

-- @portable count
SELECT COUNT(*) AS n FROM (SELECT 1 AS x, 2 AS x2) q;
-- => *
-- |  n integer
-- |  1

-- @portable join-of-stars
SELECT COUNT(*) AS n FROM (SELECT a.x FROM (SELECT 1 AS x) a JOIN (SELECT 1 AS x) b ON a.x = b.x) q;
-- => *
-- |  n integer
-- |  1

-- @title     A derived table without an alias is refused by MySQL, MariaDB and PostgreSQL 15
-- @id        query.derived.alias
-- @category  query
-- @why       a query with an unnamed subquery in FROM passes on SQLite and fails on MySQL, MariaDB and older PostgreSQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/derived-tables.html
-- @see       https://www.postgresql.org/docs/16/release-16.html
-- @see       https://sqlite.org/lang_select.html
-- @see       https://mariadb.com/kb/en/subqueries-in-a-from-clause/

-- @step without
SELECT * FROM (SELECT 1 AS x);
-- => sqlite, postgres>=17
-- |  x integer
-- |  1
-- => mariadb, postgres<17, mysql
-- |  error syntax_error

-- @step joined
SELECT COUNT(*) AS n FROM (SELECT 1 AS x) JOIN (SELECT 1 AS y) ON x = y;
-- => sqlite, postgres>=17
-- |  n integer
-- |  1
-- => mariadb, postgres<17, mysql
-- |  error syntax_error

-- @portable without
SELECT * FROM (SELECT 1 AS x) q;
-- => *
-- |  x integer
-- |  1

-- @portable joined
SELECT COUNT(*) AS n FROM (SELECT 1 AS x) a JOIN (SELECT 1 AS y) b ON x = y;
-- => *
-- |  n integer
-- |  1

-- @title     3 > 2 > 1 is false on SQLite, MySQL and MariaDB and a syntax error on PostgreSQL
-- @id        numeric.comparison.chain
-- @category  numeric
-- @why       a range written as 1 < x < 3 also holds for 5 on SQLite, MySQL and MariaDB, without a warning; PostgreSQL refuses it
-- @see       https://sqlite.org/lang_expr.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/operator-precedence.html
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-PRECEDENCE

-- @step greater
SELECT 3 > 2 > 1 AS v;
-- => sqlite, mariadb, mysql
-- |  v integer
-- |  0
-- => postgres
-- |  error syntax_error

-- @step smaller
SELECT 1 < 5 < 3 AS v;
-- => sqlite, mariadb, mysql
-- |  v integer
-- |  1
-- => postgres
-- |  error syntax_error

-- @step equal
SELECT 1 = 1 = 1 AS v;
-- => sqlite, mariadb, mysql
-- |  v integer
-- |  1
-- => postgres
-- |  error syntax_error

-- @portable greater
SELECT CASE WHEN 3 > 2 AND 2 > 1 THEN 1 ELSE 0 END AS v;
-- => *
-- |  v integer
-- |  1

-- @portable smaller
SELECT CASE WHEN 1 < 5 AND 5 < 3 THEN 1 ELSE 0 END AS v;
-- => *
-- |  v integer
-- |  0

-- @title     CAST(0.1 AS REAL) = 0.1 is true on SQLite and MySQL, false on PostgreSQL and no syntax on MariaDB
-- @id        numeric.cast.real
-- @category  numeric
-- @why       a filter by CAST(price AS REAL) that finds its rows on SQLite and MySQL finds none on PostgreSQL, whose REAL has 32 bits
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-FLOAT
-- @see       https://dev.mysql.com/doc/refman/8.4/en/cast-functions.html
-- @see       https://mariadb.com/kb/en/cast/
-- @see       https://sqlite.org/lang_expr.html#castexpr

-- @step equal
SELECT CASE WHEN CAST(0.1 AS REAL) = 0.1 THEN 1 ELSE 0 END AS same;
-- => sqlite, mysql
-- |  same integer
-- |  1
-- => mysql:ansi, postgres
-- |  same integer
-- |  0
-- => mariadb
-- |  error syntax_error

-- @step whole
SELECT CASE WHEN CAST(16777217 AS REAL) = 16777217 THEN 1 ELSE 0 END AS same;
-- => sqlite, mysql
-- |  same integer
-- |  1
-- => mysql:ansi, postgres
-- |  same integer
-- |  0
-- => mariadb
-- |  error syntax_error

-- @portable equal
-- @sql mysql, mariadb
SELECT CASE WHEN CAST(0.1 AS DOUBLE) = 0.1 THEN 1 ELSE 0 END AS same;
-- @sql *
SELECT CASE WHEN CAST(0.1 AS DOUBLE PRECISION) = 0.1 THEN 1 ELSE 0 END AS same;
-- => *
-- |  same integer
-- |  1

-- @portable whole
-- @sql mysql, mariadb
SELECT CASE WHEN CAST(16777217 AS DOUBLE) = 16777217 THEN 1 ELSE 0 END AS same;
-- @sql *
SELECT CASE WHEN CAST(16777217 AS DOUBLE PRECISION) = 16777217 THEN 1 ELSE 0 END AS same;
-- => *
-- |  same integer
-- |  1

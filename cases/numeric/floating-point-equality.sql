-- @title     0.1 + 0.2 = 0.3 is false on SQLite and true elsewhere; with 0.1e0 it is true on PostgreSQL only
-- @id        numeric.float.equality
-- @category  numeric
-- @why       a filter for a sum such as 0.1 + 0.2 = 0.3 is false on SQLite, where literals are floating point and on the servers exact
-- @see       https://sqlite.org/floatingpoint.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/precision-math-examples.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-FLOAT

-- @step literals
SELECT 0.1 + 0.2 = 0.3 AS same;
-- => sqlite
-- |  same integer
-- |  0
-- => postgres
-- |  same bool
-- |  true
-- => mariadb, mysql
-- |  same integer
-- |  1

-- @step doubles
SELECT 0.1e0 + 0.2e0 = 0.3e0 AS same;
-- => sqlite, mariadb, mysql
-- |  same integer
-- |  0
-- => postgres
-- |  same bool
-- |  true

-- @step difference
SELECT 0.1 + 0.2 - 0.3 AS rest;
-- => sqlite
-- |  rest double
-- |  5.551115123125783e-17
-- => postgres, mariadb, mysql
-- |  rest decimal
-- |  0.0

-- @portable literals
SELECT CASE WHEN ABS(0.1 + 0.2 - 0.3) < 0.0000001 THEN 1 ELSE 0 END AS same;
-- => *
-- |  same integer
-- |  1

-- @portable doubles
SELECT CASE WHEN ABS(0.1e0 + 0.2e0 - 0.3e0) < 0.0000001 THEN 1 ELSE 0 END AS same;
-- => *
-- |  same integer
-- |  1

-- @portable difference
SELECT ROUND(0.1 + 0.2 - 0.3, 6) AS rest;
-- => *
-- |  rest
-- |  0.0

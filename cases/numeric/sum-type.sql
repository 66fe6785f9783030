-- @title     SUM of integers is a decimal on MySQL and MariaDB, and of BIGINT on PostgreSQL too
-- @id        numeric.sum.type
-- @category  numeric
-- @why       a driver hands a total of integers back as a string, as SUM is a decimal on MySQL and MariaDB, and of BIGINT on PostgreSQL too
-- @see       https://sqlite.org/lang_aggfunc.html#sumunc
-- @see       https://dev.mysql.com/doc/refman/8.4/en/aggregate-functions.html#function_sum
-- @see       https://www.postgresql.org/docs/current/functions-aggregate.html

CREATE TABLE t (i INTEGER, b BIGINT, d DECIMAL(10, 2), f DOUBLE PRECISION);
INSERT INTO t VALUES (1, 1, 1.10, 1.5), (2, 2, 2.20, 2.5);

-- @step integer
SELECT SUM(i) AS total FROM t;
-- => sqlite, postgres
-- |  total integer
-- |  3
-- => mariadb, mysql
-- |  total decimal
-- |  3

-- @step bigint
SELECT SUM(b) AS total FROM t;
-- => sqlite
-- |  total integer
-- |  3
-- => postgres, mariadb, mysql
-- |  total decimal
-- |  3

-- @step decimal
SELECT SUM(d) AS total FROM t;
-- => sqlite
-- |  total double
-- |  3.3000000000000003
-- => postgres, mariadb, mysql
-- |  total decimal
-- |  3.30

-- @step double
SELECT SUM(f) AS total FROM t;
-- => *
-- |  total double
-- |  4.0

-- @step count
SELECT COUNT(*) AS n FROM t;
-- => *
-- |  n integer
-- |  2

-- @portable decimal
SELECT ROUND(SUM(d), 2) AS total FROM t;
-- => *
-- |  total
-- |  3.30

-- @title     AVG of integers keeps four decimals on MySQL and MariaDB and sixteen elsewhere
-- @id        numeric.avg.integer
-- @category  numeric
-- @why       a total computed back from an AVG is wrong on MySQL and MariaDB, which keep four decimals of it
-- @see       https://sqlite.org/lang_aggfunc.html#avg
-- @see       https://dev.mysql.com/doc/refman/8.4/en/aggregate-functions.html#function_avg
-- @see       https://www.postgresql.org/docs/current/functions-aggregate.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (2), (2);

-- @step average
SELECT AVG(a) AS mean FROM t;
-- => sqlite
-- |  mean double
-- |  1.6666666666666667
-- => postgres
-- |  mean decimal
-- |  1.6666666666666667
-- => mariadb, mysql
-- |  mean decimal
-- |  1.6667

-- @step by-hand
SELECT SUM(a) / COUNT(*) AS mean FROM t;
-- => sqlite, postgres
-- |  mean integer
-- |  1
-- => mariadb, mysql
-- |  mean decimal
-- |  1.6667

-- @portable average
SELECT ROUND(AVG(a), 4) AS mean FROM t;
-- => *
-- |  mean
-- |  1.6667

-- @portable by-hand
SELECT ROUND(SUM(a) * 1.00000000 / COUNT(*), 4) AS mean FROM t;
-- => *
-- |  mean
-- |  1.6667

-- @title     STDDEV is the population's on MySQL and MariaDB, the sample's on PostgreSQL and unknown to SQLite
-- @id        numeric.stddev
-- @category  numeric
-- @why       the same report shows a spread of 1 on MySQL and 1.41 on PostgreSQL: STDDEV is the population's or the sample's
-- @see       https://dev.mysql.com/doc/refman/8.4/en/aggregate-functions.html#function_stddev
-- @see       https://mariadb.com/kb/en/stddev_samp/
-- @see       https://www.postgresql.org/docs/current/functions-aggregate.html#FUNCTIONS-AGGREGATE-STATISTICS-TABLE
-- @see       https://sqlite.org/lang_aggfunc.html

CREATE TABLE t (x INTEGER);
INSERT INTO t VALUES (1), (3);
CREATE TABLE big (x BIGINT);
INSERT INTO big VALUES (2000000001), (2000000003);

-- @step stddev
SELECT STDDEV(x) AS v FROM t;
-- => sqlite
-- |  error undefined_function
-- => postgres
-- |  v decimal
-- |  1.4142135623730950
-- => mariadb, mysql
-- |  v double
-- |  1.0

-- @step variance
SELECT VARIANCE(x) AS v FROM t;
-- => sqlite
-- |  error undefined_function
-- => postgres
-- |  v decimal
-- |  2.0000000000000000
-- => mariadb, mysql
-- |  v double
-- |  1.0

-- @step stddev-pop
SELECT STDDEV_POP(x) AS v FROM t;
-- => sqlite
-- |  error undefined_function
-- => postgres
-- |  v decimal
-- |  1.00000000000000000000
-- => mariadb, mysql
-- |  v double
-- |  1.0

-- @step stddev-samp
SELECT STDDEV_SAMP(x) AS v FROM t;
-- => sqlite
-- |  error undefined_function
-- => postgres
-- |  v decimal
-- |  1.4142135623730950
-- => mariadb
-- |  v double
-- |  1.4142
-- => mysql
-- |  v double
-- |  1.4142135623730951

-- @step variance-of-one-row
SELECT VARIANCE(x) AS v FROM t WHERE x = 1;
-- => sqlite
-- |  error undefined_function
-- => postgres
-- |  v decimal
-- |  NULL
-- => mariadb, mysql
-- |  v double
-- |  0.0

-- @step large
SELECT VARIANCE(x) AS v FROM big;
-- => sqlite
-- |  error undefined_function
-- => postgres
-- |  v decimal
-- |  2.0000000000000000
-- => mysql, mariadb
-- |  v double
-- |  1.0

-- Of the whole population, to ten digits in all; by the distances from the mean on SQLite, as the difference of two squares loses the digits of large numbers.
-- @portable variance
-- @sql sqlite
SELECT ROUND(SUM((x - m) * (x - m)) / COUNT(x), 6) AS v FROM t, (SELECT AVG(x) AS m FROM t) q;
-- @sql *
SELECT ROUND(VAR_POP(x), 6) AS v FROM t;
-- => *
-- |  v
-- |  1.000000

-- PostgreSQL's STDDEV_SAMP has few digits behind the point where the spread is large; the root of the variance has them.
-- @portable stddev
-- @sql sqlite
SELECT ROUND(SQRT(SUM((x - m) * (x - m)) / COUNT(x)), 6) AS v FROM t, (SELECT AVG(x) AS m FROM t) q;
-- @sql sqlite[build=default] none
-- @sql *
SELECT ROUND(SQRT(VAR_POP(x)), 6) AS v FROM t;
-- => *
-- |  v
-- |  1.000000

-- @portable variance-of-one-row
-- @sql sqlite
SELECT ROUND(SUM((x - m) * (x - m)) / COUNT(x), 6) AS v FROM t, (SELECT AVG(x) AS m FROM t WHERE x = 1) q WHERE x = 1;
-- @sql *
SELECT ROUND(VAR_POP(x), 6) AS v FROM t WHERE x = 1;
-- => *
-- |  v
-- |  0.000000

-- @portable stddev-samp
-- @sql sqlite
SELECT ROUND(SQRT(SUM((x - m) * (x - m)) / (COUNT(x) - 1)), 6) AS v FROM t, (SELECT AVG(x) AS m FROM t) q;
-- @sql sqlite[build=default] none
-- @sql *
SELECT ROUND(SQRT(VAR_SAMP(x)), 6) AS v FROM t;
-- => *
-- |  v
-- |  1.414214

-- @portable large
-- @sql sqlite
SELECT ROUND(SUM((x - m) * (x - m)) / COUNT(x), 6) AS v FROM big, (SELECT AVG(x) AS m FROM big) q;
-- @sql *
SELECT ROUND(VAR_POP(x), 6) AS v FROM big;
-- => *
-- |  v
-- |  1.000000

-- @title     PERCENTILE_CONT is an aggregate on PostgreSQL, a window function on MariaDB, of two arguments in some SQLite builds, unknown on MySQL
-- @id        query.aggregate.percentile
-- @category  query
-- @why       a report with a median by PERCENTILE_CONT runs on the engine that it was written for and fails on the next
-- @see       https://www.postgresql.org/docs/current/functions-aggregate.html#FUNCTIONS-ORDEREDSET-TABLE
-- @see       https://mariadb.com/kb/en/percentile_cont/
-- @see       https://mariadb.com/kb/en/median/
-- @see       https://sqlite.org/percentile.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/aggregate-functions.html

CREATE TABLE t (x INTEGER);
INSERT INTO t VALUES (1), (2), (4), (9), (NULL), (NULL);

-- @step aggregate
SELECT PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY x) AS v FROM t;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  v double
-- |  3.0

-- @step two-arguments
SELECT PERCENTILE_CONT(x, 0.5) AS v FROM t;
-- => sqlite, mysql
-- |  error undefined_function
-- => sqlite[build=better-sqlite3]
-- |  v double
-- |  3.0
-- => postgres
-- |  error wrong_object_type
-- => mariadb
-- |  error syntax_error

-- @step window
SELECT DISTINCT PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY x) OVER () AS v FROM t;
-- => sqlite, mysql
-- |  error syntax_error
-- => mariadb
-- |  v double
-- |  3.0
-- => postgres
-- |  error feature_not_supported

-- @step median
SELECT MEDIAN(x) AS v FROM t;
-- => sqlite, postgres, mysql
-- |  error undefined_function
-- => sqlite[build=better-sqlite3]
-- |  v double
-- |  3.0
-- => mariadb
-- |  error syntax_error

-- @step median-as-window
SELECT DISTINCT MEDIAN(x) OVER () AS v FROM t;
-- => sqlite, postgres
-- |  error undefined_function
-- => sqlite[build=better-sqlite3], mariadb
-- |  v double
-- |  3.0
-- => mysql
-- |  error syntax_error

-- @step discrete
SELECT PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY x) AS v FROM t;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  v integer
-- |  2

-- @step mode
SELECT MODE() WITHIN GROUP (ORDER BY x) AS v FROM t;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  v integer
-- |  1

-- @portable aggregate
SELECT AVG(x * 1.0) AS v FROM (SELECT x, ROW_NUMBER() OVER (ORDER BY x) AS place, COUNT(*) OVER () AS n FROM t WHERE x IS NOT NULL) q WHERE place * 2 BETWEEN n AND n + 2;
-- => *
-- |  v
-- |  3.00000

-- @portable discrete
SELECT MIN(x) AS v FROM (SELECT x, CUME_DIST() OVER (ORDER BY x) AS share FROM t WHERE x IS NOT NULL) q WHERE share >= 0.5;
-- => *
-- |  v integer
-- |  2

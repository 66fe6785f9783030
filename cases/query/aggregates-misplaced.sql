-- @title     Aggregates in WHERE, ON and other aggregates are refused everywhere, in ORDER BY not by MariaDB
-- @id        query.aggregate.place
-- @category  query
-- @why       a list sorted by an aggregate without GROUP BY comes back as one row on MariaDB; all others refuse it
-- @see       https://sqlite.org/lang_aggfunc.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/aggregate-functions.html
-- @see       https://mariadb.com/kb/en/select/
-- @see       https://www.postgresql.org/docs/current/sql-expressions.html#SYNTAX-AGGREGATES

CREATE TABLE t (g INTEGER, x INTEGER);
INSERT INTO t VALUES (1, 1), (1, 2), (2, 4);

-- @step nested
SELECT MAX(COUNT(*)) AS v FROM t;
-- => *
-- |  error grouping_error

-- @step nested-and-grouped
SELECT MAX(COUNT(*)) AS v FROM t GROUP BY g;
-- => *
-- |  error grouping_error

-- @step where
SELECT x FROM t WHERE COUNT(*) > 0;
-- => *
-- |  error grouping_error

-- @step on
SELECT t.x FROM t JOIN t u ON COUNT(t.x) > 0;
-- => *
-- |  error grouping_error

-- @step group-by
SELECT COUNT(*) AS n FROM t GROUP BY COUNT(*);
-- => *
-- |  error grouping_error

-- @step order-by
SELECT x FROM t ORDER BY COUNT(*);
-- => sqlite, mysql, postgres
-- |  error grouping_error
-- => mariadb
-- |  x integer
-- |  1

-- @step values
INSERT INTO t VALUES (1, COUNT(*));
-- => *
-- |  error grouping_error

-- @step set
UPDATE t SET x = MAX(x);
-- => *
-- |  error grouping_error

-- @portable nested-and-grouped
SELECT MAX(n) AS v FROM (SELECT COUNT(*) AS n FROM t GROUP BY g) q;
-- => *
-- |  v integer
-- |  2

-- @portable where
SELECT x FROM t WHERE (SELECT COUNT(*) FROM t) > 0 ORDER BY x;
-- => *
-- |  x integer
-- |  1
-- |  2
-- |  4

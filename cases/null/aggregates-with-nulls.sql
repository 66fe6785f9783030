-- @title     Aggregates leave NULLs out, and AVG divides by the values present, on every engine
-- @id        null.aggregate
-- @category  null
-- @why       the mean of those who answered is taken for that of all: AVG divides by the values present, not by the rows
-- @see       https://sqlite.org/lang_aggfunc.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/aggregate-functions.html
-- @see       https://www.postgresql.org/docs/current/functions-aggregate.html
-- @portable-by-nature

CREATE TABLE t (g INTEGER, a INTEGER);
INSERT INTO t VALUES (1, 1), (1, NULL), (2, NULL);

-- @step all
SELECT COUNT(*) AS n, COUNT(a) AS present, SUM(a) AS total, AVG(a) AS mean, MIN(a) AS low FROM t;
-- => sqlite
-- |  n integer | present integer | total integer | mean double | low integer
-- |  3         | 1               | 1             | 1.0         | 1
-- => postgres
-- |  n integer | present integer | total integer | mean decimal           | low integer
-- |  3         | 1               | 1             | 1.00000000000000000000 | 1
-- => mariadb, mysql
-- |  n integer | present integer | total decimal | mean decimal | low integer
-- |  3         | 1               | 1             | 1.0000       | 1

-- @step groups
SELECT g, SUM(a) AS total, COUNT(a) AS present FROM t GROUP BY g ORDER BY g;
-- => sqlite, postgres
-- |  g integer | total integer | present integer
-- |  1         | 1             | 1
-- |  2         | NULL          | 0
-- => mariadb, mysql
-- |  g integer | total decimal | present integer
-- |  1         | 1             | 1
-- |  2         | NULL          | 0

-- @step null-group
SELECT a, COUNT(*) AS n FROM t GROUP BY a ORDER BY n;
-- => *
-- |  a integer | n integer
-- |  1         | 1
-- |  NULL      | 2

-- @step distinct
SELECT COUNT(*) AS n FROM (SELECT DISTINCT a FROM t) q;
-- => *
-- |  n integer
-- |  2

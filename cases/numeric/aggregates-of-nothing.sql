-- @title     SUM, AVG and MAX over no rows are NULL everywhere; TOTAL is 0 and SQLite's alone
-- @id        numeric.aggregate.empty
-- @category  numeric
-- @why       a month without sales has the total NULL and not 0 in a report; SQLite alone offers TOTAL for 0
-- @see       https://sqlite.org/lang_aggfunc.html#sumunc
-- @see       https://dev.mysql.com/doc/refman/8.4/en/aggregate-functions.html
-- @see       https://www.postgresql.org/docs/current/functions-aggregate.html

CREATE TABLE t (a INTEGER);

-- @step aggregates
SELECT SUM(a) AS total, COUNT(a) AS n, AVG(a) AS mean, MAX(a) AS top FROM t;
-- => sqlite
-- |  total null | n integer | mean null | top null
-- |  NULL       | 0         | NULL      | NULL
-- => postgres
-- |  total integer | n integer | mean decimal | top integer
-- |  NULL          | 0         | NULL         | NULL
-- => mariadb, mysql
-- |  total decimal | n integer | mean decimal | top integer
-- |  NULL          | 0         | NULL         | NULL

-- @step total
SELECT TOTAL(a) AS total FROM t;
-- => sqlite
-- |  total double
-- |  0.0
-- => postgres, mariadb, mysql
-- |  error undefined_function

-- @step grouped
SELECT a, SUM(a) AS total FROM t GROUP BY a;
-- => sqlite
-- |  a integer | total null
-- => postgres
-- |  a integer | total integer
-- => mariadb, mysql
-- |  a integer | total decimal

-- @portable total
SELECT COALESCE(SUM(a), 0) AS total FROM t;
-- => *
-- |  total
-- |  0

-- @title     SUM(x > 1) counts on SQLite, MySQL and MariaDB and is refused by PostgreSQL
-- @id        boolean.sum
-- @category  boolean
-- @why       the usual way to count matches per group fails on PostgreSQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/aggregate-functions.html#function_sum
-- @see       https://sqlite.org/lang_aggfunc.html#sumunc
-- @see       https://www.postgresql.org/docs/current/functions-aggregate.html

CREATE TABLE t (x INTEGER);
INSERT INTO t VALUES (1), (2), (3), (NULL);
CREATE TABLE task (id INTEGER PRIMARY KEY, done BOOLEAN);
INSERT INTO task VALUES (1, TRUE), (2, FALSE), (3, TRUE);

-- @step sum
SELECT SUM(x > 1) AS n FROM t;
-- => sqlite
-- |  n integer
-- |  2
-- => mariadb, mysql
-- |  n decimal
-- |  2
-- => postgres
-- |  error undefined_function

-- @step average
SELECT AVG(x > 1) AS share FROM t;
-- => sqlite
-- |  share double
-- |  0.6666666666666666
-- => mariadb, mysql
-- |  share decimal
-- |  0.6667
-- => postgres
-- |  error undefined_function

-- @step filter
SELECT COUNT(*) FILTER (WHERE x > 1) AS n FROM t;
-- => sqlite, postgres
-- |  n integer
-- |  2
-- => mariadb, mysql
-- |  error syntax_error

-- @step count-or-null
SELECT COUNT(x > 1 OR NULL) AS n FROM t;
-- => *
-- |  n integer
-- |  2

-- @step sum-of-column
SELECT SUM(done) AS n FROM task;
-- => sqlite
-- |  n integer
-- |  2
-- => mariadb, mysql
-- |  n decimal
-- |  2
-- => postgres
-- |  error undefined_function

-- Over nothing but NULLs the sum is NULL, as that of the conditions is.
-- @portable sum
SELECT SUM(CASE WHEN x > 1 THEN 1 WHEN NOT (x > 1) THEN 0 END) AS n FROM t;
-- => *
-- |  n
-- |  2

-- @portable filter
SELECT COUNT(CASE WHEN x > 1 THEN 1 END) AS n FROM t;
-- => *
-- |  n integer
-- |  2

-- @portable average
SELECT ROUND(AVG(CASE WHEN x > 1 THEN 1.00000000 WHEN NOT (x > 1) THEN 0.00000000 END), 4) AS share FROM t;
-- => *
-- |  share
-- |  0.6667

-- @portable sum-of-column
SELECT SUM(CASE WHEN done THEN 1 WHEN NOT done THEN 0 END) AS n FROM task;
-- => *
-- |  n
-- |  2

-- @title     BOOL_AND and EVERY exist on PostgreSQL only; MIN takes a BOOLEAN everywhere but there
-- @id        boolean.aggregate
-- @category  boolean
-- @why       a report that asks "are all items paid" by BOOL_AND or EVERY fails except on PostgreSQL, and its substitute MIN or MAX fails there
-- @see       https://www.postgresql.org/docs/current/functions-aggregate.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/aggregate-functions.html
-- @see       https://mariadb.com/kb/en/boolean/
-- @see       https://sqlite.org/lang_aggfunc.html

CREATE TABLE t (a BOOLEAN);
INSERT INTO t VALUES (TRUE), (FALSE), (NULL);

-- @step bool-and
SELECT BOOL_AND(a) AS v FROM t;
-- => sqlite, mariadb, mysql
-- |  error undefined_function
-- => postgres
-- |  v bool
-- |  false

-- @step every
SELECT EVERY(a) AS v FROM t;
-- => sqlite, mariadb
-- |  error undefined_function
-- => mysql
-- |  error syntax_error
-- => postgres
-- |  v bool
-- |  false

-- @step min
SELECT MIN(a) AS v FROM t;
-- => sqlite, mariadb, mysql
-- |  v integer
-- |  0
-- => postgres
-- |  error undefined_function

-- @portable bool-and
SELECT MIN(CASE WHEN a THEN 1 ELSE 0 END) AS v FROM t WHERE a IS NOT NULL;
-- => *
-- |  v integer
-- |  0

-- @portable every
SELECT MIN(CASE WHEN a THEN 1 ELSE 0 END) AS v FROM t WHERE a IS NOT NULL;
-- => *
-- |  v integer
-- |  0

-- @portable min
SELECT MIN(CASE WHEN a THEN 1 ELSE 0 END) AS v FROM t WHERE a IS NOT NULL;
-- => *
-- |  v integer
-- |  0

-- @title     BOOL_AND, BOOL_OR and EVERY
-- @id        boolean.aggregate
-- @category  boolean
-- @why       "all of them" is a function on PostgreSQL and needs MIN or MAX elsewhere
-- @see       https://www.postgresql.org/docs/current/functions-aggregate.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/aggregate-functions.html
-- @see       https://sqlite.org/lang_aggfunc.html

CREATE TABLE t (a BOOLEAN);
INSERT INTO t VALUES (TRUE), (FALSE), (NULL);

-- @step bool-and
SELECT BOOL_AND(a) AS v FROM t;

-- @step every
SELECT EVERY(a) AS v FROM t;

-- @step min
SELECT MIN(a) AS v FROM t;

-- @portable bool-and
SELECT MIN(CASE WHEN a THEN 1 ELSE 0 END) AS v FROM t WHERE a IS NOT NULL;

-- @portable every
SELECT MIN(CASE WHEN a THEN 1 ELSE 0 END) AS v FROM t WHERE a IS NOT NULL;

-- @portable min
SELECT MIN(CASE WHEN a THEN 1 ELSE 0 END) AS v FROM t WHERE a IS NOT NULL;

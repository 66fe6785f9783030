-- @title     Joined texts leave NULLs out and keep empty texts on every engine
-- @id        null.aggregate.text
-- @category  null
-- @why       a list of names skips those that are missing and shows a gap for an empty text; where all are NULL the list is NULL
-- @see       https://sqlite.org/lang_aggfunc.html#group_concat
-- @see       https://dev.mysql.com/doc/refman/8.4/en/aggregate-functions.html#function_group-concat
-- @see       https://www.postgresql.org/docs/current/functions-aggregate.html
-- @portable-by-nature

CREATE TABLE t (g INTEGER, s VARCHAR(5));
INSERT INTO t VALUES (1, 'a'), (1, NULL), (1, ''), (2, NULL);

-- @step list
-- @sql sqlite
SELECT g, GROUP_CONCAT(s) AS v FROM (SELECT g, s FROM t ORDER BY g, s) q GROUP BY g ORDER BY g;
-- @sql mysql, mariadb
SELECT g, GROUP_CONCAT(s ORDER BY s) AS v FROM t GROUP BY g ORDER BY g;
-- @sql postgres
SELECT g, STRING_AGG(s, ',' ORDER BY s) AS v FROM t GROUP BY g ORDER BY g;
-- => *
-- |  g integer | v text
-- |  1         | ',a'
-- |  2         | NULL

-- @title     LIKE and upper or lower case
-- @id        collation.like.case
-- @category  collation
-- @why       LIKE ignores case on SQLite and MySQL and not on PostgreSQL; on SQLite it disagrees with "="
-- @see       https://sqlite.org/lang_expr.html#like
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-comparison-functions.html#operator_like
-- @see       https://www.postgresql.org/docs/current/functions-matching.html

CREATE TABLE t (id INTEGER, a VARCHAR(20));
INSERT INTO t VALUES (1, 'Abc'), (2, 'abc'), (3, 'ABX');

-- @step prefix
SELECT id FROM t WHERE a LIKE 'aB%' ORDER BY id;

-- @step like-as-equals
SELECT 'a' LIKE 'A' AS matches;

-- @step equals
SELECT 'a' = 'A' AS same;

-- @step not-like
SELECT id FROM t WHERE a NOT LIKE 'ab%' ORDER BY id;

-- @portable prefix
SELECT id FROM t WHERE LOWER(a) LIKE 'ab%' ORDER BY id;

-- @portable like-as-equals
SELECT CASE WHEN LOWER('a') LIKE LOWER('A') THEN 1 ELSE 0 END AS matches;

-- @portable not-like
SELECT id FROM t WHERE LOWER(a) NOT LIKE 'ab%' ORDER BY id;

-- @title     ANY, SOME and ALL are a syntax error on SQLite, and = ANY (ARRAY[1, 2]) on all but PostgreSQL
-- @id        query.subquery.quantified
-- @category  query
-- @why       a filter by = ANY or > ALL is a syntax error in tests on SQLite; over no rows ALL is true and ANY false
-- @see       https://www.postgresql.org/docs/current/functions-subquery.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/any-in-some-subqueries.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/all-subqueries.html
-- @see       https://mariadb.com/docs/server/reference/sql-statements/data-manipulation/selecting-data/joins-subqueries/subqueries/subqueries-and-any
-- @see       https://mariadb.com/docs/server/reference/sql-statements/data-manipulation/selecting-data/joins-subqueries/subqueries/subqueries-and-all
-- @see       https://sqlite.org/lang_expr.html
-- @each condition = 2 = ANY (SELECT x FROM t), 2 = SOME (SELECT x FROM t), 2 > ALL (SELECT x FROM t), 9 > ALL (SELECT x FROM t), 9 > ALL (SELECT x FROM t WHERE x > 5), 9 > ANY (SELECT x FROM t WHERE x > 5), 9 <> ALL (SELECT x FROM t), 2 <> ANY (SELECT x FROM t), 9 > ALL (SELECT NULL), 2 = ANY (VALUES (1), (2))

CREATE TABLE t (x INTEGER);
INSERT INTO t VALUES (1), (2), (3);

-- @step quantified
SELECT CASE WHEN ${condition} THEN 'true' WHEN NOT ${condition} THEN 'false' ELSE 'unknown' END AS v;
-- => sqlite
-- |  error syntax_error
-- => mariadb
-- |  condition                             | outcome
-- |  2 = ANY (SELECT x FROM t)             | [v text] ('true')
-- |  2 = SOME (SELECT x FROM t)            | [v text] ('true')
-- |  2 > ALL (SELECT x FROM t)             | [v text] ('false')
-- |  9 > ALL (SELECT x FROM t)             | [v text] ('true')
-- |  9 > ALL (SELECT x FROM t WHERE x > 5) | [v text] ('true')
-- |  9 > ANY (SELECT x FROM t WHERE x > 5) | [v text] ('false')
-- |  9 <> ALL (SELECT x FROM t)            | [v text] ('true')
-- |  2 <> ANY (SELECT x FROM t)            | [v text] ('true')
-- |  9 > ALL (SELECT NULL)                 | [v text] ('unknown')
-- |  2 = ANY (VALUES (1), (2))             | [v text] ('true')
-- => postgres
-- |  condition                             | outcome
-- |  2 = ANY (SELECT x FROM t)             | [v text] ('true')
-- |  2 = SOME (SELECT x FROM t)            | [v text] ('true')
-- |  2 > ALL (SELECT x FROM t)             | [v text] ('false')
-- |  9 > ALL (SELECT x FROM t)             | [v text] ('true')
-- |  9 > ALL (SELECT x FROM t WHERE x > 5) | [v text] ('true')
-- |  9 > ANY (SELECT x FROM t WHERE x > 5) | [v text] ('false')
-- |  9 <> ALL (SELECT x FROM t)            | [v text] ('true')
-- |  2 <> ANY (SELECT x FROM t)            | [v text] ('true')
-- |  9 > ALL (SELECT NULL)                 | error undefined_function
-- |  2 = ANY (VALUES (1), (2))             | [v text] ('true')
-- => mysql
-- |  condition                             | outcome
-- |  2 = ANY (SELECT x FROM t)             | [v text] ('true')
-- |  2 = SOME (SELECT x FROM t)            | [v text] ('true')
-- |  2 > ALL (SELECT x FROM t)             | [v text] ('false')
-- |  9 > ALL (SELECT x FROM t)             | [v text] ('true')
-- |  9 > ALL (SELECT x FROM t WHERE x > 5) | [v text] ('true')
-- |  9 > ANY (SELECT x FROM t WHERE x > 5) | [v text] ('false')
-- |  9 <> ALL (SELECT x FROM t)            | [v text] ('true')
-- |  2 <> ANY (SELECT x FROM t)            | [v text] ('true')
-- |  9 > ALL (SELECT NULL)                 | [v text] ('unknown')
-- |  2 = ANY (VALUES (1), (2))             | error syntax_error

-- @step array
SELECT CASE WHEN 2 = ANY (ARRAY[1, 2]) THEN 'true' ELSE 'false' END AS v;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  v text
-- |  'true'

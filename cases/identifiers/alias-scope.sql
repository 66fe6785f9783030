-- @title     An alias of the select list is known by its bare name in GROUP BY and ORDER BY to every engine, elsewhere to some or none
-- @id        identifiers.alias.clause
-- @category  identifiers
-- @why       a filter on a computed column by its alias passes in tests on SQLite and fails on the servers; ORDER BY and GROUP BY take the bare alias
-- @see       https://www.postgresql.org/docs/current/sql-select.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/problems-with-alias.html
-- @see       https://sqlite.org/lang_select.html
-- @each clause = WHERE x > 10, GROUP BY x, GROUP BY x + 0, GROUP BY a HAVING x > 10, HAVING x > 10, ORDER BY x, ORDER BY x + 0, WINDOW w AS (ORDER BY x), ORDER BY ROW_NUMBER() OVER (ORDER BY x), LIMIT 1, WHERE EXISTS (SELECT 1 WHERE x > 10), ORDER BY (SELECT x)

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (2);

-- @step select
SELECT a * 10 AS x FROM t ${clause};
-- => sqlite
-- |  clause                                  | outcome
-- |  WHERE x > 10                            | [x integer] (20)
-- |  GROUP BY x                              | [x integer] (20)
-- |  GROUP BY x + 0                          | [x integer] (20)
-- |  GROUP BY a HAVING x > 10                | [x integer] (20)
-- |  HAVING x > 10                           | error grouping_error
-- |  ORDER BY x                              | [x integer] (20)
-- |  ORDER BY x + 0                          | [x integer] (20)
-- |  WINDOW w AS (ORDER BY x)                | [x integer] (20)
-- |  ORDER BY ROW_NUMBER() OVER (ORDER BY x) | [x integer] (20)
-- |  LIMIT 1                                 | [x integer] (20)
-- |  WHERE EXISTS (SELECT 1 WHERE x > 10)    | [x integer] (20)
-- |  ORDER BY (SELECT x)                     | [x integer] (20)
-- => mariadb
-- |  clause                                  | outcome
-- |  WHERE x > 10                            | error undefined_column
-- |  GROUP BY x                              | [x integer] (20)
-- |  GROUP BY x + 0                          | [x integer] (20)
-- |  GROUP BY a HAVING x > 10                | [x integer] (20)
-- |  HAVING x > 10                           | [x integer] (20)
-- |  ORDER BY x                              | [x integer] (20)
-- |  ORDER BY x + 0                          | [x integer] (20)
-- |  WINDOW w AS (ORDER BY x)                | [x integer] (20)
-- |  ORDER BY ROW_NUMBER() OVER (ORDER BY x) | [x integer] (20)
-- |  LIMIT 1                                 | [x integer] (20)
-- |  WHERE EXISTS (SELECT 1 WHERE x > 10)    | error undefined_column
-- |  ORDER BY (SELECT x)                     | [x integer] (20)
-- => mysql
-- |  clause                                  | outcome
-- |  WHERE x > 10                            | error undefined_column
-- |  GROUP BY x                              | [x integer] (20)
-- |  GROUP BY x + 0                          | error grouping_error
-- |  GROUP BY a HAVING x > 10                | [x integer] (20)
-- |  HAVING x > 10                           | [x integer] (20)
-- |  ORDER BY x                              | [x integer] (20)
-- |  ORDER BY x + 0                          | [x integer] (20)
-- |  WINDOW w AS (ORDER BY x)                | error undefined_column
-- |  ORDER BY ROW_NUMBER() OVER (ORDER BY x) | error undefined_column
-- |  LIMIT 1                                 | [x integer] (20)
-- |  WHERE EXISTS (SELECT 1 WHERE x > 10)    | error undefined_column
-- |  ORDER BY (SELECT x)                     | [x integer] (20)
-- => mysql:non-strict
-- |  clause                                  | outcome
-- |  WHERE x > 10                            | error undefined_column
-- |  GROUP BY x                              | [x integer] (20)
-- |  GROUP BY x + 0                          | [x integer] (20)
-- |  GROUP BY a HAVING x > 10                | [x integer] (20)
-- |  HAVING x > 10                           | [x integer] (20)
-- |  ORDER BY x                              | [x integer] (20)
-- |  ORDER BY x + 0                          | [x integer] (20)
-- |  WINDOW w AS (ORDER BY x)                | error undefined_column
-- |  ORDER BY ROW_NUMBER() OVER (ORDER BY x) | error undefined_column
-- |  LIMIT 1                                 | [x integer] (20)
-- |  WHERE EXISTS (SELECT 1 WHERE x > 10)    | error undefined_column
-- |  ORDER BY (SELECT x)                     | [x integer] (20)
-- => postgres
-- |  clause                                  | outcome
-- |  WHERE x > 10                            | error undefined_column
-- |  GROUP BY x                              | [x integer] (20)
-- |  GROUP BY x + 0                          | error undefined_column
-- |  GROUP BY a HAVING x > 10                | error undefined_column
-- |  HAVING x > 10                           | error undefined_column
-- |  ORDER BY x                              | [x integer] (20)
-- |  ORDER BY x + 0                          | error undefined_column
-- |  WINDOW w AS (ORDER BY x)                | error undefined_column
-- |  ORDER BY ROW_NUMBER() OVER (ORDER BY x) | error undefined_column
-- |  LIMIT 1                                 | [x integer] (20)
-- |  WHERE EXISTS (SELECT 1 WHERE x > 10)    | error undefined_column
-- |  ORDER BY (SELECT x)                     | error undefined_column

-- @step in-select-list
SELECT a * 10 AS x, x + 1 AS y FROM t;
-- => *
-- |  error undefined_column

-- @step in-on
SELECT t.a AS x FROM t JOIN t u ON x = u.a;
-- => sqlite
-- |  x integer
-- |  2
-- => mariadb, mysql, postgres
-- |  error undefined_column

-- @portable in-select-list
SELECT x, x + 1 AS y FROM (SELECT a * 10 AS x FROM t) q;
-- => *
-- |  x integer | y integer
-- |  20        | 21

-- @title     CASE s WHEN 1 takes '01' on MySQL and MariaDB, '1' only on SQLite, and is refused by PostgreSQL
-- @id        conversion.case.operand
-- @category  conversion
-- @why       a translation of status codes written as CASE s WHEN 1 takes '01' on MySQL, misses it on SQLite and fails on PostgreSQL
-- @see       https://sqlite.org/lang_expr.html#case
-- @see       https://dev.mysql.com/doc/refman/8.4/en/flow-control-functions.html
-- @see       https://www.postgresql.org/docs/current/functions-conditional.html

CREATE TABLE t (n INTEGER, s VARCHAR(10));
INSERT INTO t VALUES (1, '1'), (1, '01');

-- @step integer-when-text
SELECT s, CASE n WHEN '1' THEN 'one' ELSE 'other' END AS v FROM t ORDER BY s;
-- => *
-- |  s text | v text
-- |  '01'   | 'one'
-- |  '1'    | 'one'

-- @step text-when-integer
SELECT s, CASE s WHEN 1 THEN 'one' ELSE 'other' END AS v FROM t ORDER BY s;
-- => sqlite
-- |  s text | v text
-- |  '01'   | 'other'
-- |  '1'    | 'one'
-- => postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  s text | v text
-- |  '01'   | 'one'
-- |  '1'    | 'one'

-- @portable text-when-integer
SELECT s, CASE s WHEN '1' THEN 'one' ELSE 'other' END AS v FROM t ORDER BY s;
-- => *
-- |  s text | v text
-- |  '01'   | 'other'
-- |  '1'    | 'one'

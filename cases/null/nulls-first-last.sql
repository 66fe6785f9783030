-- @title     NULLS FIRST and NULLS LAST are a syntax error on MySQL and MariaDB
-- @id        null.order.keyword
-- @category  null
-- @why       a list that shows what has no date last, by NULLS LAST, is a syntax error on MySQL and MariaDB
-- @see       https://sqlite.org/lang_select.html#orderby
-- @see       https://www.postgresql.org/docs/current/queries-order.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/sorting-rows.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (NULL), (2);

-- @step last
SELECT a FROM t ORDER BY a NULLS LAST;
-- => sqlite, postgres
-- |  a integer
-- |  1
-- |  2
-- |  NULL
-- => mariadb, mysql
-- |  error syntax_error

-- @step first
SELECT a FROM t ORDER BY a DESC NULLS FIRST;
-- => sqlite, postgres
-- |  a integer
-- |  NULL
-- |  2
-- |  1
-- => mariadb, mysql
-- |  error syntax_error

-- @step is-null
SELECT a FROM t ORDER BY a IS NULL, a;
-- => *
-- |  a integer
-- |  1
-- |  2
-- |  NULL

-- @portable last
SELECT a FROM t ORDER BY CASE WHEN a IS NULL THEN 1 ELSE 0 END, a;
-- => *
-- |  a integer
-- |  1
-- |  2
-- |  NULL

-- @portable first
SELECT a FROM t ORDER BY CASE WHEN a IS NULL THEN 0 ELSE 1 END, a DESC;
-- => *
-- |  a integer
-- |  NULL
-- |  2
-- |  1

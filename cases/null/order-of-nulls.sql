-- @title     Where NULL sorts
-- @id        null.order
-- @category  null
-- @why       the newest or unfinished rows move from the first page to the last
-- @see       https://sqlite.org/lang_select.html#orderby
-- @see       https://dev.mysql.com/doc/refman/8.4/en/working-with-null.html
-- @see       https://www.postgresql.org/docs/current/queries-order.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (NULL), (2);

-- @step ascending
SELECT a FROM t ORDER BY a;
-- => sqlite, mariadb, mysql
-- |  a integer
-- |  NULL
-- |  1
-- |  2
-- => postgres
-- |  a integer
-- |  1
-- |  2
-- |  NULL

-- @step descending
SELECT a FROM t ORDER BY a DESC;
-- => sqlite, mariadb, mysql
-- |  a integer
-- |  2
-- |  1
-- |  NULL
-- => postgres
-- |  a integer
-- |  NULL
-- |  2
-- |  1

-- @step first-row
SELECT a FROM t ORDER BY a LIMIT 1;
-- => sqlite
-- |  a null
-- |  NULL
-- => postgres
-- |  a integer
-- |  1
-- => mariadb, mysql
-- |  a integer
-- |  NULL

-- @portable ascending
SELECT a FROM t ORDER BY CASE WHEN a IS NULL THEN 1 ELSE 0 END, a;
-- => *
-- |  a integer
-- |  1
-- |  2
-- |  NULL

-- @portable descending
SELECT a FROM t ORDER BY CASE WHEN a IS NULL THEN 1 ELSE 0 END, a DESC;
-- => *
-- |  a integer
-- |  2
-- |  1
-- |  NULL

-- @portable first-row
SELECT a FROM t ORDER BY CASE WHEN a IS NULL THEN 1 ELSE 0 END, a LIMIT 1;
-- => *
-- |  a integer
-- |  1

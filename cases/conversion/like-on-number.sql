-- @title     LIKE on an INTEGER column is refused by PostgreSQL only
-- @id        conversion.like.number
-- @category  conversion
-- @why       a search box for order numbers by prefix, LIKE '12%', runs on SQLite and MySQL and fails on PostgreSQL
-- @see       https://sqlite.org/lang_expr.html#like
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-comparison-functions.html#operator_like
-- @see       https://www.postgresql.org/docs/current/functions-matching.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (123), (321);

-- @step like
SELECT a FROM t WHERE a LIKE '12%';
-- => sqlite, mariadb, mysql
-- |  a integer
-- |  123
-- => postgres
-- |  error undefined_function

-- @portable like
SELECT a FROM t WHERE TRIM(CAST(a AS CHAR(20))) LIKE '12%';
-- => *
-- |  a integer
-- |  123

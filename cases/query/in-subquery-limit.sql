-- @title     LIMIT in a subquery of IN is refused by MySQL and MariaDB
-- @id        query.subquery.limit
-- @category  query
-- @why       MySQL and MariaDB refuse it, so "rows of the five newest orders" has to be written otherwise
-- @see       https://dev.mysql.com/doc/refman/8.4/en/subquery-restrictions.html
-- @see       https://mariadb.com/kb/en/subquery-limitations/
-- @see       https://sqlite.org/lang_expr.html#in_op
-- @see       https://www.postgresql.org/docs/current/functions-subquery.html

CREATE TABLE t (x INTEGER);
INSERT INTO t VALUES (1), (2), (3);

-- @step in
SELECT x FROM t WHERE x IN (SELECT x FROM t ORDER BY x DESC LIMIT 2) ORDER BY x;
-- => sqlite, postgres
-- |  x integer
-- |  2
-- |  3
-- => mariadb, mysql
-- |  error feature_not_supported

-- @step any
SELECT x FROM t WHERE x = ANY (SELECT x FROM t ORDER BY x DESC LIMIT 2) ORDER BY x;
-- => sqlite
-- |  error syntax_error
-- => mariadb, mysql
-- |  error feature_not_supported
-- => postgres
-- |  x integer
-- |  2
-- |  3

-- @step exists
SELECT COUNT(*) AS n FROM t WHERE EXISTS (SELECT 1 FROM t u WHERE u.x > t.x LIMIT 1);
-- => *
-- |  n integer
-- |  2

-- @step scalar
SELECT x FROM t WHERE x = (SELECT x FROM t ORDER BY x DESC LIMIT 1);
-- => *
-- |  x integer
-- |  3

-- @step two-columns
SELECT x FROM t WHERE x IN (SELECT x, x FROM t);
-- => *
-- |  error syntax_error

-- @step table-name
SELECT 2 IN t AS v;
-- => sqlite
-- |  v integer
-- |  1
-- => mariadb, postgres, mysql
-- |  error syntax_error

-- Without NULL, which PostgreSQL sorts above all values and the others below.
-- @portable in
SELECT x FROM t WHERE x IN (SELECT x FROM (SELECT x FROM t WHERE x IS NOT NULL ORDER BY x DESC LIMIT 2) q) ORDER BY x;
-- => *
-- |  x integer
-- |  2
-- |  3

-- @portable any
SELECT x FROM t WHERE x IN (SELECT x FROM (SELECT x FROM t WHERE x IS NOT NULL ORDER BY x DESC LIMIT 2) q) ORDER BY x;
-- => *
-- |  x integer
-- |  2
-- |  3

-- @portable table-name
SELECT CASE WHEN 2 IN (SELECT x FROM t) THEN 1 WHEN 2 NOT IN (SELECT x FROM t) THEN 0 END AS v;
-- => *
-- |  v integer
-- |  1

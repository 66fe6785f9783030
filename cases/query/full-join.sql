-- @title     FULL OUTER JOIN is refused by MySQL and MariaDB
-- @id        query.join.full
-- @category  query
-- @why       a comparison of two lists by FULL OUTER JOIN fails on MySQL and MariaDB and has to be a UNION of two joins there
-- @see       https://sqlite.org/lang_select.html#rjoin
-- @see       https://dev.mysql.com/doc/refman/8.4/en/join.html
-- @see       https://mariadb.com/kb/en/join-syntax/
-- @see       https://www.postgresql.org/docs/current/queries-table-expressions.html#QUERIES-JOIN

CREATE TABLE a (x INTEGER);
CREATE TABLE b (x INTEGER);
INSERT INTO a VALUES (1), (2), (2);
INSERT INTO b VALUES (2), (2), (3);

-- @step outer
SELECT a.x AS ax, b.x AS bx FROM a FULL OUTER JOIN b ON a.x = b.x ORDER BY COALESCE(a.x, b.x);
-- => sqlite, postgres
-- |  ax integer | bx integer
-- |  1          | NULL
-- |  2          | 2
-- |  2          | 2
-- |  2          | 2
-- |  2          | 2
-- |  NULL       | 3
-- => mysql
-- |  error syntax_error; warning deprecated_syntax
-- => mariadb
-- |  error syntax_error

-- @step using
SELECT x FROM a FULL OUTER JOIN b USING (x) ORDER BY x;
-- => sqlite, postgres
-- |  x integer
-- |  1
-- |  2
-- |  2
-- |  2
-- |  2
-- |  3
-- => mysql
-- |  error syntax_error; warning deprecated_syntax
-- => mariadb
-- |  error syntax_error

-- @step not-an-equality
SELECT a.x AS ax, b.x AS bx FROM a FULL OUTER JOIN b ON a.x > b.x ORDER BY a.x, b.x;
-- => sqlite
-- |  ax integer | bx integer
-- |  NULL       | 2
-- |  NULL       | 2
-- |  NULL       | 3
-- |  1          | NULL
-- |  2          | NULL
-- |  2          | NULL
-- => postgres
-- |  error feature_not_supported
-- => mysql
-- |  error syntax_error; warning deprecated_syntax
-- => mariadb
-- |  error syntax_error

-- @portable outer
SELECT ax, bx FROM (SELECT a.x AS ax, b.x AS bx, COALESCE(a.x, b.x) AS k FROM a LEFT JOIN b ON a.x = b.x UNION ALL SELECT NULL, b.x, b.x FROM b WHERE NOT EXISTS (SELECT 1 FROM a WHERE a.x = b.x)) q ORDER BY CASE WHEN k IS NULL THEN 1 ELSE 0 END, k;
-- => *
-- |  ax integer | bx integer
-- |  1          | NULL
-- |  2          | 2
-- |  2          | 2
-- |  2          | 2
-- |  2          | 2
-- |  NULL       | 3

-- @portable using
SELECT x FROM (SELECT x FROM a LEFT JOIN b USING (x) UNION ALL SELECT x FROM b WHERE NOT EXISTS (SELECT 1 FROM a WHERE a.x = b.x)) q ORDER BY CASE WHEN x IS NULL THEN 1 ELSE 0 END, x;
-- => *
-- |  x integer
-- |  1
-- |  2
-- |  2
-- |  2
-- |  2
-- |  3

-- @title     CONCAT with a NULL is NULL on MySQL and MariaDB; PostgreSQL and SQLite since 3.44 skip it
-- @id        null.concat
-- @category  null
-- @why       a missing middle name makes the whole name NULL, or does not
-- @see       https://sqlite.org/lang_expr.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_concat
-- @see       https://mariadb.com/kb/en/concat/
-- @see       https://www.postgresql.org/docs/current/functions-string.html

CREATE TABLE t (id INTEGER, a VARCHAR(10), b VARCHAR(10));
INSERT INTO t VALUES (1, 'x', NULL), (2, 'x', 'y'), (3, NULL, 'z');

-- @step pipes
SELECT id, a || b AS v FROM t ORDER BY id;
-- => sqlite, postgres, mysql:ansi
-- |  id integer | v text
-- |  1          | NULL
-- |  2          | 'xy'
-- |  3          | NULL
-- => mysql
-- |  id integer | v integer
-- |  1          | NULL
-- |  2          | 0
-- |  3          | NULL
-- |  warning deprecated_syntax
-- |  warning value_converted
-- |  warning value_converted
-- |  warning value_converted
-- |  warning value_converted
-- => mariadb
-- |  id integer | v integer
-- |  1          | NULL
-- |  2          | 0
-- |  3          | NULL
-- |  warning value_converted
-- |  warning value_converted
-- |  warning value_converted
-- |  warning value_converted

-- @step concat
SELECT id, CONCAT(a, b) AS v FROM t ORDER BY id;
-- => sqlite
-- |  error undefined_function
-- => sqlite>=3.53, postgres
-- |  id integer | v text
-- |  1          | 'x'
-- |  2          | 'xy'
-- |  3          | 'z'
-- => mysql, mariadb
-- |  id integer | v text
-- |  1          | NULL
-- |  2          | 'xy'
-- |  3          | NULL

-- @step concat-ws
SELECT id, CONCAT_WS('-', a, b) AS v FROM t ORDER BY id;
-- => sqlite
-- |  error undefined_function
-- => sqlite>=3.53, postgres, mysql, mariadb
-- |  id integer | v text
-- |  1          | 'x'
-- |  2          | 'x-y'
-- |  3          | 'z'

-- @portable concat
-- @sql sqlite, postgres
SELECT id, COALESCE(a, '') || COALESCE(b, '') AS v FROM t ORDER BY id;
-- @sql mysql, mariadb
SELECT id, CONCAT(COALESCE(a, ''), COALESCE(b, '')) AS v FROM t ORDER BY id;
-- => *
-- |  id integer | v text
-- |  1          | 'x'
-- |  2          | 'xy'
-- |  3          | 'z'

-- @portable pipes
-- @sql sqlite, postgres
SELECT id, a || b AS v FROM t ORDER BY id;
-- @sql mysql, mariadb
SELECT id, CONCAT(a, b) AS v FROM t ORDER BY id;
-- => *
-- |  id integer | v text
-- |  1          | NULL
-- |  2          | 'xy'
-- |  3          | NULL

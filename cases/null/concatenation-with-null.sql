-- @title     CONCAT with a NULL is NULL on MySQL and MariaDB and skips it on SQLite and PostgreSQL
-- @id        null.concat
-- @category  null
-- @why       a missing middle name makes the whole name NULL, or does not
-- @see       https://sqlite.org/lang_expr.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_concat
-- @see       https://mariadb.com/kb/en/concat/
-- @see       https://www.postgresql.org/docs/current/functions-string.html

CREATE TABLE t (id INTEGER, a VARCHAR(10), b VARCHAR(10));
INSERT INTO t VALUES (1, 'x', NULL), (2, 'x', 'y');

-- @step pipes
SELECT id, a || b AS v FROM t ORDER BY id;
-- => mysql
-- |  id integer | v integer
-- |  1          | NULL
-- |  2          | 0
-- |  warning deprecated_syntax
-- |  warning value_converted
-- |  warning value_converted
-- |  warning value_converted
-- => mysql:ansi, sqlite, postgres
-- |  id integer | v text
-- |  1          | NULL
-- |  2          | 'xy'
-- => mariadb
-- |  id integer | v integer
-- |  1          | NULL
-- |  2          | 0
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
-- => mariadb, mysql
-- |  id integer | v text
-- |  1          | NULL
-- |  2          | 'xy'

-- @step concat-ws
SELECT id, CONCAT_WS('-', a, b) AS v FROM t ORDER BY id;
-- => sqlite
-- |  error undefined_function
-- => sqlite>=3.53, mariadb, postgres, mysql
-- |  id integer | v text
-- |  1          | 'x'
-- |  2          | 'x-y'

-- @portable concat
-- @sql sqlite, postgres
SELECT id, a || COALESCE(b, '') AS v FROM t ORDER BY id;
-- @sql mysql, mariadb
SELECT id, CONCAT(a, COALESCE(b, '')) AS v FROM t ORDER BY id;
-- => *
-- |  id integer | v text
-- |  1          | 'x'
-- |  2          | 'xy'

-- @portable pipes
-- @sql sqlite, postgres
SELECT id, a || b AS v FROM t ORDER BY id;
-- @sql mysql, mariadb
SELECT id, CONCAT(a, b) AS v FROM t ORDER BY id;
-- => *
-- |  id integer | v text
-- |  1          | NULL
-- |  2          | 'xy'

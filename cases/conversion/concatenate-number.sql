-- @title     'a' || 1 is 'a1' on SQLite and PostgreSQL and 1 on MySQL and MariaDB
-- @id        conversion.concat.operator
-- @category  conversion
-- @why       labels and keys made by 'a' || n are all 1 or 0 on MySQL and MariaDB, which read || as OR
-- @see       https://sqlite.org/lang_expr.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/logical-operators.html#operator_or
-- @see       https://www.postgresql.org/docs/current/functions-string.html
-- @see       https://mariadb.com/kb/en/operator-precedence/

CREATE TABLE t (s VARCHAR(10), n INTEGER);
INSERT INTO t VALUES ('a', 1);

-- @step literals
SELECT 'a' || 1 AS v;
-- => mysql
-- |  v integer
-- |  1
-- |  warning deprecated_syntax
-- |  warning value_converted
-- => mysql:ansi, sqlite, postgres
-- |  v text
-- |  'a1'
-- => mariadb
-- |  v integer
-- |  1
-- |  warning value_converted

-- @step columns
SELECT s || n AS v FROM t;
-- => mysql
-- |  v integer
-- |  1
-- |  warning deprecated_syntax
-- |  warning value_converted
-- => mysql:ansi, sqlite, postgres
-- |  v text
-- |  'a1'
-- => mariadb
-- |  v integer
-- |  1
-- |  warning value_converted

-- @portable literals
-- @sql sqlite, postgres
SELECT 'a' || 1 AS v;
-- @sql mysql, mariadb
SELECT CONCAT('a', 1) AS v;
-- => *
-- |  v text
-- |  'a1'

-- @portable columns
-- @sql sqlite, postgres
SELECT s || n AS v FROM t;
-- @sql mysql, mariadb
SELECT CONCAT(s, n) AS v FROM t;
-- => *
-- |  v text
-- |  'a1'

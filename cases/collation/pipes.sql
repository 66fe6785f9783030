-- @title     What || does
-- @id        collation.concat.pipes
-- @category  collation
-- @why       MySQL reads it as OR: 'a' || 'b' is 0 and 1 || 2 is 1
-- @see       https://dev.mysql.com/doc/refman/8.4/en/logical-operators.html#operator_or
-- @see       https://mariadb.com/kb/en/operator-precedence/
-- @see       https://sqlite.org/lang_expr.html
-- @see       https://www.postgresql.org/docs/current/functions-string.html

-- @step texts
SELECT 'a' || 'b' AS v;
-- => mysql
-- |  v integer
-- |  0
-- |  warning deprecated_syntax
-- |  warning value_converted
-- |  warning value_converted
-- => mysql:ansi, sqlite, postgres
-- |  v text
-- |  'ab'
-- => mariadb
-- |  v integer
-- |  0
-- |  warning value_converted
-- |  warning value_converted

-- @step numbers
SELECT 1 || 2 AS v;
-- => mysql
-- |  v integer
-- |  1
-- |  warning deprecated_syntax
-- => mysql:ansi, sqlite
-- |  v text
-- |  '12'
-- => mariadb
-- |  v integer
-- |  1
-- => postgres
-- |  error undefined_function

-- @step in-condition
SELECT COUNT(*) AS n FROM (SELECT 'ab' AS v) q WHERE v = 'a' || 'b';
-- => mysql
-- |  n integer
-- |  0
-- |  warning deprecated_syntax
-- |  warning value_converted
-- => mysql:ansi, sqlite, postgres
-- |  n integer
-- |  1
-- => mariadb
-- |  n integer
-- |  0
-- |  warning value_converted
-- |  warning value_converted
-- |  warning value_converted
-- |  warning value_converted
-- |  warning value_converted

-- @step with-mode
-- @sql mysql, mariadb
SET SESSION sql_mode = 'ANSI';
SELECT 'a' || 'b' AS v;
-- @sql *
SELECT 'a' || 'b' AS v;
-- => *
-- |  v text
-- |  'ab'

-- @portable texts
-- @sql mysql, mariadb
SELECT CONCAT('a', 'b') AS v;
-- @sql *
SELECT 'a' || 'b' AS v;
-- => *
-- |  v text
-- |  'ab'

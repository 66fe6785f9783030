-- @title     1 || 0 is '10' on SQLite, 1 on MySQL and MariaDB and refused by PostgreSQL
-- @id        numeric.logical.operators
-- @category  numeric
-- @why       a filter with && and || as in a program is AND and OR on MySQL and MariaDB; elsewhere || joins texts and && fails
-- @see       https://dev.mysql.com/doc/refman/8.4/en/logical-operators.html
-- @see       https://mariadb.com/kb/en/or/
-- @see       https://www.postgresql.org/docs/current/functions-logical.html
-- @see       https://sqlite.org/lang_expr.html

-- @step and
SELECT 1 && 0 AS v;
-- => sqlite
-- |  error syntax_error
-- => postgres
-- |  error undefined_function
-- => mariadb
-- |  v integer
-- |  0
-- => mysql
-- |  v integer
-- |  0
-- |  warning deprecated_syntax

-- @step or
SELECT 1 || 0 AS v;
-- => sqlite, mysql:ansi
-- |  v text
-- |  '10'
-- => postgres
-- |  error undefined_function
-- => mariadb
-- |  v integer
-- |  1
-- => mysql
-- |  v integer
-- |  1
-- |  warning deprecated_syntax

-- @step not
SELECT ! 1 AS v;
-- => sqlite
-- |  error syntax_error
-- => postgres
-- |  error undefined_function
-- => mariadb
-- |  v integer
-- |  0
-- => mysql
-- |  v integer
-- |  0
-- |  warning deprecated_syntax

-- @step xor
SELECT 1 XOR 1 AS v;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  v integer
-- |  0

-- @portable and
SELECT CASE WHEN 1 = 1 AND 0 = 1 THEN 1 ELSE 0 END AS v;
-- => *
-- |  v integer
-- |  0

-- @portable or
SELECT CASE WHEN 1 = 1 OR 0 = 1 THEN 1 ELSE 0 END AS v;
-- => *
-- |  v integer
-- |  1

-- @portable not
SELECT CASE WHEN NOT 1 = 1 THEN 1 ELSE 0 END AS v;
-- => *
-- |  v integer
-- |  0

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

-- @step numbers
SELECT 1 || 2 AS v;

-- @step in-condition
SELECT COUNT(*) AS n FROM (SELECT 'ab' AS v) q WHERE v = 'a' || 'b';

-- @step with-mode
-- @sql mysql, mariadb
SET SESSION sql_mode = 'ANSI';
SELECT 'a' || 'b' AS v;
-- @sql *
SELECT 'a' || 'b' AS v;

-- @portable texts
-- @sql mysql, mariadb
SELECT CONCAT('a', 'b') AS v;
-- @sql *
SELECT 'a' || 'b' AS v;

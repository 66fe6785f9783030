-- @title     Numbers bound in IN find '02' and '3x' in a text column on MySQL and MariaDB only
-- @id        conversion.bind.in
-- @category  conversion
-- @why       a list of codes bound as numbers finds '02' and '3x' too on MySQL and MariaDB; bound as text it finds the same rows everywhere
-- @see       https://sqlite.org/lang_expr.html#in_op
-- @see       https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html#operator_in
-- @see       https://www.postgresql.org/docs/current/functions-comparisons.html

CREATE TABLE t (n INTEGER, s VARCHAR(5));
INSERT INTO t VALUES (1, '1'), (2, '02'), (3, '3x');

-- @step integer-column
-- @bind 1, 2, 3
-- @bind '1', '2', '3'
SELECT n FROM t WHERE n IN (?, ?, ?) ORDER BY n;
-- => *
-- |  n integer
-- |  1
-- |  2
-- |  3

-- @step text-column
-- @bind 1, 2, 3
-- @bind '1', '2', '3'
SELECT n FROM t WHERE s IN (?, ?, ?) ORDER BY n;
-- => sqlite, postgres
-- |  n integer
-- |  1
-- => mysql, mariadb
-- |  bind          | outcome
-- |  1, 2, 3       | [n integer] (1) (2) (3); warning value_converted
-- |  '1', '2', '3' | [n integer] (1)

-- @portable text-column
-- @bind 1, 2, 3
-- @bind '1', '2', '3'
SELECT n FROM t WHERE s IN (RTRIM(CAST(? AS CHAR(255))), RTRIM(CAST(? AS CHAR(255))), RTRIM(CAST(? AS CHAR(255)))) ORDER BY n;
-- => *
-- |  n integer
-- |  1

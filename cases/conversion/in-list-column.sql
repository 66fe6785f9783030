-- @title     IN (1, 2, 3) finds '02' and '3x' in a text column on MySQL and MariaDB; PostgreSQL refuses it
-- @id        conversion.in.column
-- @category  conversion
-- @why       an IN list of ids without quotes finds '3x' for 3 in a text column on MySQL and MariaDB, and fails on PostgreSQL
-- @see       https://sqlite.org/lang_expr.html#in_op
-- @see       https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html#operator_in
-- @see       https://www.postgresql.org/docs/current/functions-comparisons.html

CREATE TABLE t (n INTEGER, s VARCHAR(10));
INSERT INTO t VALUES (1, '1'), (2, '02'), (3, '3x');

-- @step integer-column
SELECT n FROM t WHERE n IN ('1', '2', '3') ORDER BY n;
-- => *
-- |  n integer
-- |  1
-- |  2
-- |  3

-- @step text-column
SELECT n FROM t WHERE s IN (1, 2, 3) ORDER BY n;
-- => sqlite
-- |  n integer
-- |  1
-- => postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  n integer
-- |  1
-- |  2
-- |  3
-- |  warning value_converted

-- @step mixed-list
SELECT n FROM t WHERE s IN ('1', 2) ORDER BY n;
-- => sqlite
-- |  n integer
-- |  1
-- => postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  n integer
-- |  1
-- |  2
-- |  warning value_converted

-- @portable text-column
SELECT n FROM t WHERE s IN ('1', '2', '3') ORDER BY n;
-- => *
-- |  n integer
-- |  1

-- @portable mixed-list
SELECT n FROM t WHERE s IN ('1', '2') ORDER BY n;
-- => *
-- |  n integer
-- |  1

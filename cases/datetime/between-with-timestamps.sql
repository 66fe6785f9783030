-- @title     BETWEEN two dates leaves out the last day but its midnight, and on SQLite that as well
-- @id        datetime.range.between
-- @category  datetime
-- @why       the last day of the report is missing but for its first second, and on SQLite even that
-- @see       https://sqlite.org/lang_expr.html#the_between_operator
-- @see       https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html#operator_between
-- @see       https://www.postgresql.org/docs/current/functions-comparison.html

CREATE TABLE t (id INTEGER PRIMARY KEY, at TIMESTAMP(3));
INSERT INTO t VALUES (1, '2024-05-01 00:00:00.000'), (2, '2024-05-31 00:00:00.000'), (3, '2024-05-31 15:00:00.000'), (4, '2024-05-31 23:59:59.500'), (5, '2024-06-01 00:00:00.000');

-- @step dates
SELECT id FROM t WHERE at BETWEEN '2024-05-01' AND '2024-05-31' ORDER BY id;
-- => sqlite
-- |  id integer
-- |  1
-- => mariadb, mysql, postgres
-- |  id integer
-- |  1
-- |  2

-- @step last-second
SELECT id FROM t WHERE at BETWEEN '2024-05-01 00:00:00' AND '2024-05-31 23:59:59' ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  2
-- |  3

-- @step reversed
SELECT id FROM t WHERE at BETWEEN '2024-05-31' AND '2024-05-01' ORDER BY id;
-- => *
-- |  id integer

-- @portable dates
SELECT id FROM t WHERE at >= '2024-05-01' AND at < '2024-06-01' ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  2
-- |  3
-- |  4

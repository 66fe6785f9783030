-- @title     1,200 conditions joined by OR are refused by SQLite only, a sum of 1,200 terms by MariaDB too
-- @id        limits.expression.depth
-- @category  limits
-- @why       SQLite refuses expressions deeper than 1,000, so filters joined by OR fail where IN would do; long sums exceed MariaDB's stack too
-- @see       https://sqlite.org/limits.html#max_expr_depth
-- @see       https://dev.mysql.com/doc/refman/8.4/en/expressions.html
-- @see       https://mariadb.com/kb/en/server-system-variables/#thread_stack
-- @see       https://www.postgresql.org/docs/current/runtime-config-resource.html#GUC-MAX-STACK-DEPTH
-- @repeat sum = 1200 of '1' joined by ' + '
-- @repeat ors = 1200 of 'a = ${i}' joined by ' OR '
-- @repeat ands = 1200 of 'a <> -${i}' joined by ' AND '
-- @repeat list = 1200 of '${i}' joined by ', '

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (1200), (1201);

-- @step sum
SELECT ${sum} AS v;
-- => sqlite, mariadb
-- |  error statement_too_complex
-- => postgres, mysql
-- |  v integer
-- |  1200

-- @step ors
SELECT COUNT(*) AS n FROM t WHERE ${ors};
-- => sqlite
-- |  error statement_too_complex
-- => mariadb, postgres, mysql
-- |  n integer
-- |  2

-- @step ands
SELECT COUNT(*) AS n FROM t WHERE ${ands};
-- => sqlite
-- |  error statement_too_complex
-- => mariadb, postgres, mysql
-- |  n integer
-- |  3

-- @portable ors
SELECT COUNT(*) AS n FROM t WHERE a IN (${list});
-- => *
-- |  n integer
-- |  2

-- @portable ands
SELECT COUNT(*) AS n FROM t WHERE -a NOT IN (${list});
-- => *
-- |  n integer
-- |  3

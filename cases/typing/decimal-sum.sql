-- @title     Ten times 0.10 in a DECIMAL are 0.9999999999999999 on older SQLite and 1.00 elsewhere
-- @id        typing.decimal.sum
-- @category  typing
-- @why       a balance check "total = 1" over ten times 0.10 fails on older SQLite, where DECIMAL is a double
-- @see       https://sqlite.org/floatingpoint.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/precision-math-examples.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-NUMERIC-DECIMAL

CREATE TABLE t (a DECIMAL(10, 2));
INSERT INTO t VALUES (0.1), (0.1), (0.1), (0.1), (0.1), (0.1), (0.1), (0.1), (0.1), (0.1);

-- @step total
SELECT SUM(a) AS total FROM t;
-- => sqlite
-- |  total double
-- |  0.9999999999999999
-- => sqlite>=3.53
-- |  total double
-- |  1.0
-- => mariadb, postgres, mysql
-- |  total decimal
-- |  1.00

-- @step is-one
SELECT COUNT(*) AS n FROM (SELECT SUM(a) AS total FROM t) q WHERE total = 1;
-- => sqlite
-- |  n integer
-- |  0
-- => sqlite>=3.53, mariadb, postgres, mysql
-- |  n integer
-- |  1

-- @portable total
SELECT ROUND(SUM(a), 2) AS total FROM t;
-- => *
-- |  total
-- |  1.00

-- @portable is-one
SELECT COUNT(*) AS n FROM (SELECT ROUND(SUM(a), 2) AS total FROM t) q WHERE total = 1;
-- => *
-- |  n integer
-- |  1

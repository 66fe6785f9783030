-- @title     DECIMAL(10, 2) rounds 1.005 to cents on the servers and not on SQLite
-- @id        typing.decimal.cents
-- @category  typing
-- @why       invoice lines of 1.005 add up to 3.0149… on SQLite and to 3.03 on the servers, whose column rounds to cents
-- @see       https://sqlite.org/floatingpoint.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/fixed-point-types.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-NUMERIC-DECIMAL

CREATE TABLE t (a DECIMAL(10, 2));
INSERT INTO t VALUES (1.005), (1.005), (1.005);

-- @step total
SELECT SUM(a) AS total FROM t;
-- => sqlite
-- |  total double
-- |  3.0149999999999997
-- => postgres, mariadb, mysql
-- |  total decimal
-- |  3.03

-- @step equal
SELECT COUNT(*) AS n FROM t WHERE a = 1.01;
-- => sqlite
-- |  n integer
-- |  0
-- => postgres, mariadb, mysql
-- |  n integer
-- |  3

-- @portable total
CREATE TABLE u (cents BIGINT);
INSERT INTO u VALUES (101), (101), (101);
SELECT SUM(cents) / 100.0 AS total FROM u;
-- => *
-- |  total
-- |  3.0300

-- @portable equal
SELECT COUNT(*) AS n FROM u WHERE cents = 101;
-- => *
-- |  n integer
-- |  3

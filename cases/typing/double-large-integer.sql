-- @title     9007199254740993 in a DOUBLE comes back as 9007199254740992 everywhere
-- @id        typing.double.integer
-- @category  typing
-- @why       identifiers beyond 2^53 collide when a column is floating point
-- @see       https://sqlite.org/floatingpoint.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/floating-point-types.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-FLOAT

CREATE TABLE t (a DOUBLE PRECISION);
INSERT INTO t VALUES (9007199254740992), (9007199254740993), (5);

-- @step read
SELECT a FROM t ORDER BY a;
-- => *
-- |  a double
-- |  5.0
-- |  9007199254740992.0
-- |  9007199254740992.0

-- @step distinct
SELECT COUNT(DISTINCT a) AS n FROM t;
-- => *
-- |  n integer
-- |  2

-- @step find
SELECT COUNT(*) AS n FROM t WHERE a = 9007199254740993;
-- => sqlite
-- |  n integer
-- |  0
-- => postgres, mariadb, mysql
-- |  n integer
-- |  2

-- @portable distinct
CREATE TABLE u (a BIGINT);
INSERT INTO u VALUES (9007199254740992), (9007199254740993), (5);
SELECT COUNT(DISTINCT a) AS n FROM u;
-- => *
-- |  n integer
-- |  3

-- @portable find
SELECT COUNT(*) AS n FROM u WHERE a = 9007199254740993;
-- => *
-- |  n integer
-- |  1

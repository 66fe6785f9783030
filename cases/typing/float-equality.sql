-- @title     A FLOAT of 0.1 equals 0.1 on SQLite and PostgreSQL and not on MySQL and MariaDB
-- @id        typing.float.equality
-- @category  typing
-- @why       "WHERE price = 0.1" finds the row on SQLite and nothing on MySQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/problems-with-float.html
-- @see       https://sqlite.org/floatingpoint.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-FLOAT

CREATE TABLE t (a FLOAT);
INSERT INTO t VALUES (0.1), (1234567.1);

-- @step equal
SELECT COUNT(*) AS n FROM t WHERE a = 0.1 OR a = 1234567.1;
-- => sqlite, postgres
-- |  n integer
-- |  2
-- => mariadb, mysql
-- |  n integer
-- |  0

-- @step times-three
SELECT COUNT(*) AS n FROM t WHERE a * 3 = 0.3;
-- => *
-- |  n integer
-- |  0

-- A millionth of the value apart at most: a FLOAT of 32 bits keeps seven digits, wherever the point is.
-- @portable equal
SELECT COUNT(*) AS n FROM t WHERE ABS(a - 0.1) <= ABS(a) * 0.000001 OR ABS(a - 1234567.1) <= ABS(a) * 0.000001;
-- => *
-- |  n integer
-- |  2

-- @portable times-three
SELECT COUNT(*) AS n FROM t WHERE ABS(a * 3 - 0.3) <= ABS(a) * 0.000001;
-- => *
-- |  n integer
-- |  1

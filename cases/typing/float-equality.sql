-- @title     A FLOAT of 0.1 equals 0.1 on SQLite and PostgreSQL and not on MySQL and MariaDB
-- @id        typing.float.equality
-- @category  typing
-- @why       "WHERE price = 0.1" finds the row on SQLite and nothing on MySQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/problems-with-float.html
-- @see       https://sqlite.org/floatingpoint.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-FLOAT

CREATE TABLE t (a FLOAT);
INSERT INTO t VALUES (0.1);

-- @step equal
SELECT COUNT(*) AS n FROM t WHERE a = 0.1;
-- => sqlite, postgres
-- |  n integer
-- |  1
-- => mariadb, mysql
-- |  n integer
-- |  0

-- @step times-three
SELECT COUNT(*) AS n FROM t WHERE a * 3 = 0.3;
-- => *
-- |  n integer
-- |  0

-- @portable equal
SELECT COUNT(*) AS n FROM t WHERE ABS(a - 0.1) < 0.00001;
-- => *
-- |  n integer
-- |  1

-- @portable times-three
SELECT COUNT(*) AS n FROM t WHERE ABS(a * 3 - 0.3) < 0.00001;
-- => *
-- |  n integer
-- |  1

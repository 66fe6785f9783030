-- @title     Two moments within one second collide in a UNIQUE TIMESTAMP on MySQL and MariaDB
-- @id        datetime.fraction.unique
-- @category  datetime
-- @why       events a few milliseconds apart collide on MySQL and MariaDB, where TIMESTAMP keeps whole seconds
-- @see       https://dev.mysql.com/doc/refman/8.4/en/fractional-seconds.html
-- @see       https://mariadb.com/kb/en/microseconds-in-mariadb/
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html

CREATE TABLE t (at TIMESTAMP, UNIQUE (at));
INSERT INTO t VALUES ('2024-01-15 10:00:00.100');

-- @step second
INSERT INTO t VALUES ('2024-01-15 10:00:00.200');
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  error unique_violation

-- @step third
INSERT INTO t VALUES ('2024-01-15 10:00:00.700');
-- => sqlite, postgres, mysql
-- |  ok 1 row
-- => mariadb
-- |  error unique_violation

-- @step find
SELECT COUNT(*) AS n FROM t WHERE at = '2024-01-15 10:00:00.100';
-- => sqlite, postgres
-- |  n integer
-- |  1
-- => mariadb, mysql
-- |  n integer
-- |  0

-- @portable find
CREATE TABLE u (at TIMESTAMP(3), UNIQUE (at));
INSERT INTO u VALUES ('2024-01-15 10:00:00.100');
INSERT INTO u VALUES ('2024-01-15 10:00:00.200');
INSERT INTO u VALUES ('2024-01-15 10:00:00.700');
SELECT COUNT(*) AS n FROM u WHERE at = '2024-01-15 10:00:00.100';
-- => *
-- |  n integer
-- |  1

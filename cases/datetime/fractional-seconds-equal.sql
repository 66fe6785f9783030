-- @title     '10:00:00.5' equals '10:00:00.500' on the servers and not on SQLite
-- @id        datetime.fraction.compare
-- @category  datetime
-- @why       a row stored at '10:00:00.500' is found by a program that sends '10:00:00.5' on the servers and not on SQLite
-- @see       https://sqlite.org/datatype3.html#date_and_time_datatype
-- @see       https://dev.mysql.com/doc/refman/8.4/en/fractional-seconds.html
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html
-- @each literal = '2024-01-15 10:00:00.500', '2024-01-15 10:00:00.5', '2024-01-15 10:00:00.500000', '2024-01-15T10:00:00.500', '2024-01-15 10:00:00.5000004'

CREATE TABLE t (at TIMESTAMP(3));
INSERT INTO t VALUES ('2024-01-15 10:00:00.500');

-- @step equal
SELECT COUNT(*) AS n FROM t WHERE at = ${literal};
-- => sqlite
-- |  literal                       | outcome
-- |  '2024-01-15 10:00:00.500'     | [n integer] (1)
-- |  '2024-01-15 10:00:00.5'       | [n integer] (0)
-- |  '2024-01-15 10:00:00.500000'  | [n integer] (0)
-- |  '2024-01-15T10:00:00.500'     | [n integer] (0)
-- |  '2024-01-15 10:00:00.5000004' | [n integer] (0)
-- => mariadb, postgres, mysql
-- |  n integer
-- |  1

-- @step after
SELECT COUNT(*) AS n FROM t WHERE at >= ${literal};
-- => sqlite
-- |  literal                       | outcome
-- |  '2024-01-15 10:00:00.500'     | [n integer] (1)
-- |  '2024-01-15 10:00:00.5'       | [n integer] (1)
-- |  '2024-01-15 10:00:00.500000'  | [n integer] (0)
-- |  '2024-01-15T10:00:00.500'     | [n integer] (0)
-- |  '2024-01-15 10:00:00.5000004' | [n integer] (0)
-- => mariadb, postgres, mysql
-- |  n integer
-- |  1

-- One spelling for SQLite, on both sides.
-- @portable equal
-- @sql sqlite
SELECT COUNT(*) AS n FROM t WHERE strftime('%Y-%m-%d %H:%M:%f', at) = strftime('%Y-%m-%d %H:%M:%f', ${literal});
-- @sql *
SELECT COUNT(*) AS n FROM t WHERE at = ${literal};
-- => *
-- |  n integer
-- |  1

-- @portable after
-- @sql sqlite
SELECT COUNT(*) AS n FROM t WHERE strftime('%Y-%m-%d %H:%M:%f', at) >= strftime('%Y-%m-%d %H:%M:%f', ${literal});
-- @sql *
SELECT COUNT(*) AS n FROM t WHERE at >= ${literal};
-- => *
-- |  n integer
-- |  1

-- @title     at = '2024-05-06' finds midnight on the servers and nothing on SQLite
-- @id        datetime.range.day
-- @category  datetime
-- @why       a report of one day by at = '2024-05-06' misses the whole afternoon, and on SQLite the row of midnight as well
-- @see       https://sqlite.org/datatype3.html#date_and_time_datatype
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-type-conversion.html
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html

CREATE TABLE t (id INTEGER PRIMARY KEY, at TIMESTAMP);
INSERT INTO t VALUES (1, '2024-05-05 23:59:59'), (2, '2024-05-06 00:00:00'), (3, '2024-05-06 15:00:00'), (4, '2024-05-07 00:00:00');

-- @step equal
SELECT id FROM t WHERE at = '2024-05-06' ORDER BY id;
-- => sqlite
-- |  id integer
-- => mariadb, postgres, mysql
-- |  id integer
-- |  2

-- @step like
SELECT id FROM t WHERE at LIKE '2024-05-06%' ORDER BY id;
-- => sqlite, mariadb, mysql
-- |  id integer
-- |  2
-- |  3
-- => postgres
-- |  error undefined_function

-- @step at-most
SELECT id FROM t WHERE at <= '2024-05-06' ORDER BY id;
-- => sqlite
-- |  id integer
-- |  1
-- => mariadb, postgres, mysql
-- |  id integer
-- |  1
-- |  2

-- @step function
SELECT id FROM t WHERE DATE(at) = '2024-05-06' ORDER BY id;
-- => *
-- |  id integer
-- |  2
-- |  3

-- @portable equal
SELECT id FROM t WHERE at >= '2024-05-06 00:00:00' AND at < '2024-05-07 00:00:00' ORDER BY id;
-- => *
-- |  id integer
-- |  2
-- |  3

-- @portable at-most
SELECT id FROM t WHERE at < '2024-05-07 00:00:00' ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  2
-- |  3

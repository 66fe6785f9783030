-- @title     A DATE plus a TIME is a timestamp on PostgreSQL and a meaningless number elsewhere
-- @id        datetime.date-plus-time
-- @category  datetime
-- @why       appointments kept as a day and an hour are joined by + on PostgreSQL; elsewhere they sort by a sum of digits
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html#OPERATORS-DATETIME-TABLE
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_timestamp
-- @see       https://mariadb.com/kb/en/timestamp-function/
-- @see       https://sqlite.org/datatype3.html#operators

CREATE TABLE t (id INTEGER PRIMARY KEY, d DATE, at TIME);
INSERT INTO t VALUES (1, '2024-01-31', '00:00:00'), (2, '2024-01-30', '23:59:59'), (3, NULL, '10:00:00');

-- @step plus
SELECT id, d + at AS v FROM t ORDER BY id;
-- => sqlite
-- |  id integer | v integer
-- |  1          | 2024
-- |  2          | 2047
-- |  3          | NULL
-- => postgres
-- |  id integer | v timestamp
-- |  1          | '2024-01-31 00:00:00'
-- |  2          | '2024-01-30 23:59:59'
-- |  3          | NULL
-- => mysql, mariadb
-- |  id integer | v integer
-- |  1          | 20240131
-- |  2          | 20476089
-- |  3          | NULL

-- @step order
SELECT id FROM t WHERE d IS NOT NULL ORDER BY d + at, id;
-- => sqlite, mysql, mariadb
-- |  id integer
-- |  1
-- |  2
-- => postgres
-- |  id integer
-- |  2
-- |  1

-- @step joined
-- @sql mysql, mariadb
SELECT id, CONCAT(d, ' ', at) AS v FROM t ORDER BY id;
-- @sql *
SELECT id, d || ' ' || at AS v FROM t ORDER BY id;
-- => *
-- |  id integer | v text
-- |  1          | '2024-01-31 00:00:00'
-- |  2          | '2024-01-30 23:59:59'
-- |  3          | NULL

-- @portable plus
-- @sql sqlite
SELECT id, DATETIME(d || ' ' || at) AS v FROM t ORDER BY id;
-- @sql mysql, mariadb
SELECT id, TIMESTAMP(d, at) AS v FROM t ORDER BY id;
-- @sql postgres
SELECT id, d + at AS v FROM t ORDER BY id;
-- => *
-- |  id integer | v
-- |  1          | '2024-01-31 00:00:00'
-- |  2          | '2024-01-30 23:59:59'
-- |  3          | NULL

-- @portable order
SELECT id FROM t WHERE d IS NOT NULL ORDER BY d, at, id;
-- => *
-- |  id integer
-- |  2
-- |  1

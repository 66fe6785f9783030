-- @title     INTERVAL is a type on PostgreSQL; SQLite takes the word and keeps text
-- @id        datetime.interval.value
-- @category  datetime
-- @why       durations have a type on PostgreSQL only; elsewhere they have to be kept as a number with a unit in the column's name
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html#DATATYPE-INTERVAL-INPUT
-- @see       https://dev.mysql.com/doc/refman/8.4/en/expressions.html#temporal-intervals
-- @see       https://mariadb.com/kb/en/date-and-time-units/
-- @see       https://sqlite.org/datatype3.html

-- @step literal
SELECT INTERVAL '1 day 02:00:00' AS v;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  v interval
-- |  '1 day 02:00:00'

-- @step column
CREATE TABLE t (id INTEGER PRIMARY KEY, lasted INTERVAL);
-- => sqlite, postgres
-- |  ok
-- => mariadb
-- |  error undefined_object
-- => mysql
-- |  error syntax_error

-- @step insert
-- @after column
INSERT INTO t VALUES (1, '1 day 02:00:00'), (2, '30 days'), (3, '1 month');
-- => *
-- |  ok 3 rows

-- @step total
-- @after column
SELECT SUM(lasted) AS total FROM t WHERE id <= 2;
-- => sqlite
-- |  total double
-- |  31.0
-- => postgres
-- |  total interval
-- |  '31 days 02:00:00'

-- @step month-equals-thirty-days
-- @after column
SELECT COUNT(*) AS n FROM t x JOIN t y ON x.lasted = y.lasted WHERE x.id = 2 AND y.id = 3;
-- => sqlite
-- |  n integer
-- |  0
-- => postgres
-- |  n integer
-- |  1

-- Seconds and months are kept apart, since a month has no fixed number of seconds.
-- @portable total
CREATE TABLE u (id INTEGER PRIMARY KEY, lasted_months INTEGER, lasted_seconds BIGINT);
INSERT INTO u VALUES (1, 0, 93600), (2, 0, 2592000), (3, 1, 0);
SELECT CAST(SUM(lasted_seconds) AS DECIMAL(20, 0)) AS total FROM u WHERE id <= 2;
-- => *
-- |  total
-- |  2685600

-- @portable month-equals-thirty-days
SELECT COUNT(*) AS n FROM u x JOIN u y ON x.lasted_months = y.lasted_months AND x.lasted_seconds = y.lasted_seconds WHERE x.id = 2 AND y.id = 3;
-- => *
-- |  n integer
-- |  0

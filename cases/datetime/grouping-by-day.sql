-- @title     The day of a timestamp is text on SQLite and a date elsewhere
-- @id        datetime.group.day
-- @category  datetime
-- @why       a program that reads a report by day and month gets texts from SQLite, and dates, integers or decimals from the servers
-- @see       https://sqlite.org/lang_datefunc.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_date
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html#FUNCTIONS-DATETIME-TRUNC

CREATE TABLE t (at TIMESTAMP);
INSERT INTO t VALUES ('2024-05-06 00:00:00'), ('2024-05-06 23:59:59'), ('2024-05-07 00:00:00'), ('2024-06-01 12:00:00');

-- @step day
SELECT DATE(at) AS d, COUNT(*) AS n FROM t GROUP BY DATE(at) ORDER BY d;
-- => sqlite
-- |  d text       | n integer
-- |  '2024-05-06' | 2
-- |  '2024-05-07' | 1
-- |  '2024-06-01' | 1
-- => mariadb, postgres, mysql
-- |  d date       | n integer
-- |  '2024-05-06' | 2
-- |  '2024-05-07' | 1
-- |  '2024-06-01' | 1

-- @step month
-- @sql sqlite
SELECT strftime('%m', at) AS m, COUNT(*) AS n FROM t GROUP BY strftime('%m', at) ORDER BY m;
-- @sql *
SELECT EXTRACT(MONTH FROM at) AS m, COUNT(*) AS n FROM t GROUP BY EXTRACT(MONTH FROM at) ORDER BY m;
-- => sqlite
-- |  m text | n integer
-- |  '05'   | 3
-- |  '06'   | 1
-- => mariadb, mysql
-- |  m integer | n integer
-- |  5         | 3
-- |  6         | 1
-- => postgres
-- |  m decimal | n integer
-- |  5         | 3
-- |  6         | 1

-- @portable day
SELECT SUBSTR(CAST(at AS CHAR(19)), 1, 10) AS d, COUNT(*) AS n FROM t GROUP BY SUBSTR(CAST(at AS CHAR(19)), 1, 10) ORDER BY d;
-- => *
-- |  d text       | n integer
-- |  '2024-05-06' | 2
-- |  '2024-05-07' | 1
-- |  '2024-06-01' | 1

-- @portable month
SELECT SUBSTR(CAST(at AS CHAR(19)), 1, 7) AS m, COUNT(*) AS n FROM t GROUP BY SUBSTR(CAST(at AS CHAR(19)), 1, 7) ORDER BY m;
-- => *
-- |  m text    | n integer
-- |  '2024-05' | 3
-- |  '2024-06' | 1

-- @title     Sunday is 0 for STRFTIME and EXTRACT(DOW), 1 for DAYOFWEEK and 6 for WEEKDAY
-- @id        datetime.weekday
-- @category  datetime
-- @why       Sunday is 0, 1, 6 or 7 according to the function, so opening hours shift by a day
-- @see       https://sqlite.org/lang_datefunc.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_dayofweek
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html#FUNCTIONS-DATETIME-EXTRACT

CREATE TABLE t (id INTEGER PRIMARY KEY, d DATE);
INSERT INTO t VALUES (1, '2024-05-05'), (2, '2024-05-06'), (3, '2024-05-11');

-- @step weekday
-- @sql sqlite
SELECT id, CAST(strftime('%w', d) AS INTEGER) AS n FROM t ORDER BY id;
-- @sql mysql, mariadb
SELECT id, DAYOFWEEK(d) AS n FROM t ORDER BY id;
-- @sql postgres
SELECT id, CAST(EXTRACT(DOW FROM d) AS INTEGER) AS n FROM t ORDER BY id;
-- => sqlite, postgres
-- |  id integer | n integer
-- |  1          | 0
-- |  2          | 1
-- |  3          | 6
-- => mariadb, mysql
-- |  id integer | n integer
-- |  1          | 1
-- |  2          | 2
-- |  3          | 7

-- @step weekday-other
-- @sql sqlite
SELECT id, CAST(strftime('%w', d) AS INTEGER) AS n FROM t ORDER BY id;
-- @sql mysql, mariadb
SELECT id, WEEKDAY(d) AS n FROM t ORDER BY id;
-- @sql postgres
SELECT id, CAST(EXTRACT(ISODOW FROM d) AS INTEGER) AS n FROM t ORDER BY id;
-- => sqlite
-- |  id integer | n integer
-- |  1          | 0
-- |  2          | 1
-- |  3          | 6
-- => mariadb, mysql
-- |  id integer | n integer
-- |  1          | 6
-- |  2          | 0
-- |  3          | 5
-- => postgres
-- |  id integer | n integer
-- |  1          | 7
-- |  2          | 1
-- |  3          | 6

-- Monday is 1 and Sunday 7, as in ISO 8601.
-- @portable weekday
-- @sql sqlite
SELECT id, (strftime('%w', d) + 6) % 7 + 1 AS n FROM t ORDER BY id;
-- @sql mysql, mariadb
SELECT id, WEEKDAY(d) + 1 AS n FROM t ORDER BY id;
-- @sql postgres
SELECT id, CAST(EXTRACT(ISODOW FROM d) AS INTEGER) AS n FROM t ORDER BY id;
-- => *
-- |  id integer | n integer
-- |  1          | 7
-- |  2          | 1
-- |  3          | 6

-- @portable weekday-other
-- @sql sqlite
SELECT id, (strftime('%w', d) + 6) % 7 + 1 AS n FROM t ORDER BY id;
-- @sql mysql, mariadb
SELECT id, WEEKDAY(d) + 1 AS n FROM t ORDER BY id;
-- @sql postgres
SELECT id, CAST(EXTRACT(ISODOW FROM d) AS INTEGER) AS n FROM t ORDER BY id;
-- => *
-- |  id integer | n integer
-- |  1          | 7
-- |  2          | 1
-- |  3          | 6

-- @title     1 January is in week 0, 1, 52 or 53, by engine and year
-- @id        datetime.week-number
-- @category  datetime
-- @why       1 January belongs to week 0, 1, 52 or 53: weekly reports of two systems do not match
-- @see       https://sqlite.org/lang_datefunc.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_week
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html#FUNCTIONS-DATETIME-EXTRACT

CREATE TABLE t (id INTEGER PRIMARY KEY, d DATE);
INSERT INTO t VALUES (1, '2020-12-31'), (2, '2021-01-01'), (3, '2021-01-04'), (4, '2023-01-01'), (5, '2024-01-01'), (6, '2024-12-30');

-- @step week
-- @sql sqlite
SELECT id, CAST(strftime('%W', d) AS INTEGER) AS week FROM t ORDER BY id;
-- @sql mysql, mariadb
SELECT id, WEEK(d) AS week FROM t ORDER BY id;
-- @sql postgres
SELECT id, CAST(EXTRACT(WEEK FROM d) AS INTEGER) AS week FROM t ORDER BY id;
-- => sqlite
-- |  id integer | week integer
-- |  1          | 52
-- |  2          | 0
-- |  3          | 1
-- |  4          | 0
-- |  5          | 1
-- |  6          | 53
-- => mariadb, mysql
-- |  id integer | week integer
-- |  1          | 52
-- |  2          | 0
-- |  3          | 1
-- |  4          | 1
-- |  5          | 0
-- |  6          | 52
-- => postgres
-- |  id integer | week integer
-- |  1          | 53
-- |  2          | 53
-- |  3          | 1
-- |  4          | 52
-- |  5          | 1
-- |  6          | 1

-- @step year-of-week
-- @sql sqlite
SELECT id, CAST(strftime('%Y', d) AS INTEGER) AS y FROM t ORDER BY id;
-- @sql mysql, mariadb
SELECT id, YEARWEEK(d) DIV 100 AS y FROM t ORDER BY id;
-- @sql postgres
SELECT id, CAST(EXTRACT(ISOYEAR FROM d) AS INTEGER) AS y FROM t ORDER BY id;
-- => sqlite
-- |  id integer | y integer
-- |  1          | 2020
-- |  2          | 2021
-- |  3          | 2021
-- |  4          | 2023
-- |  5          | 2024
-- |  6          | 2024
-- => mariadb, mysql
-- |  id integer | y integer
-- |  1          | 2020
-- |  2          | 2020
-- |  3          | 2021
-- |  4          | 2023
-- |  5          | 2023
-- |  6          | 2024
-- => postgres
-- |  id integer | y integer
-- |  1          | 2020
-- |  2          | 2020
-- |  3          | 2021
-- |  4          | 2022
-- |  5          | 2024
-- |  6          | 2025

-- The week of ISO 8601: that of its Thursday.
-- @portable week
-- @sql sqlite
SELECT id, (strftime('%j', DATE(d, '-3 days', 'weekday 4')) - 1) / 7 + 1 AS week FROM t ORDER BY id;
-- @sql mysql, mariadb
SELECT id, WEEK(d, 3) AS week FROM t ORDER BY id;
-- @sql postgres
SELECT id, CAST(EXTRACT(WEEK FROM d) AS INTEGER) AS week FROM t ORDER BY id;
-- => *
-- |  id integer | week integer
-- |  1          | 53
-- |  2          | 53
-- |  3          | 1
-- |  4          | 52
-- |  5          | 1
-- |  6          | 1

-- @portable year-of-week
-- @sql sqlite
SELECT id, CAST(strftime('%Y', DATE(d, '-3 days', 'weekday 4')) AS INTEGER) AS y FROM t ORDER BY id;
-- @sql mysql, mariadb
SELECT id, YEARWEEK(d, 3) DIV 100 AS y FROM t ORDER BY id;
-- @sql postgres
SELECT id, CAST(EXTRACT(ISOYEAR FROM d) AS INTEGER) AS y FROM t ORDER BY id;
-- => *
-- |  id integer | y integer
-- |  1          | 2020
-- |  2          | 2020
-- |  3          | 2021
-- |  4          | 2022
-- |  5          | 2024
-- |  6          | 2025

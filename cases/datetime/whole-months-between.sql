-- @title     31 January to 29 February is no whole month, and one by the numbers of the months
-- @id        datetime.difference.months
-- @category  datetime
-- @why       a contract from January 31 to February 29 is billed for no month by the engines' functions and for one by the months' numbers
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_timestampdiff
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html
-- @see       https://sqlite.org/lang_datefunc.html

CREATE TABLE t (id INTEGER PRIMARY KEY, b DATE, e DATE);
INSERT INTO t VALUES (1, '2024-01-31', '2024-02-29'), (2, '2023-11-30', '2024-02-29'), (3, '2024-01-15', '2024-03-15'), (4, '2024-03-15', '2024-01-16'), (5, '2024-02-29', '2025-02-28');

-- @step months
-- @sql sqlite
SELECT id, CASE WHEN d LIKE '-%' THEN -1 ELSE 1 END * (SUBSTR(d, 2, 4) * 12 + SUBSTR(d, 7, 2)) AS months FROM (SELECT id, timediff(e, b) AS d FROM t) x ORDER BY id;
-- @sql mysql, mariadb
SELECT id, TIMESTAMPDIFF(MONTH, b, e) AS months FROM t ORDER BY id;
-- @sql postgres
SELECT id, CAST(EXTRACT(YEAR FROM AGE(e, b)) * 12 + EXTRACT(MONTH FROM AGE(e, b)) AS INTEGER) AS months FROM t ORDER BY id;
-- => sqlite<3.53
-- |  error undefined_function
-- => sqlite>=3.53, mariadb, mysql, postgres
-- |  id integer | months integer
-- |  1          | 0
-- |  2          | 2
-- |  3          | 2
-- |  4          | -1
-- |  5          | 11

-- The difference of the months' numbers, as it is often written, is another answer.
-- @step calendar
-- @sql sqlite
SELECT id, (strftime('%Y', e) - strftime('%Y', b)) * 12 + strftime('%m', e) - strftime('%m', b) AS months FROM t ORDER BY id;
-- @sql *
SELECT id, (EXTRACT(YEAR FROM e) - EXTRACT(YEAR FROM b)) * 12 + EXTRACT(MONTH FROM e) - EXTRACT(MONTH FROM b) AS months FROM t ORDER BY id;
-- => sqlite, mariadb, mysql
-- |  id integer | months integer
-- |  1          | 1
-- |  2          | 3
-- |  3          | 2
-- |  4          | -2
-- |  5          | 12
-- => postgres
-- |  id integer | months decimal
-- |  1          | 1
-- |  2          | 3
-- |  3          | 2
-- |  4          | -2
-- |  5          | 12

-- Months of the calendar from the earlier day to the later, less one where the day of the month is not reached.
-- @portable months
SELECT id, s * (y * 12 + m - CASE WHEN d < 0 THEN 1 ELSE 0 END) AS months FROM (
  SELECT id, s,
    CAST(SUBSTR(later, 1, 4) AS DECIMAL(10, 0)) - CAST(SUBSTR(earlier, 1, 4) AS DECIMAL(10, 0)) AS y,
    CAST(SUBSTR(later, 6, 2) AS DECIMAL(10, 0)) - CAST(SUBSTR(earlier, 6, 2) AS DECIMAL(10, 0)) AS m,
    CAST(SUBSTR(later, 9, 2) AS DECIMAL(10, 0)) - CAST(SUBSTR(earlier, 9, 2) AS DECIMAL(10, 0)) AS d
  FROM (SELECT id, CASE WHEN b <= e THEN 1 ELSE -1 END AS s, CAST(CASE WHEN b <= e THEN b ELSE e END AS CHAR(10)) AS earlier, CAST(CASE WHEN b <= e THEN e ELSE b END AS CHAR(10)) AS later FROM t) x) parts ORDER BY id;
-- => *
-- |  id integer | months
-- |  1          | 0
-- |  2          | 2
-- |  3          | 2
-- |  4          | -1
-- |  5          | 11

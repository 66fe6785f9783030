-- @title     The number of whole months between two dates
-- @id        datetime.difference.months
-- @category  datetime
-- @why       contracts are billed for one month more or less around the end of February
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_timestampdiff
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html
-- @see       https://sqlite.org/lang_datefunc.html

CREATE TABLE t (id INTEGER PRIMARY KEY, b DATE, e DATE);
INSERT INTO t VALUES (1, '2024-01-31', '2024-02-29'), (2, '2023-11-30', '2024-02-29'), (3, '2024-01-15', '2024-03-15'), (4, '2024-03-15', '2024-01-16'), (5, '2024-02-29', '2025-02-28');

-- @step months
-- @sql sqlite
SELECT id, (strftime('%Y', e) - strftime('%Y', b)) * 12 + strftime('%m', e) - strftime('%m', b) AS months FROM t ORDER BY id;
-- @sql mysql, mariadb
SELECT id, TIMESTAMPDIFF(MONTH, b, e) AS months FROM t ORDER BY id;
-- @sql postgres
SELECT id, CAST(EXTRACT(YEAR FROM AGE(e, b)) * 12 + EXTRACT(MONTH FROM AGE(e, b)) AS INTEGER) AS months FROM t ORDER BY id;
-- => sqlite
-- |  id integer | months integer
-- |  1          | 1
-- |  2          | 3
-- |  3          | 2
-- |  4          | -2
-- |  5          | 12
-- => mariadb, postgres, mysql
-- |  id integer | months integer
-- |  1          | 0
-- |  2          | 2
-- |  3          | 2
-- |  4          | -1
-- |  5          | 11

-- Months of the calendar, less one where the day of the month is not reached. For ranges that run forwards.
-- @portable months
SELECT id, y * 12 + m - CASE WHEN d < 0 THEN 1 ELSE 0 END AS months FROM (
  SELECT id,
    CAST(SUBSTR(CAST(e AS CHAR(10)), 1, 4) AS DECIMAL(10, 0)) - CAST(SUBSTR(CAST(b AS CHAR(10)), 1, 4) AS DECIMAL(10, 0)) AS y,
    CAST(SUBSTR(CAST(e AS CHAR(10)), 6, 2) AS DECIMAL(10, 0)) - CAST(SUBSTR(CAST(b AS CHAR(10)), 6, 2) AS DECIMAL(10, 0)) AS m,
    CAST(SUBSTR(CAST(e AS CHAR(10)), 9, 2) AS DECIMAL(10, 0)) - CAST(SUBSTR(CAST(b AS CHAR(10)), 9, 2) AS DECIMAL(10, 0)) AS d
  FROM t WHERE b <= e) parts ORDER BY id;
-- => *
-- |  id integer | months
-- |  1          | 0
-- |  2          | 2
-- |  3          | 2
-- |  5          | 11

-- @title     Days divided by 365.25 are a year short on the birthday; AGE and TIMESTAMPDIFF are not
-- @id        datetime.difference.years
-- @category  datetime
-- @why       the division by 365.25 that is usual on SQLite says 17 on the eighteenth birthday
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_timestampdiff
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html
-- @see       https://sqlite.org/lang_datefunc.html

CREATE TABLE t (id INTEGER PRIMARY KEY, born DATE, day DATE);
INSERT INTO t VALUES (1, '2004-02-29', '2022-02-28'), (2, '2004-02-29', '2022-03-01'), (3, '2004-05-15', '2022-05-14'), (4, '2004-05-15', '2022-05-15'), (5, '2024-05-15', '2022-05-14');

-- @step age
-- @sql sqlite
SELECT id, CAST((julianday(day) - julianday(born)) / 365.25 AS INTEGER) AS age FROM t ORDER BY id;
-- @sql mysql, mariadb
SELECT id, TIMESTAMPDIFF(YEAR, born, day) AS age FROM t ORDER BY id;
-- @sql postgres
SELECT id, CAST(EXTRACT(YEAR FROM AGE(day, born)) AS INTEGER) AS age FROM t ORDER BY id;
-- => sqlite
-- |  id integer | age integer
-- |  1          | 17
-- |  2          | 18
-- |  3          | 17
-- |  4          | 17
-- |  5          | -2
-- => postgres, mysql, mariadb
-- |  id integer | age integer
-- |  1          | 17
-- |  2          | 18
-- |  3          | 17
-- |  4          | 18
-- |  5          | -2

-- The years from the earlier day to the later, less one where month and day are not reached, and negative where the day comes first.
-- @portable age
SELECT id, s * (CAST(SUBSTR(later, 1, 4) AS DECIMAL(10, 0)) - CAST(SUBSTR(earlier, 1, 4) AS DECIMAL(10, 0))
  - CASE WHEN SUBSTR(later, 6, 5) < SUBSTR(earlier, 6, 5) THEN 1 ELSE 0 END) AS age
  FROM (SELECT id, CASE WHEN born <= day THEN 1 ELSE -1 END AS s, CAST(CASE WHEN born <= day THEN born ELSE day END AS CHAR(10)) AS earlier,
    CAST(CASE WHEN born <= day THEN day ELSE born END AS CHAR(10)) AS later FROM t) x ORDER BY id;
-- => *
-- |  id integer | age
-- |  1          | 17
-- |  2          | 18
-- |  3          | 17
-- |  4          | 18
-- |  5          | -2

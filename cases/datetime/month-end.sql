-- @title     A month after 31 January is 2 March on SQLite and 29 February elsewhere
-- @id        datetime.interval.month-end
-- @category  datetime
-- @why       a subscription that renews on 31 January is due on 2 March on SQLite and on 29 February elsewhere
-- @see       https://sqlite.org/lang_datefunc.html#modifiers
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_date-add
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html

CREATE TABLE t (id INTEGER PRIMARY KEY, d DATE);
INSERT INTO t VALUES (1, '2024-01-31'), (2, '2023-01-31'), (3, '2024-03-31'), (4, '2024-02-29');

-- @step month-later
-- @sql sqlite
SELECT id, DATE(d, '+1 month') AS due FROM t ORDER BY id;
-- @sql mysql, mariadb
SELECT id, d + INTERVAL 1 MONTH AS due FROM t ORDER BY id;
-- @sql postgres
SELECT id, CAST(d + INTERVAL '1 month' AS DATE) AS due FROM t ORDER BY id;
-- => sqlite
-- |  id integer | due text
-- |  1          | '2024-03-02'
-- |  2          | '2023-03-03'
-- |  3          | '2024-05-01'
-- |  4          | '2024-03-29'
-- => mariadb, postgres, mysql
-- |  id integer | due date
-- |  1          | '2024-02-29'
-- |  2          | '2023-02-28'
-- |  3          | '2024-04-30'
-- |  4          | '2024-03-29'

-- @step month-earlier
-- @sql sqlite
SELECT id, DATE(d, '-1 month') AS due FROM t ORDER BY id;
-- @sql mysql, mariadb
SELECT id, d - INTERVAL 1 MONTH AS due FROM t ORDER BY id;
-- @sql postgres
SELECT id, CAST(d - INTERVAL '1 month' AS DATE) AS due FROM t ORDER BY id;
-- => sqlite
-- |  id integer | due text
-- |  1          | '2023-12-31'
-- |  2          | '2022-12-31'
-- |  3          | '2024-03-02'
-- |  4          | '2024-01-29'
-- => mariadb, postgres, mysql
-- |  id integer | due date
-- |  1          | '2023-12-31'
-- |  2          | '2022-12-31'
-- |  3          | '2024-02-29'
-- |  4          | '2024-01-29'

-- @step year-later
-- @sql sqlite
SELECT id, DATE(d, '+1 year') AS due FROM t ORDER BY id;
-- @sql mysql, mariadb
SELECT id, d + INTERVAL 1 YEAR AS due FROM t ORDER BY id;
-- @sql postgres
SELECT id, CAST(d + INTERVAL '1 year' AS DATE) AS due FROM t ORDER BY id;
-- => sqlite
-- |  id integer | due text
-- |  1          | '2025-01-31'
-- |  2          | '2024-01-31'
-- |  3          | '2025-03-31'
-- |  4          | '2025-03-01'
-- => mariadb, postgres, mysql
-- |  id integer | due date
-- |  1          | '2025-01-31'
-- |  2          | '2024-01-31'
-- |  3          | '2025-03-31'
-- |  4          | '2025-02-28'

-- The last day of the target month where the day itself does not exist.
-- @portable month-later
-- @sql sqlite
SELECT id, MIN(DATE(d, '+1 month'), DATE(d, 'start of month', '+2 months', '-1 day')) AS due FROM t ORDER BY id;
-- @sql mysql, mariadb
SELECT id, d + INTERVAL 1 MONTH AS due FROM t ORDER BY id;
-- @sql postgres
SELECT id, CAST(d + INTERVAL '1 month' AS DATE) AS due FROM t ORDER BY id;
-- => *
-- |  id integer | due
-- |  1          | '2024-02-29'
-- |  2          | '2023-02-28'
-- |  3          | '2024-04-30'
-- |  4          | '2024-03-29'

-- @portable month-earlier
-- @sql sqlite
SELECT id, MIN(DATE(d, '-1 month'), DATE(d, 'start of month', '-1 day')) AS due FROM t ORDER BY id;
-- @sql mysql, mariadb
SELECT id, d - INTERVAL 1 MONTH AS due FROM t ORDER BY id;
-- @sql postgres
SELECT id, CAST(d - INTERVAL '1 month' AS DATE) AS due FROM t ORDER BY id;
-- => *
-- |  id integer | due
-- |  1          | '2023-12-31'
-- |  2          | '2022-12-31'
-- |  3          | '2024-02-29'
-- |  4          | '2024-01-29'

-- @portable year-later
-- @sql sqlite
SELECT id, MIN(DATE(d, '+1 year'), DATE(d, 'start of month', '+13 months', '-1 day')) AS due FROM t ORDER BY id;
-- @sql mysql, mariadb
SELECT id, d + INTERVAL 1 YEAR AS due FROM t ORDER BY id;
-- @sql postgres
SELECT id, CAST(d + INTERVAL '1 year' AS DATE) AS due FROM t ORDER BY id;
-- => *
-- |  id integer | due
-- |  1          | '2025-01-31'
-- |  2          | '2024-01-31'
-- |  3          | '2025-03-31'
-- |  4          | '2025-02-28'

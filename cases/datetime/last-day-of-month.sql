-- @title     LAST_DAY exists on MySQL and MariaDB only
-- @id        datetime.truncate.last-day
-- @category  datetime
-- @why       a billing job that asks for LAST_DAY(d) runs on MySQL and MariaDB and stops on SQLite and PostgreSQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_last-day
-- @see       https://sqlite.org/lang_datefunc.html#modifiers
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html

CREATE TABLE t (id INTEGER PRIMARY KEY, d DATE);
INSERT INTO t VALUES (1, '2024-02-10'), (2, '2023-02-28'), (3, '2024-12-31');

-- @step function
SELECT id, LAST_DAY(d) AS v FROM t ORDER BY id;
-- => sqlite, postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  id integer | v date
-- |  1          | '2024-02-29'
-- |  2          | '2023-02-28'
-- |  3          | '2024-12-31'

-- @portable function
-- @sql sqlite
SELECT id, DATE(d, 'start of month', '+1 month', '-1 day') AS v FROM t ORDER BY id;
-- @sql mysql, mariadb
SELECT id, LAST_DAY(d) AS v FROM t ORDER BY id;
-- @sql postgres
SELECT id, CAST(DATE_TRUNC('month', d) + INTERVAL '1 month' - INTERVAL '1 day' AS DATE) AS v FROM t ORDER BY id;
-- => *
-- |  id integer | v
-- |  1          | '2024-02-29'
-- |  2          | '2023-02-28'
-- |  3          | '2024-12-31'

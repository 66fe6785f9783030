-- @title     d + ? is the year plus days on SQLite, a number on MySQL and MariaDB and refused by PostgreSQL
-- @id        datetime.bind.days
-- @category  datetime
-- @why       an ORM's due date d + ? with 30 is the year 2054 on SQLite, the number 20240145 on MySQL, refused by PostgreSQL, and a date nowhere
-- @see       https://sqlite.org/lang_datefunc.html#modifiers
-- @see       https://dev.mysql.com/doc/refman/8.4/en/prepare.html
-- @see       https://mariadb.com/kb/en/type-conversion/
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html

CREATE TABLE t (d DATE);
INSERT INTO t VALUES ('2024-01-15');

-- @step plus
-- @bind 30
-- @bind '30'
-- @bind '30 days'
-- @bind NULL
SELECT d + ? AS v FROM t;
-- => sqlite
-- |  bind      | outcome
-- |  30        | [v integer] (2054)
-- |  '30'      | [v integer] (2054)
-- |  '30 days' | [v integer] (2054)
-- |  NULL      | [v null] (NULL)
-- => mysql
-- |  bind      | outcome
-- |  30        | [v integer] (20240145)
-- |  '30'      | [v integer] (20240145)
-- |  '30 days' | [v integer] (20240145); warning value_converted
-- |  NULL      | [v integer] (NULL)
-- => mariadb
-- |  bind      | outcome
-- |  30        | [v integer] (20240145)
-- |  '30'      | [v double] (20240145.0)
-- |  '30 days' | [v double] (20240145.0); warning value_converted
-- |  NULL      | [v double] (NULL)
-- => postgres
-- |  error ambiguous_function

-- @step interval
-- @bind 30
-- @bind '30'
-- @bind 1.5
-- @bind NULL
-- @sql sqlite
SELECT DATE(d, ?) AS v FROM t;
-- @sql mysql, mariadb
SELECT d + INTERVAL ? DAY AS v FROM t;
-- @sql postgres
SELECT CAST(d + ? * INTERVAL '1 day' AS DATE) AS v FROM t;
-- => sqlite
-- |  v null
-- |  NULL
-- => mariadb, mysql
-- |  bind | outcome
-- |  30   | [v date] ('2024-02-14')
-- |  '30' | [v date] ('2024-02-14')
-- |  1.5  | [v date] ('2024-01-17')
-- |  NULL | [v date] (NULL)
-- => postgres
-- |  bind | outcome
-- |  30   | [v date] ('2024-02-14')
-- |  '30' | [v date] ('2024-02-14')
-- |  1.5  | [v date] ('2024-01-16')
-- |  NULL | [v date] (NULL)

-- @portable interval
-- @bind 30
-- @bind '30'
-- @bind 1.5
-- @bind NULL
-- @sql sqlite
SELECT DATE(d, ROUND(CAST(? AS DECIMAL(10, 1))) || ' days') AS v FROM t;
-- @sql mysql, mariadb
SELECT d + INTERVAL ROUND(CAST(? AS DECIMAL(10, 1))) DAY AS v FROM t;
-- @sql postgres
SELECT d + CAST(ROUND(CAST(? AS DECIMAL(10, 1))) AS INTEGER) AS v FROM t;
-- => *
-- |  bind | outcome
-- |  30   | [v] ('2024-02-14')
-- |  '30' | [v] ('2024-02-14')
-- |  1.5  | [v] ('2024-01-17')
-- |  NULL | [v] (NULL)

-- The number of days alone, made an interval of days by each engine.
-- @portable plus
-- @bind 30
-- @bind '30'
-- @bind '30 days'
-- @bind NULL
-- @sql sqlite
SELECT DATE(d, REPLACE(?, ' days', '') || ' days') AS v FROM t;
-- @sql mysql, mariadb
SELECT d + INTERVAL REPLACE(?, ' days', '') DAY AS v FROM t;
-- @sql postgres
SELECT d + CAST(REPLACE(CAST(? AS TEXT), ' days', '') AS INTEGER) AS v FROM t;
-- => *
-- |  bind      | outcome
-- |  30        | [v] ('2024-02-14')
-- |  '30'      | [v] ('2024-02-14')
-- |  '30 days' | [v] ('2024-02-14')
-- |  NULL      | [v] (NULL)

-- @title     A timestamp text CAST AS DATE is 2024 on SQLite and the day elsewhere
-- @id        conversion.cast.date-function
-- @category  conversion
-- @why       a report by day with CAST AS DATE puts everything under 2024 on SQLite; the function DATE gives the day on all engines
-- @see       https://sqlite.org/lang_datefunc.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_date
-- @see       https://www.postgresql.org/docs/current/sql-expressions.html#SQL-SYNTAX-TYPE-CASTS

CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(30));
INSERT INTO t VALUES (1, '2024-03-05'), (2, '2024-03-05 23:59:59');

-- @step cast
SELECT id, CAST(a AS DATE) AS v FROM t ORDER BY id;
-- => sqlite
-- |  id integer | v integer
-- |  1          | 2024
-- |  2          | 2024
-- => postgres, mariadb, mysql
-- |  id integer | v date
-- |  1          | '2024-03-05'
-- |  2          | '2024-03-05'

-- @portable cast
SELECT id, DATE(a) AS v FROM t ORDER BY id;
-- => *
-- |  id integer | v
-- |  1          | '2024-03-05'
-- |  2          | '2024-03-05'

-- @title     A bound '2024-3-5' finds the day in a DATE column everywhere but on SQLite
-- @id        conversion.bind.date
-- @category  conversion
-- @why       a filter whose day comes from a form as '2024-3-5' finds the row on the servers and nothing on SQLite
-- @see       https://sqlite.org/datatype3.html#date_and_time_datatype
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-type-conversion.html
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html

CREATE TABLE t (d DATE);
INSERT INTO t VALUES ('2024-03-05');

-- @step equal
-- @bind '2024-03-05'
-- @bind '2024-3-5'
-- @bind '20240305'
-- @bind 20240305
-- @bind 'hello'
SELECT COUNT(*) AS n FROM t WHERE d = ?;
-- => sqlite
-- |  bind         | outcome
-- |  '2024-03-05' | [n integer] (1)
-- |  '2024-3-5'   | [n integer] (0)
-- |  '20240305'   | [n integer] (0)
-- |  20240305     | [n integer] (0)
-- |  'hello'      | [n integer] (0)
-- => mysql, mariadb
-- |  bind         | outcome
-- |  '2024-03-05' | [n integer] (1)
-- |  '2024-3-5'   | [n integer] (1)
-- |  '20240305'   | [n integer] (1)
-- |  20240305     | [n integer] (1)
-- |  'hello'      | [n integer] (0); warning value_converted
-- => postgres
-- |  bind         | outcome
-- |  '2024-03-05' | [n integer] (1)
-- |  '2024-3-5'   | [n integer] (1)
-- |  '20240305'   | [n integer] (1)
-- |  20240305     | [n integer] (1)
-- |  'hello'      | error invalid_datetime_format

-- As text: only the ISO spelling is a day, on every engine.
-- @portable equal
-- @bind '2024-03-05'
-- @bind '2024-3-5'
-- @bind '20240305'
-- @bind 20240305
-- @bind 'hello'
SELECT COUNT(*) AS n FROM t WHERE CAST(d AS CHAR(10)) = TRIM(CAST(? AS CHAR(255)));
-- => *
-- |  bind         | outcome
-- |  '2024-03-05' | [n integer] (1)
-- |  '2024-3-5'   | [n integer] (0)
-- |  '20240305'   | [n integer] (0)
-- |  20240305     | [n integer] (0)
-- |  'hello'      | [n integer] (0)

-- @title     Comparing a date column with differently written dates
-- @id        conversion.date.text
-- @category  conversion
-- @why       '2024-3-5' finds the day on MySQL and PostgreSQL and nothing on SQLite
-- @see       https://sqlite.org/datatype3.html#date_and_time_datatype
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-type-conversion.html
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html
-- @each text = '2024-03-05', '2024-3-5', '20240305', '2024-03-05 00:00:00', '24-03-05', 'hello', ''

CREATE TABLE t (d DATE);
INSERT INTO t VALUES ('2024-03-05');

-- @step equal
SELECT COUNT(*) AS n FROM t WHERE d = ${text};
-- => sqlite
-- |  text                  | outcome
-- |  '2024-03-05'          | [n integer] (1)
-- |  '2024-3-5'            | [n integer] (0)
-- |  '20240305'            | [n integer] (0)
-- |  '2024-03-05 00:00:00' | [n integer] (0)
-- |  '24-03-05'            | [n integer] (0)
-- |  'hello'               | [n integer] (0)
-- |  ''                    | [n integer] (0)
-- => postgres
-- |  text                  | outcome
-- |  '2024-03-05'          | [n integer] (1)
-- |  '2024-3-5'            | [n integer] (1)
-- |  '20240305'            | [n integer] (1)
-- |  '2024-03-05 00:00:00' | [n integer] (1)
-- |  '24-03-05'            | error datetime_field_overflow
-- |  'hello'               | error invalid_datetime_format
-- |  ''                    | error invalid_datetime_format
-- => mariadb
-- |  text                  | outcome
-- |  '2024-03-05'          | [n integer] (1)
-- |  '2024-3-5'            | [n integer] (1)
-- |  '20240305'            | [n integer] (1)
-- |  '2024-03-05 00:00:00' | [n integer] (1)
-- |  '24-03-05'            | [n integer] (1)
-- |  'hello'               | [n integer] (0); warning value_converted
-- |  ''                    | [n integer] (0); warning value_converted
-- => mysql
-- |  text                  | outcome
-- |  '2024-03-05'          | [n integer] (1)
-- |  '2024-3-5'            | [n integer] (1)
-- |  '20240305'            | [n integer] (1)
-- |  '2024-03-05 00:00:00' | [n integer] (1)
-- |  '24-03-05'            | [n integer] (1)
-- |  'hello'               | error invalid_text_representation; warning value_converted
-- |  ''                    | error invalid_text_representation; warning value_converted

-- @step before
SELECT COUNT(*) AS n FROM t WHERE d <= ${text};
-- => sqlite
-- |  text                  | outcome
-- |  '2024-03-05'          | [n integer] (1)
-- |  '2024-3-5'            | [n integer] (1)
-- |  '20240305'            | [n integer] (0)
-- |  '2024-03-05 00:00:00' | [n integer] (1)
-- |  '24-03-05'            | [n integer] (1)
-- |  'hello'               | [n integer] (1)
-- |  ''                    | [n integer] (0)
-- => postgres
-- |  text                  | outcome
-- |  '2024-03-05'          | [n integer] (1)
-- |  '2024-3-5'            | [n integer] (1)
-- |  '20240305'            | [n integer] (1)
-- |  '2024-03-05 00:00:00' | [n integer] (1)
-- |  '24-03-05'            | error datetime_field_overflow
-- |  'hello'               | error invalid_datetime_format
-- |  ''                    | error invalid_datetime_format
-- => mariadb
-- |  text                  | outcome
-- |  '2024-03-05'          | [n integer] (1)
-- |  '2024-3-5'            | [n integer] (1)
-- |  '20240305'            | [n integer] (1)
-- |  '2024-03-05 00:00:00' | [n integer] (1)
-- |  '24-03-05'            | [n integer] (1)
-- |  'hello'               | [n integer] (0); warning value_converted
-- |  ''                    | [n integer] (0); warning value_converted
-- => mysql
-- |  text                  | outcome
-- |  '2024-03-05'          | [n integer] (1)
-- |  '2024-3-5'            | [n integer] (1)
-- |  '20240305'            | [n integer] (1)
-- |  '2024-03-05 00:00:00' | [n integer] (1)
-- |  '24-03-05'            | [n integer] (1)
-- |  'hello'               | error invalid_text_representation; warning value_converted
-- |  ''                    | error invalid_text_representation; warning value_converted

-- @portable equal
SELECT COUNT(*) AS n FROM t WHERE d = '2024-03-05';
-- => *
-- |  n integer
-- |  1

-- @portable before
SELECT COUNT(*) AS n FROM t WHERE d <= '2024-03-05';
-- => *
-- |  n integer
-- |  1

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

-- @step before
SELECT COUNT(*) AS n FROM t WHERE d <= ${text};

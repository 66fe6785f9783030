-- @title     CAST('2024-03-05' AS DATE) is the number 2024 on SQLite and a date elsewhere
-- @id        conversion.cast.date
-- @category  conversion
-- @why       a report grouped by CAST(x AS DATE) puts a whole year in one group in tests on SQLite, which reads the number 2024
-- @see       https://sqlite.org/lang_expr.html#castexpr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/cast-functions.html
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html
-- @each text = '2024-03-05', '2024-3-5', '20240305', '2024-02-30', 'hello', '2024-03-05 10:11:12'

-- @step cast
SELECT CAST(${text} AS DATE) AS v;
-- => sqlite
-- |  text                  | outcome
-- |  '2024-03-05'          | [v integer] (2024)
-- |  '2024-3-5'            | [v integer] (2024)
-- |  '20240305'            | [v integer] (20240305)
-- |  '2024-02-30'          | [v integer] (2024)
-- |  'hello'               | [v integer] (0)
-- |  '2024-03-05 10:11:12' | [v integer] (2024)
-- => postgres
-- |  text                  | outcome
-- |  '2024-03-05'          | [v date] ('2024-03-05')
-- |  '2024-3-5'            | [v date] ('2024-03-05')
-- |  '20240305'            | [v date] ('2024-03-05')
-- |  '2024-02-30'          | error datetime_field_overflow
-- |  'hello'               | error invalid_datetime_format
-- |  '2024-03-05 10:11:12' | [v date] ('2024-03-05')
-- => mariadb, mysql
-- |  text                  | outcome
-- |  '2024-03-05'          | [v date] ('2024-03-05')
-- |  '2024-3-5'            | [v date] ('2024-03-05')
-- |  '20240305'            | [v date] ('2024-03-05')
-- |  '2024-02-30'          | [v date] (NULL); warning value_converted
-- |  'hello'               | [v date] (NULL); warning value_converted
-- |  '2024-03-05 10:11:12' | [v date] ('2024-03-05')

-- The first ten characters, where they are written as a date; other writings and a day that the calendar does not have, which servers refuse or
-- make NULL with a warning, are for the application.
-- @portable cast
-- @sql sqlite[text='2024-02-30'], mysql[text='2024-02-30'], mariadb[text='2024-02-30'], postgres[text='2024-02-30'] none
-- @sql sqlite
SELECT CASE WHEN ${text} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*' THEN DATE(SUBSTR(${text}, 1, 10)) END AS v;
-- @sql mysql, mariadb
SELECT CASE WHEN ${text} REGEXP '^[0-9]{4}-[0-9]{2}-[0-9]{2}' THEN CAST(SUBSTR(${text}, 1, 10) AS DATE) END AS v;
-- @sql postgres
SELECT CAST(SUBSTRING(${text} FROM '^[0-9]{4}-[0-9]{2}-[0-9]{2}') AS DATE) AS v;
-- => *
-- |  text                  | outcome
-- |  '2024-03-05'          | [v] ('2024-03-05')
-- |  '2024-3-5'            | [v] (NULL)
-- |  '20240305'            | [v] (NULL)
-- |  'hello'               | [v] (NULL)
-- |  '2024-03-05 10:11:12' | [v] ('2024-03-05')

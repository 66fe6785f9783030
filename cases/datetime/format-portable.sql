-- @title     STRFTIME is SQLite's, DATE_FORMAT MySQL's, TO_CHAR PostgreSQL's; MariaDB has the last two
-- @id        datetime.format.portable
-- @category  datetime
-- @why       an export with formatted dates fails after a move, since STRFTIME, DATE_FORMAT and TO_CHAR are each unknown somewhere
-- @see       https://sqlite.org/lang_datefunc.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_date-format
-- @see       https://mariadb.com/kb/en/to_char/
-- @see       https://www.postgresql.org/docs/current/functions-formatting.html

CREATE TABLE t (at TIMESTAMP);
INSERT INTO t VALUES ('2024-05-06 17:08:09');

-- @step to-char
SELECT TO_CHAR(at, 'YYYY-MM-DD HH24:MI') AS v FROM t;
-- => sqlite, mysql
-- |  error undefined_function
-- => mariadb, postgres
-- |  v text
-- |  '2024-05-06 17:08'

-- @step date-format
SELECT DATE_FORMAT(at, '%Y-%m-%d %H:%i') AS v FROM t;
-- => sqlite, postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  v text
-- |  '2024-05-06 17:08'

-- @step strftime
SELECT STRFTIME('%Y-%m-%d %H:%M', at) AS v FROM t;
-- => sqlite
-- |  v text
-- |  '2024-05-06 17:08'
-- => mariadb, postgres, mysql
-- |  error undefined_function

-- @portable to-char
SELECT SUBSTR(CAST(at AS CHAR(19)), 1, 16) AS v FROM t;
-- => *
-- |  v text
-- |  '2024-05-06 17:08'

-- @portable date-format
SELECT SUBSTR(CAST(at AS CHAR(19)), 1, 16) AS v FROM t;
-- => *
-- |  v text
-- |  '2024-05-06 17:08'

-- @portable strftime
SELECT SUBSTR(CAST(at AS CHAR(19)), 1, 16) AS v FROM t;
-- => *
-- |  v text
-- |  '2024-05-06 17:08'

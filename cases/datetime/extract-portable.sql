-- @title     The month of a timestamp is the text '05' on SQLite and the number 5 elsewhere
-- @id        datetime.extract.portable
-- @category  datetime
-- @why       a program that compares a month with 5 finds it on the servers and not on SQLite, whose strftime answers the text '05'
-- @see       https://sqlite.org/lang_datefunc.html
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html#FUNCTIONS-DATETIME-EXTRACT
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_extract

CREATE TABLE t (at TIMESTAMP);
INSERT INTO t VALUES ('2024-05-06 07:08:09');

-- @step parts
-- @sql sqlite
SELECT strftime('%Y', at) AS y, strftime('%m', at) AS m, strftime('%d', at) AS d, strftime('%H', at) AS h FROM t;
-- @sql *
SELECT EXTRACT(YEAR FROM at) AS y, EXTRACT(MONTH FROM at) AS m, EXTRACT(DAY FROM at) AS d, EXTRACT(HOUR FROM at) AS h FROM t;
-- => sqlite
-- |  y text | m text | d text | h text
-- |  '2024' | '05'   | '06'   | '07'
-- => mariadb, mysql
-- |  y integer | m integer | d integer | h integer
-- |  2024      | 5         | 6         | 7
-- => postgres
-- |  y decimal | m decimal | d decimal | h decimal
-- |  2024      | 5         | 6         | 7

-- @portable parts
SELECT CAST(SUBSTR(CAST(at AS CHAR(19)), 1, 4) AS DECIMAL(4, 0)) AS y, CAST(SUBSTR(CAST(at AS CHAR(19)), 6, 2) AS DECIMAL(4, 0)) AS m,
  CAST(SUBSTR(CAST(at AS CHAR(19)), 9, 2) AS DECIMAL(4, 0)) AS d, CAST(SUBSTR(CAST(at AS CHAR(19)), 12, 2) AS DECIMAL(4, 0)) AS h FROM t;
-- => *
-- |  y    | m | d | h
-- |  2024 | 5 | 6 | 7

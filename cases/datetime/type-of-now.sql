-- @title     CURRENT_TIMESTAMP has a time zone on PostgreSQL, none on MySQL and MariaDB and is text on SQLite
-- @id        datetime.now.type
-- @category  datetime
-- @why       code that reads the present gets a time with its zone from PostgreSQL, one without from MySQL, and a text to parse from SQLite
-- @see       https://sqlite.org/lang_datefunc.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_now
-- @see       https://mariadb.com/kb/en/now/
-- @see       https://www.postgresql.org/docs/current/functions-datetime.html#FUNCTIONS-DATETIME-CURRENT
-- @each now = CURRENT_TIMESTAMP, CURRENT_DATE, CURRENT_TIME, LOCALTIMESTAMP

-- Asked for by name, since a recorded answer must not depend on the clock.
-- @step type
-- @sql sqlite
SELECT typeof(${now}) AS v;
-- @sql postgres
SELECT CAST(pg_typeof(${now}) AS TEXT) AS v;
-- @sql mysql, mariadb
CREATE TABLE n AS SELECT ${now} AS v;
SELECT column_type AS v FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'n';
-- => sqlite
-- |  now               | outcome
-- |  CURRENT_TIMESTAMP | [v text] ('text')
-- |  CURRENT_DATE      | [v text] ('text')
-- |  CURRENT_TIME      | [v text] ('text')
-- |  LOCALTIMESTAMP    | error undefined_column
-- => mariadb<11.8, mysql
-- |  now               | outcome
-- |  CURRENT_TIMESTAMP | [v text] ('datetime')
-- |  CURRENT_DATE      | [v text] ('date')
-- |  CURRENT_TIME      | [v text] ('time')
-- |  LOCALTIMESTAMP    | [v text] ('datetime')
-- => mariadb>=11.8
-- |  now               | outcome
-- |  CURRENT_TIMESTAMP | [v text] ('timestamp')
-- |  CURRENT_DATE      | [v text] ('date')
-- |  CURRENT_TIME      | [v text] ('time')
-- |  LOCALTIMESTAMP    | [v text] ('datetime')
-- => postgres
-- |  now               | outcome
-- |  CURRENT_TIMESTAMP | [v text] ('timestamp with time zone')
-- |  CURRENT_DATE      | [v text] ('date')
-- |  CURRENT_TIME      | [v text] ('time with time zone')
-- |  LOCALTIMESTAMP    | [v text] ('timestamp without time zone')

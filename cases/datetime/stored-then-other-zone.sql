-- @title     A TIMESTAMP shows each session its own hour on MySQL and MariaDB, and not on PostgreSQL
-- @id        datetime.zone.session
-- @category  datetime
-- @why       an appointment in a TIMESTAMP moves by hours for a session in another zone on MySQL and MariaDB; on PostgreSQL in a TIMESTAMPTZ only
-- @see       https://dev.mysql.com/doc/refman/8.4/en/datetime.html
-- @see       https://mariadb.com/kb/en/timestamp/
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html#DATATYPE-TIMEZONES
-- @see       https://sqlite.org/datatype3.html#date_and_time_datatype
-- @each type = TIMESTAMP, DATETIME, TIMESTAMP WITH TIME ZONE

-- @sql mysql, mariadb
SET time_zone = '+00:00';
-- @sql postgres
SET TIME ZONE 0;
-- @sql sqlite none
-- @end

-- @step create
CREATE TABLE t (id INTEGER PRIMARY KEY, at ${type});
-- => sqlite
-- |  ok
-- => mariadb, mysql
-- |  type                     | outcome
-- |  TIMESTAMP                | ok
-- |  DATETIME                 | ok
-- |  TIMESTAMP WITH TIME ZONE | error syntax_error
-- => postgres
-- |  type                     | outcome
-- |  TIMESTAMP                | ok
-- |  DATETIME                 | error undefined_object
-- |  TIMESTAMP WITH TIME ZONE | ok

-- @step insert
-- @after create
INSERT INTO t VALUES (1, '2024-01-15 12:00:00');
-- => sqlite
-- |  ok 1 row
-- => mariadb, mysql
-- |  type      | outcome
-- |  TIMESTAMP | ok 1 row
-- |  DATETIME  | ok 1 row
-- => postgres
-- |  type                     | outcome
-- |  TIMESTAMP                | ok 1 row
-- |  TIMESTAMP WITH TIME ZONE | ok 1 row

-- @step read-elsewhere
-- @after create
-- @sql mysql, mariadb
SET time_zone = '+05:00';
SELECT at FROM t;
-- @sql postgres
SET TIME ZONE 5;
SELECT at FROM t;
-- @sql sqlite
SELECT at FROM t;
-- => sqlite
-- |  at text
-- |  '2024-01-15 12:00:00'
-- => mariadb, mysql
-- |  type      | outcome
-- |  TIMESTAMP | [at timestamp] ('2024-01-15 17:00:00')
-- |  DATETIME  | [at timestamp] ('2024-01-15 12:00:00')
-- => postgres
-- |  type                     | outcome
-- |  TIMESTAMP                | [at timestamp] ('2024-01-15 12:00:00')
-- |  TIMESTAMP WITH TIME ZONE | [at timestamptz] ('2024-01-15 17:00:00+05')

-- What was written as text of UTC is read back as it is.
-- @portable read-elsewhere
CREATE TABLE u (id INTEGER PRIMARY KEY, at VARCHAR(19));
INSERT INTO u VALUES (1, '2024-01-15 12:00:00');
SELECT at FROM u;
-- => *
-- |  at text
-- |  '2024-01-15 12:00:00'

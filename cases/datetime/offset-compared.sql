-- @title     One moment written with two offsets is one value on PostgreSQL and two elsewhere
-- @id        datetime.offset.compare
-- @category  datetime
-- @why       text with offsets is compared letter by letter on SQLite, so the same moment is unequal and a later one sorts before an earlier
-- @see       https://sqlite.org/lang_datefunc.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/datetime.html
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html#DATATYPE-TIMEZONES

-- @sql postgres
CREATE TABLE t (id INTEGER PRIMARY KEY, at TIMESTAMP WITH TIME ZONE);
-- @sql mysql, mariadb
CREATE TABLE t (id INTEGER PRIMARY KEY, at VARCHAR(40));
-- @sql sqlite
CREATE TABLE t (id INTEGER PRIMARY KEY, at TEXT);
-- @end
INSERT INTO t VALUES (1, '2024-01-15 23:30:00-05:00'), (2, '2024-01-16 04:30:00+00:00'), (3, '2024-01-16 01:00:00+02:00');

-- @step equal
SELECT COUNT(DISTINCT at) AS moments FROM t;
-- => sqlite, mariadb, mysql
-- |  moments integer
-- |  3
-- => postgres
-- |  moments integer
-- |  2

-- @step order
SELECT id FROM t ORDER BY at, id;
-- => sqlite, mariadb, mysql
-- |  id integer
-- |  1
-- |  3
-- |  2
-- => postgres
-- |  id integer
-- |  3
-- |  1
-- |  2

-- The moment in UTC, made of the text and its offset.
-- @portable order
-- @sql sqlite
SELECT id FROM t ORDER BY datetime(at), id;
-- @sql mysql, mariadb
SELECT id FROM t ORDER BY CONVERT_TZ(SUBSTR(at, 1, 19), SUBSTR(at, 20), '+00:00'), id;
-- @sql postgres
SELECT id FROM t ORDER BY at, id;
-- => *
-- |  id integer
-- |  3
-- |  1
-- |  2

-- @portable equal
-- @sql sqlite
SELECT COUNT(DISTINCT datetime(at)) AS moments FROM t;
-- @sql mysql, mariadb
SELECT COUNT(DISTINCT CONVERT_TZ(SUBSTR(at, 1, 19), SUBSTR(at, 20), '+00:00')) AS moments FROM t;
-- @sql postgres
SELECT COUNT(DISTINCT at) AS moments FROM t;
-- => *
-- |  moments integer
-- |  2

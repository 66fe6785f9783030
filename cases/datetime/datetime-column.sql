-- @title     DATETIME is no type on PostgreSQL, and keeps a fraction of a second on SQLite only
-- @id        datetime.type.datetime
-- @category  datetime
-- @why       a schema from SQLite or MySQL with DATETIME stops on PostgreSQL; on SQLite it keeps a fraction of a second that MySQL loses
-- @see       https://sqlite.org/datatype3.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/datetime.html
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html

-- @step create
CREATE TABLE event (id INTEGER PRIMARY KEY, happened DATETIME);
-- => sqlite, mariadb, mysql
-- |  ok
-- => postgres
-- |  error undefined_object

-- @step create-with-text
CREATE TABLE reminder (id INTEGER PRIMARY KEY, title VARCHAR(40), due DATETIME);
-- => mariadb, sqlite, mysql
-- |  ok
-- => postgres
-- |  error undefined_object

-- @step store
-- @after create
INSERT INTO event VALUES (1, '2024-05-01 10:00:00'), (2, '2024-05-01 10:00:00.250');
-- => *
-- |  ok 2 rows

-- @step read
-- @after create
SELECT id, happened FROM event ORDER BY id;
-- => sqlite
-- |  id integer | happened text
-- |  1          | '2024-05-01 10:00:00'
-- |  2          | '2024-05-01 10:00:00.250'
-- => mariadb, mysql
-- |  id integer | happened timestamp
-- |  1          | '2024-05-01 10:00:00'
-- |  2          | '2024-05-01 10:00:00'

-- TIMESTAMP on MySQL and MariaDB would end in 2038 or 2106 and follow the session's time zone.
-- @portable create
-- @sql postgres
CREATE TABLE occasion (id INTEGER PRIMARY KEY, happened TIMESTAMP);
INSERT INTO occasion VALUES (1, '2040-05-01 10:00:00');
SELECT happened FROM occasion;
-- @sql *
CREATE TABLE occasion (id INTEGER PRIMARY KEY, happened DATETIME);
INSERT INTO occasion VALUES (1, '2040-05-01 10:00:00');
SELECT happened FROM occasion;
-- => *
-- |  happened
-- |  '2040-05-01 10:00:00'

-- @portable create-with-text
-- @sql postgres
CREATE TABLE notice (id INTEGER PRIMARY KEY, title VARCHAR(40), due TIMESTAMP);
-- @sql *
CREATE TABLE notice (id INTEGER PRIMARY KEY, title VARCHAR(40), due DATETIME);
-- => *
-- |  ok

-- The digits of the fraction declared, and all of them written.
-- @portable read
-- @sql postgres
CREATE TABLE instant (id INTEGER PRIMARY KEY, happened TIMESTAMP(3));
INSERT INTO instant VALUES (1, '2024-05-01 10:00:00.000'), (2, '2024-05-01 10:00:00.250');
SELECT id, happened FROM instant ORDER BY id;
-- @sql *
CREATE TABLE instant (id INTEGER PRIMARY KEY, happened DATETIME(3));
INSERT INTO instant VALUES (1, '2024-05-01 10:00:00.000'), (2, '2024-05-01 10:00:00.250');
SELECT id, happened FROM instant ORDER BY id;
-- => *
-- |  id integer | happened
-- |  1          | '2024-05-01 10:00:00.000'
-- |  2          | '2024-05-01 10:00:00.250'

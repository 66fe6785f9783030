-- @title     A column declared DATETIME where TIMESTAMP is the standard's type
-- @id        datetime.type.datetime
-- @category  datetime
-- @why       the usual type of moments in SQLite and MySQL schemas does not exist on PostgreSQL, and keeps a fraction on SQLite only
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

-- @portable create
CREATE TABLE occasion (id INTEGER PRIMARY KEY, happened TIMESTAMP);
-- => *
-- |  ok

-- @portable create-with-text
CREATE TABLE notice (id INTEGER PRIMARY KEY, title VARCHAR(40), due TIMESTAMP);
-- => *
-- |  ok

-- @title     DEFAULT CURRENT_TIMESTAMP leaves a fraction of a second on PostgreSQL and whole seconds elsewhere
-- @id        datetime.now.default-text
-- @category  datetime
-- @why       a column filled by CURRENT_TIMESTAMP holds whole seconds on SQLite and MySQL and more on PostgreSQL: exports of both do not match
-- @see       https://sqlite.org/lang_createtable.html#dfltval
-- @see       https://dev.mysql.com/doc/refman/8.4/en/timestamp-initialization.html
-- @see       https://www.postgresql.org/docs/current/ddl-default.html

CREATE TABLE t (id INTEGER PRIMARY KEY, at TIMESTAMP DEFAULT CURRENT_TIMESTAMP);
-- One moment may fall on a whole second, three do not.
INSERT INTO t (id) VALUES (1);
INSERT INTO t (id) VALUES (2);
INSERT INTO t (id) VALUES (3);

-- @step to-the-second
SELECT CASE MAX(LENGTH(TRIM(CAST(at AS CHAR(40))))) WHEN 19 THEN 'whole seconds' ELSE 'longer' END AS form FROM t;
-- => sqlite, mariadb, mysql
-- |  form text
-- |  'whole seconds'
-- => postgres
-- |  form text
-- |  'longer'

-- @step explicit-null
INSERT INTO t (id, at) VALUES (4, NULL);
-- => *
-- |  ok 1 row

-- @step null-kept
SELECT id FROM t WHERE at IS NULL;
-- => *
-- |  id integer
-- |  4

-- A column that keeps whole seconds; PostgreSQL rounds to the next one from half a second on.
-- @portable to-the-second
CREATE TABLE u (id INTEGER PRIMARY KEY, at TIMESTAMP(0) DEFAULT CURRENT_TIMESTAMP);
INSERT INTO u (id) VALUES (1);
INSERT INTO u (id) VALUES (2);
INSERT INTO u (id) VALUES (3);
SELECT CASE MAX(LENGTH(TRIM(CAST(at AS CHAR(40))))) WHEN 19 THEN 'whole seconds' ELSE 'longer' END AS form FROM u;
-- => *
-- |  form text
-- |  'whole seconds'

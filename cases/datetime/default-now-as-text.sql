-- @title     DEFAULT CURRENT_TIMESTAMP leaves a fraction of a second on PostgreSQL and whole seconds elsewhere
-- @id        datetime.now.default-text
-- @category  datetime
-- @why       a column filled by CURRENT_TIMESTAMP holds whole seconds on SQLite and MySQL and more on PostgreSQL: exports of both do not match
-- @see       https://sqlite.org/lang_createtable.html#dfltval
-- @see       https://dev.mysql.com/doc/refman/8.4/en/timestamp-initialization.html
-- @see       https://www.postgresql.org/docs/current/ddl-default.html

CREATE TABLE t (id INTEGER PRIMARY KEY, at TIMESTAMP DEFAULT CURRENT_TIMESTAMP);
INSERT INTO t (id) VALUES (1);

-- @step to-the-second
SELECT CASE WHEN CAST(at AS CHAR(40)) LIKE '____-__-__ __:__:__' THEN 'whole seconds' WHEN CAST(at AS CHAR(40)) LIKE '____-__-__ __:__:__%' THEN 'longer' ELSE 'something else' END AS form FROM t;
-- => sqlite, mariadb, mysql
-- |  form text
-- |  'whole seconds'
-- => postgres
-- |  form text
-- |  'longer'

-- @step explicit-null
INSERT INTO t (id, at) VALUES (2, NULL);
-- => *
-- |  ok 1 row

-- @step null-kept
SELECT id FROM t WHERE at IS NULL;
-- => *
-- |  id integer
-- |  2

-- @portable to-the-second
SELECT CASE WHEN SUBSTR(CAST(at AS CHAR(40)), 1, 19) LIKE '____-__-__ __:__:__' THEN 'whole seconds' ELSE 'something else' END AS form FROM t WHERE id = 1;
-- => *
-- |  form text
-- |  'whole seconds'

-- @title     SET a = DEFAULT is a syntax error on SQLite only
-- @id        dml.update.default
-- @category  dml
-- @why       code that resets a column by SET a = DEFAULT runs on the servers and is a syntax error in tests on SQLite
-- @see       https://sqlite.org/lang_update.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/update.html
-- @see       https://www.postgresql.org/docs/current/sql-update.html

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER DEFAULT 3, b INTEGER);
INSERT INTO t VALUES (1, 10, 10);

-- @step keyword
UPDATE t SET a = DEFAULT;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  ok 1 row

-- @step keyword-without-default
UPDATE t SET b = DEFAULT;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  ok 1 row

-- @step function
UPDATE t SET a = DEFAULT(a) + 1;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok 1 row

-- @step read
SELECT id, a, b FROM t;
-- => sqlite
-- |  id integer | a integer | b integer
-- |  1          | 10        | 10
-- => mariadb, mysql
-- |  id integer | a integer | b integer
-- |  1          | 4         | NULL
-- => postgres
-- |  id integer | a integer | b integer
-- |  1          | 3         | NULL

-- @portable keyword
UPDATE t SET a = 3, b = NULL WHERE id = 1;
SELECT id, a, b FROM t;
-- => *
-- |  id integer | a integer | b
-- |  1          | 3         | NULL

-- @portable read
UPDATE t SET a = 3 + 1, b = NULL WHERE id = 1;
SELECT id, a, b FROM t;
-- => *
-- |  id integer | a integer | b
-- |  1          | 4         | NULL

-- @title     An inserted NULL is not replaced by the column's DEFAULT on any engine
-- @id        null.default.explicit
-- @category  null
-- @why       a form that sends NULL for an empty field does not get the default; the word DEFAULT in its place fails on SQLite
-- @see       https://sqlite.org/lang_createtable.html#dfltval
-- @see       https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html
-- @see       https://mariadb.com/kb/en/create-table/
-- @see       https://www.postgresql.org/docs/current/ddl-default.html

CREATE TABLE t (id INTEGER, a INTEGER DEFAULT 7, b INTEGER NOT NULL DEFAULT 8);
CREATE TABLE u (id INTEGER, a INTEGER DEFAULT 7, b INTEGER NOT NULL DEFAULT 8);
INSERT INTO u (id, a) VALUES (1, NULL);
INSERT INTO u (id) VALUES (2);

-- @step null
INSERT INTO t (id, a) VALUES (1, NULL);
-- => *
-- |  ok 1 row

-- @step omitted
INSERT INTO t (id) VALUES (2);
-- => *
-- |  ok 1 row

-- @step default-keyword
INSERT INTO t (id, a) VALUES (3, DEFAULT);
-- => sqlite
-- |  error syntax_error
-- => postgres, mariadb, mysql
-- |  ok 1 row

-- MariaDB adds 1105, 'Unknown error', when one row is inserted with a list of columns.
-- @step null-into-not-null
INSERT INTO t (id, b) VALUES (4, NULL);
-- => sqlite, postgres, mysql
-- |  error not_null_violation
-- => mariadb
-- |  error not_null_violation; warning internal_error

-- @step read
SELECT id, a, b FROM t ORDER BY id;
-- => sqlite
-- |  id integer | a integer | b integer
-- |  1          | NULL      | 8
-- |  2          | 7         | 8
-- => postgres, mariadb, mysql
-- |  id integer | a integer | b integer
-- |  1          | NULL      | 8
-- |  2          | 7         | 8
-- |  3          | 7         | 8

-- @portable default-keyword
INSERT INTO u (id) VALUES (3);
-- => *
-- |  ok 1 row

-- @portable read
SELECT id, a, b FROM u ORDER BY id;
-- => *
-- |  id integer | a integer | b integer
-- |  1          | NULL      | 8
-- |  2          | 7         | 8
-- |  3          | 7         | 8

-- @title     Values that are too few or too many
-- @id        errors.count
-- @category  errors
-- @why       a list shorter than the table is an error, except on PostgreSQL, which fills up with defaults
-- @see       https://sqlite.org/lang_insert.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert.html
-- @see       https://www.postgresql.org/docs/current/sql-insert.html

CREATE TABLE t (a INTEGER, b INTEGER DEFAULT 7);

-- @step too-few
INSERT INTO t VALUES (1);
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok 1 row

-- @step too-many
INSERT INTO t VALUES (1, 2, 3);
-- => *
-- |  error syntax_error

-- @step too-few-for-list
INSERT INTO t (a, b) VALUES (1);
-- => *
-- |  error syntax_error

-- @step too-many-for-list
INSERT INTO t (a) VALUES (1, 2);
-- => *
-- |  error syntax_error

-- @step uneven-rows
INSERT INTO t (a, b) VALUES (1, 2), (3);
-- => *
-- |  error syntax_error

-- @step select-too-few
INSERT INTO t SELECT 1;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok 1 row

-- @step select-too-many
INSERT INTO t SELECT 1, 2, 3;
-- => *
-- |  error syntax_error

-- @step stored
SELECT a, b FROM t ORDER BY a;
-- => sqlite, mariadb, mysql
-- |  a integer | b integer
-- => postgres
-- |  a integer | b integer
-- |  1         | 7
-- |  1         | 7

-- @portable too-few
CREATE TABLE u (a INTEGER, b INTEGER DEFAULT 7);
INSERT INTO u (a) VALUES (1);
SELECT a, b FROM u;
-- => *
-- |  a integer | b integer
-- |  1         | 7

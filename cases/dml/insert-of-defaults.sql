-- @title     DEFAULT VALUES is read by SQLite and PostgreSQL, () VALUES () by MySQL and MariaDB
-- @id        dml.insert.defaults
-- @category  dml
-- @why       a test that creates a row of defaults by DEFAULT VALUES stops on MySQL, by () VALUES () on PostgreSQL, by DEFAULT on SQLite
-- @see       https://sqlite.org/lang_insert.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert.html
-- @see       https://www.postgresql.org/docs/current/sql-insert.html
-- @each form = INTO t DEFAULT VALUES, INTO t () VALUES (), INTO t VALUES (DEFAULT, DEFAULT), INTO t (a) VALUES (DEFAULT), INTO t VALUES (), INTO t (b) VALUES (DEFAULT(a) + 1)

CREATE TABLE t (a INTEGER DEFAULT 3, b INTEGER);

-- @step insert
INSERT ${form};
-- => sqlite
-- |  form                               | outcome
-- |  INTO t DEFAULT VALUES              | ok 1 row
-- |  INTO t () VALUES ()                | error syntax_error
-- |  INTO t VALUES (DEFAULT, DEFAULT)   | error syntax_error
-- |  INTO t (a) VALUES (DEFAULT)        | error syntax_error
-- |  INTO t VALUES ()                   | error syntax_error
-- |  INTO t (b) VALUES (DEFAULT(a) + 1) | error syntax_error
-- => mariadb, mysql
-- |  form                               | outcome
-- |  INTO t DEFAULT VALUES              | error syntax_error
-- |  INTO t () VALUES ()                | ok 1 row
-- |  INTO t VALUES (DEFAULT, DEFAULT)   | ok 1 row
-- |  INTO t (a) VALUES (DEFAULT)        | ok 1 row
-- |  INTO t VALUES ()                   | ok 1 row
-- |  INTO t (b) VALUES (DEFAULT(a) + 1) | ok 1 row
-- => postgres
-- |  form                               | outcome
-- |  INTO t DEFAULT VALUES              | ok 1 row
-- |  INTO t () VALUES ()                | error syntax_error
-- |  INTO t VALUES (DEFAULT, DEFAULT)   | ok 1 row
-- |  INTO t (a) VALUES (DEFAULT)        | ok 1 row
-- |  INTO t VALUES ()                   | error syntax_error
-- |  INTO t (b) VALUES (DEFAULT(a) + 1) | error syntax_error

-- @step read
-- @after insert
SELECT a, b FROM t;
-- => sqlite
-- |  form                  | outcome
-- |  INTO t DEFAULT VALUES | [a integer, b null] (3, NULL)
-- => mariadb, mysql
-- |  form                               | outcome
-- |  INTO t () VALUES ()                | [a integer, b integer] (3, NULL)
-- |  INTO t VALUES (DEFAULT, DEFAULT)   | [a integer, b integer] (3, NULL)
-- |  INTO t (a) VALUES (DEFAULT)        | [a integer, b integer] (3, NULL)
-- |  INTO t VALUES ()                   | [a integer, b integer] (3, NULL)
-- |  INTO t (b) VALUES (DEFAULT(a) + 1) | [a integer, b integer] (3, 4)
-- => postgres
-- |  form                             | outcome
-- |  INTO t DEFAULT VALUES            | [a integer, b integer] (3, NULL)
-- |  INTO t VALUES (DEFAULT, DEFAULT) | [a integer, b integer] (3, NULL)
-- |  INTO t (a) VALUES (DEFAULT)      | [a integer, b integer] (3, NULL)

-- A column that may be NULL is named, and the others get their defaults.
-- @portable insert
-- @sql *[form=INTO t (b) VALUES (DEFAULT(a) + 1)]
CREATE TABLE u (a INTEGER DEFAULT 3, b INTEGER);
INSERT INTO u (b) VALUES (3 + 1);
SELECT a, b FROM u;
-- @sql *
CREATE TABLE u (a INTEGER DEFAULT 3, b INTEGER);
INSERT INTO u (b) VALUES (NULL);
SELECT a, b FROM u;
-- => *
-- |  form                               | outcome
-- |  INTO t DEFAULT VALUES              | [a integer, b] (3, NULL)
-- |  INTO t () VALUES ()                | [a integer, b] (3, NULL)
-- |  INTO t VALUES (DEFAULT, DEFAULT)   | [a integer, b] (3, NULL)
-- |  INTO t (a) VALUES (DEFAULT)        | [a integer, b] (3, NULL)
-- |  INTO t VALUES ()                   | [a integer, b] (3, NULL)
-- |  INTO t (b) VALUES (DEFAULT(a) + 1) | [a integer, b integer] (3, 4)

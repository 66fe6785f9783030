-- @title     A name with its schema (s.t.a) runs everywhere in SELECT; SET t.a runs on MySQL and MariaDB only
-- @id        identifiers.qualified
-- @category  identifiers
-- @why       an INSERT or UPDATE that qualifies its columns, as code for MySQL and MariaDB may, fails on SQLite and PostgreSQL
-- @see       https://sqlite.org/lang_attach.html
-- @see       https://www.postgresql.org/docs/current/ddl-schemas.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/identifier-qualifiers.html
-- @see       https://mariadb.com/kb/en/identifier-qualifiers/

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1);

-- @step own-schema
-- @sql sqlite
SELECT a FROM main.t;
-- @sql *
SELECT a FROM ${scratch}.t;
-- => *
-- |  a integer
-- |  1

-- @step three-parts
-- @sql sqlite
SELECT main.t.a FROM main.t;
-- @sql *
SELECT ${scratch}.t.a FROM ${scratch}.t;
-- => *
-- |  a integer
-- |  1

-- @step spaces-around-dots
SELECT t . a FROM t;
-- => *
-- |  a integer
-- |  1

-- @step leading-dot
SELECT .t.a FROM t;
-- => sqlite, postgres, mysql
-- |  error syntax_error
-- => mariadb
-- |  a integer
-- |  1

-- @step same-name-as-table
SELECT t.t FROM t;
-- => *
-- |  error undefined_column

-- @step qualified-in-insert
INSERT INTO t (t.a) VALUES (2);
-- => sqlite
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok 1 row
-- => postgres
-- |  error undefined_column

-- @step qualified-in-update
UPDATE t SET t.a = 3;
-- => sqlite
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok 2 rows
-- => postgres
-- |  error undefined_column

-- @step qualified-in-create-index
CREATE INDEX i ON t (t.a);
-- => sqlite
-- |  error feature_not_supported
-- => mariadb, postgres, mysql
-- |  error syntax_error

-- @portable qualified-in-insert
CREATE TABLE u (a INTEGER);
INSERT INTO u (a) VALUES (2);
-- => *
-- |  ok 1 row

-- @portable qualified-in-update
CREATE TABLE w (a INTEGER);
INSERT INTO w VALUES (1);
UPDATE w SET a = 3;
-- => *
-- |  ok 1 row

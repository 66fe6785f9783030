-- @title     DEFAULT "x" is a text on SQLite, MySQL and MariaDB and refused by PostgreSQL
-- @id        ddl.default.quotes
-- @category  ddl
-- @why       a schema written for SQLite or MySQL with DEFAULT "x" stops on PostgreSQL, which takes x for a column
-- @see       https://sqlite.org/quirks.html#dblquote
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-literals.html
-- @see       https://mariadb.com/kb/en/string-literals/
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html

-- @step create
CREATE TABLE t (id INTEGER, a VARCHAR(20) DEFAULT "x");
-- => sqlite, mariadb, mysql
-- |  ok
-- => mysql:ansi
-- |  error syntax_error
-- => postgres
-- |  error feature_not_supported

-- @step name
CREATE TABLE u (id INTEGER, a VARCHAR(20) DEFAULT x);
-- => sqlite
-- |  ok
-- => mariadb
-- |  error undefined_column; warning invalid_object_definition
-- => postgres
-- |  error feature_not_supported
-- => mysql
-- |  error syntax_error

-- @step insert
-- @after create
INSERT INTO t (id) VALUES (1);
-- => *
-- |  ok 1 row

-- @step read
-- @after create
SELECT a FROM t;
-- => *
-- |  a text
-- |  'x'

-- @portable create
CREATE TABLE v (id INTEGER, a VARCHAR(20) DEFAULT 'x');
-- => *
-- |  ok

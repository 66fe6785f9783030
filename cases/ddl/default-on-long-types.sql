-- @title     DEFAULT 'x' on a TEXT or JSON column is refused by MySQL, DEFAULT ('x') runs everywhere
-- @id        ddl.default.text
-- @category  ddl
-- @why       a migration with DEFAULT '[]' for a JSON or TEXT column runs on three engines and stops on MySQL, which takes it in parentheses
-- @see       https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html
-- @see       https://mariadb.com/kb/en/text/
-- @see       https://sqlite.org/lang_createtable.html#dfltval
-- @see       https://www.postgresql.org/docs/current/ddl-default.html
-- @each column = TEXT DEFAULT 'x', TEXT DEFAULT ('x'), JSON DEFAULT '[]', JSON DEFAULT ('[]'), VARCHAR(20) DEFAULT 'x', TEXT DEFAULT NULL

-- @step create
CREATE TABLE t (id INTEGER, a ${column});
-- => sqlite, mariadb, postgres
-- |  ok
-- => mysql
-- |  column                  | outcome
-- |  TEXT DEFAULT 'x'        | error invalid_column_definition
-- |  TEXT DEFAULT ('x')      | ok
-- |  JSON DEFAULT '[]'       | error invalid_column_definition
-- |  JSON DEFAULT ('[]')     | ok
-- |  VARCHAR(20) DEFAULT 'x' | ok
-- |  TEXT DEFAULT NULL       | ok

-- @step insert
-- @after create
INSERT INTO t (id) VALUES (1);
-- => sqlite, mariadb, postgres
-- |  ok 1 row
-- => mysql
-- |  column                  | outcome
-- |  TEXT DEFAULT ('x')      | ok 1 row
-- |  JSON DEFAULT ('[]')     | ok 1 row
-- |  VARCHAR(20) DEFAULT 'x' | ok 1 row
-- |  TEXT DEFAULT NULL       | ok 1 row

-- @step read
-- @after create
SELECT a FROM t;
-- => sqlite
-- |  column                  | outcome
-- |  TEXT DEFAULT 'x'        | [a text] ('x')
-- |  TEXT DEFAULT ('x')      | [a text] ('x')
-- |  JSON DEFAULT '[]'       | [a text] ('[]')
-- |  JSON DEFAULT ('[]')     | [a text] ('[]')
-- |  VARCHAR(20) DEFAULT 'x' | [a text] ('x')
-- |  TEXT DEFAULT NULL       | [a null] (NULL)
-- => mariadb, postgres
-- |  column                  | outcome
-- |  TEXT DEFAULT 'x'        | [a text] ('x')
-- |  TEXT DEFAULT ('x')      | [a text] ('x')
-- |  JSON DEFAULT '[]'       | [a json] ('[]')
-- |  JSON DEFAULT ('[]')     | [a json] ('[]')
-- |  VARCHAR(20) DEFAULT 'x' | [a text] ('x')
-- |  TEXT DEFAULT NULL       | [a text] (NULL)
-- => mysql
-- |  column                  | outcome
-- |  TEXT DEFAULT ('x')      | [a text] ('x')
-- |  JSON DEFAULT ('[]')     | [a json] ('[]')
-- |  VARCHAR(20) DEFAULT 'x' | [a text] ('x')
-- |  TEXT DEFAULT NULL       | [a text] (NULL)

-- The literal in parentheses, or a type that is not long.
-- @portable read
-- @sql *[column=(TEXT DEFAULT 'x'|TEXT DEFAULT ('x'))]
CREATE TABLE u (id INTEGER, a TEXT DEFAULT ('x'));
INSERT INTO u (id) VALUES (1);
SELECT a FROM u;
-- @sql *[column=(JSON DEFAULT '[]'|JSON DEFAULT ('[]'))]
CREATE TABLE u (id INTEGER, a JSON DEFAULT ('[]'));
INSERT INTO u (id) VALUES (1);
SELECT a FROM u;
-- @sql *
CREATE TABLE u (id INTEGER, a ${column});
INSERT INTO u (id) VALUES (1);
SELECT a FROM u;
-- => *
-- |  column                  | outcome
-- |  TEXT DEFAULT 'x'        | [a text] ('x')
-- |  TEXT DEFAULT ('x')      | [a text] ('x')
-- |  JSON DEFAULT '[]'       | [a] ('[]')
-- |  JSON DEFAULT ('[]')     | [a] ('[]')
-- |  VARCHAR(20) DEFAULT 'x' | [a text] ('x')
-- |  TEXT DEFAULT NULL       | [a] (NULL)

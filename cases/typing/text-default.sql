-- @title     DEFAULT 'x' on a TEXT column is refused by MySQL only
-- @id        typing.text.default
-- @category  typing
-- @why       defaults on long text columns stop a schema from being created on MySQL only
-- @see       https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html
-- @see       https://mariadb.com/kb/en/text/
-- @see       https://sqlite.org/lang_createtable.html#dfltval
-- @see       https://www.postgresql.org/docs/current/ddl-default.html

-- @step literal
CREATE TABLE t (id INTEGER, a TEXT DEFAULT 'x');
-- => sqlite, postgres, mariadb
-- |  ok
-- => mysql
-- |  error invalid_column_definition

-- @step expression
CREATE TABLE s (id INTEGER, a TEXT DEFAULT ('x'));
-- => *
-- |  ok

-- @step json
CREATE TABLE j (id INTEGER, a JSON DEFAULT '{}');
-- => sqlite, postgres, mariadb
-- |  ok
-- => mysql
-- |  error invalid_column_definition

-- @portable literal
CREATE TABLE u (id INTEGER, a TEXT DEFAULT ('x'));
INSERT INTO u (id) VALUES (1);
SELECT id, a FROM u;
-- => *
-- |  id integer | a text
-- |  1          | 'x'

-- @portable json
CREATE TABLE v (id INTEGER, a JSON DEFAULT ('{}'));
INSERT INTO v (id) VALUES (1);
SELECT id, a FROM v;
-- => *
-- |  id integer | a
-- |  1          | '{}'

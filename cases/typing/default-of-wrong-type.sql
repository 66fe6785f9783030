-- @title     DEFAULT 'abc' of an INTEGER is refused by every server and not by SQLite, a number out of range by PostgreSQL only when a row is written
-- @id        typing.default.type
-- @category  typing
-- @why       the mistake is found when the table is created, when a row is written, or never
-- @see       https://sqlite.org/lang_createtable.html#dfltval
-- @see       https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html
-- @see       https://www.postgresql.org/docs/current/ddl-default.html
-- @each literal = '5', 'abc', 1.5, 99999999999, ''

-- @step create
CREATE TABLE t (id INTEGER, a INTEGER DEFAULT ${literal});
-- => sqlite
-- |  ok
-- => postgres
-- |  literal     | outcome
-- |  '5'         | ok
-- |  'abc'       | error invalid_text_representation
-- |  1.5         | ok
-- |  99999999999 | ok
-- |  ''          | error invalid_text_representation
-- => mariadb, mysql
-- |  literal     | outcome
-- |  '5'         | ok
-- |  'abc'       | error invalid_column_definition; warning value_converted
-- |  1.5         | ok
-- |  99999999999 | error invalid_column_definition; warning numeric_value_out_of_range
-- |  ''          | error invalid_column_definition; warning value_converted

-- @step insert
-- @after create
INSERT INTO t (id) VALUES (1);
-- => sqlite, mariadb, mysql
-- |  ok 1 row
-- => postgres
-- |  literal     | outcome
-- |  '5'         | ok 1 row
-- |  1.5         | ok 1 row
-- |  99999999999 | error numeric_value_out_of_range

-- @step read
-- @after insert
SELECT a FROM t;
-- => sqlite
-- |  literal     | outcome
-- |  '5'         | [a integer] (5)
-- |  'abc'       | [a text] ('abc')
-- |  1.5         | [a double] (1.5)
-- |  99999999999 | [a integer] (99999999999)
-- |  ''          | [a text] ('')
-- => postgres, mariadb, mysql
-- |  literal | outcome
-- |  '5'     | [a integer] (5)
-- |  1.5     | [a integer] (2)

-- A default of the column's own type, and a column of the default's.
-- @portable read
-- @sql *[literal='5']
CREATE TABLE u (id INTEGER, a INTEGER DEFAULT 5);
INSERT INTO u (id) VALUES (1);
SELECT a FROM u;
-- @sql *[literal=1.5]
CREATE TABLE u (id INTEGER, a DECIMAL(10, 2) DEFAULT ${literal});
INSERT INTO u (id) VALUES (1);
SELECT a FROM u;
-- @sql *[literal=99999999999]
CREATE TABLE u (id INTEGER, a BIGINT DEFAULT ${literal});
INSERT INTO u (id) VALUES (1);
SELECT a FROM u;
-- @sql *[literal=('abc'|'')]
CREATE TABLE u (id INTEGER, a VARCHAR(10) DEFAULT ${literal});
INSERT INTO u (id) VALUES (1);
SELECT a FROM u;
-- => *
-- |  literal     | outcome
-- |  '5'         | [a integer] (5)
-- |  'abc'       | [a text] ('abc')
-- |  1.5         | [a] (1.50)
-- |  99999999999 | [a integer] (99999999999)
-- |  ''          | [a text] ('')

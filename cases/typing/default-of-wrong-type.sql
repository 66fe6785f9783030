-- @title     A DEFAULT that does not fit the column's type
-- @id        typing.default.type
-- @category  typing
-- @why       the mistake is found when the table is created, when a row is written, or never
-- @see       https://sqlite.org/lang_createtable.html#dfltval
-- @see       https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html
-- @see       https://www.postgresql.org/docs/current/ddl-default.html
-- @each literal = '5', 'abc', 1.5, 99999999999, ''

-- @step create
CREATE TABLE t (id INTEGER, a INTEGER DEFAULT ${literal});

-- @step insert
-- @after create
INSERT INTO t (id) VALUES (1);

-- @step read
-- @after insert
SELECT a FROM t;

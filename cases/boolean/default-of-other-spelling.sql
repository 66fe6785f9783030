-- @title     Defaults for BOOLEAN written as 0, '0', 'f' and FALSE
-- @id        boolean.default.spelling
-- @category  boolean
-- @why       DEFAULT 0 for a flag is refused by PostgreSQL, DEFAULT 'f' by MySQL
-- @see       https://sqlite.org/lang_createtable.html#dfltval
-- @see       https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html
-- @see       https://www.postgresql.org/docs/current/ddl-default.html
-- @each literal = FALSE, 0, '0', 'f', 'false', (1 = 2), NULL

-- @step create
CREATE TABLE t (id INTEGER, a BOOLEAN DEFAULT ${literal});

-- @step insert
-- @after create
INSERT INTO t (id) VALUES (1);

-- @step read
-- @after create
SELECT a FROM t;

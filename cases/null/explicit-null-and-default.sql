-- @title     Inserting NULL into a column with a DEFAULT
-- @id        null.default.explicit
-- @category  null
-- @why       NULL does not mean "use the default"; on a TIMESTAMP it once did
-- @see       https://sqlite.org/lang_createtable.html#dfltval
-- @see       https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html
-- @see       https://www.postgresql.org/docs/current/ddl-default.html

CREATE TABLE t (id INTEGER, a INTEGER DEFAULT 7, b INTEGER NOT NULL DEFAULT 8);

-- @step null
INSERT INTO t (id, a) VALUES (1, NULL);

-- @step omitted
INSERT INTO t (id) VALUES (2);

-- @step default-keyword
INSERT INTO t (id, a) VALUES (3, DEFAULT);

-- @step null-into-not-null
INSERT INTO t (id, b) VALUES (4, NULL);

-- @step read
SELECT id, a, b FROM t ORDER BY id;

-- @portable default-keyword
INSERT INTO t (id) VALUES (5);

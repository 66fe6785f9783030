-- @title     What an integer primary key accepts
-- @id        typing.primarykey.type
-- @category  typing
-- @why       only the exact words INTEGER PRIMARY KEY are checked by SQLite; INT PRIMARY KEY takes text and NULL
-- @see       https://sqlite.org/lang_createtable.html#rowid
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table.html
-- @see       https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-PRIMARY-KEYS
-- @each type = INTEGER, INT, BIGINT
-- @each literal = 'abc', '7', 1.5, 1.0, NULL

CREATE TABLE t (a ${type} PRIMARY KEY);

-- @step insert
INSERT INTO t VALUES (${literal});

-- @step read
-- @after insert
SELECT a FROM t;

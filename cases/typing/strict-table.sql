-- @title     A SQLite STRICT table beside ordinary tables elsewhere
-- @id        typing.strict.sqlite
-- @category  typing
-- @why       STRICT makes SQLite refuse what the others refuse, and is the cheapest way to find the mistakes early
-- @see       https://sqlite.org/stricttables.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html#sql-mode-strict
-- @see       https://www.postgresql.org/docs/current/datatype.html
-- @each literal = 'abc', '12', '12abc', '1.0', 1.5, 99999999999, NULL

-- @sql sqlite
CREATE TABLE t (a INTEGER) STRICT;
-- @sql *
CREATE TABLE t (a INTEGER);
-- @end

-- @step insert
INSERT INTO t VALUES (${literal});

-- @step read
-- @after insert
SELECT a FROM t;

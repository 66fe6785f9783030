-- @title     A UNIQUE column takes several NULLs on every engine
-- @id        null.unique
-- @category  null
-- @why       a unique column does not stop a second missing value, on any of these engines
-- @see       https://sqlite.org/nulls.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-index.html#create-index-unique
-- @see       https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-UNIQUE-CONSTRAINTS
-- @portable-by-nature

CREATE TABLE t (a INTEGER UNIQUE, b INTEGER, c INTEGER, UNIQUE (b, c));

-- @step first
INSERT INTO t VALUES (NULL, 1, NULL);
-- => *
-- |  ok 1 row

-- @step second
INSERT INTO t VALUES (NULL, 1, NULL);
-- => *
-- |  ok 1 row

-- @step count
SELECT COUNT(*) AS n FROM t;
-- => *
-- |  n integer
-- |  2

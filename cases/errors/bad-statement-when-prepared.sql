-- @title     A prepared statement gives the same error classes everywhere, and no engine binds a table's name
-- @id        errors.prepare
-- @category  errors
-- @why       an unknown name and a bad value have the same class in a prepared statement on all four, and a table name cannot be bound on any
-- @see       https://sqlite.org/c3ref/prepare.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/prepare.html
-- @see       https://www.postgresql.org/docs/current/sql-prepare.html
-- @portable-by-nature

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER NOT NULL);

-- @step unknown-table
-- @bind 1
SELECT a FROM nosuch WHERE a = ?;
-- => *
-- |  error undefined_table

-- @step unknown-column
-- @bind 1
SELECT nosuch FROM t WHERE a = ?;
-- => *
-- |  error undefined_column

-- @step syntax
-- @bind 1
SELEC ?;
-- => *
-- |  error syntax_error

-- @step null
-- @bind 1, NULL
-- @bind 1, 5
-- @bind 1, 6
INSERT INTO t VALUES (?, ?);
-- => *
-- |  bind    | outcome
-- |  1, NULL | error not_null_violation
-- |  1, 5    | ok 1 row
-- |  1, 6    | error unique_violation

-- @step table-as-parameter
-- @bind 't'
SELECT COUNT(*) AS n FROM ?;
-- => *
-- |  error syntax_error

-- @step column-as-parameter
-- @bind 'a'
SELECT COUNT(*) AS n FROM t WHERE ? = 'a';
-- => *
-- |  n integer
-- |  1

-- @title     Binding NULL in comparisons
-- @id        null.bind
-- @category  null
-- @why       "WHERE a = ?" with NULL finds nothing; "? IS NULL" has no type on PostgreSQL
-- @see       https://sqlite.org/lang_expr.html#parameters
-- @see       https://dev.mysql.com/doc/refman/8.4/en/prepare.html
-- @see       https://www.postgresql.org/docs/current/sql-prepare.html

CREATE TABLE t (id INTEGER, a INTEGER);
INSERT INTO t VALUES (1, 1), (2, NULL);

-- @step equal
-- @bind 1
-- @bind NULL
SELECT id FROM t WHERE a = ?;

-- @step is
-- @bind NULL
SELECT id FROM t WHERE a IS ?;

-- @step is-not-distinct
-- @bind 1
-- @bind NULL
SELECT id FROM t WHERE a IS NOT DISTINCT FROM ?;

-- @step optional-filter
-- @bind NULL, NULL
-- @bind 1, 1
SELECT id FROM t WHERE ? IS NULL OR a = ? ORDER BY id;

-- @portable is-not-distinct
-- @bind 1, 1
-- @bind NULL, NULL
SELECT id FROM t WHERE a = ? OR (a IS NULL AND CAST(? AS DECIMAL(10, 0)) IS NULL);

-- @portable optional-filter
-- @bind NULL, NULL
-- @bind 1, 1
SELECT id FROM t WHERE CAST(? AS DECIMAL(10, 0)) IS NULL OR a = ? ORDER BY id;

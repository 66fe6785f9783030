-- @title     A number as a condition
-- @id        boolean.where.number
-- @category  boolean
-- @why       "WHERE flags & 4" or "WHERE COUNT" runs on SQLite and MySQL only
-- @see       https://sqlite.org/lang_expr.html#booleanexpr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/expressions.html
-- @see       https://www.postgresql.org/docs/current/datatype-boolean.html
-- @each number = 1, 0, 5, -1, 0.5, 0.0, NULL

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1);

-- @step where
SELECT COUNT(*) AS n FROM t WHERE ${number};

-- @portable where
SELECT COUNT(*) AS n FROM t WHERE ${number} <> 0;

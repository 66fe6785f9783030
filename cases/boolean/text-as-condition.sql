-- @title     Text as a condition
-- @id        boolean.where.text
-- @category  boolean
-- @why       a forgotten comparison is silently true or false, or an error
-- @see       https://sqlite.org/lang_expr.html#booleanexpr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html
-- @see       https://www.postgresql.org/docs/current/datatype-boolean.html
-- @each text = 'a', '1', '1abc', '0', '', 't', 'yes', 'false', '0.5'

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1);

-- @step where
SELECT COUNT(*) AS n FROM t WHERE ${text};

-- @portable where
SELECT COUNT(*) AS n FROM t WHERE ${text} IN ('1', 't', 'yes', 'true');

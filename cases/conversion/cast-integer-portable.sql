-- @title     A cast to a whole number that every engine accepts
-- @id        conversion.cast.decimal-zero
-- @category  conversion
-- @why       no integer type name works in CAST on all engines; DECIMAL(n, 0) does
-- @see       https://dev.mysql.com/doc/refman/8.4/en/cast-functions.html
-- @see       https://sqlite.org/lang_expr.html#castexpr
-- @see       https://www.postgresql.org/docs/current/sql-expressions.html#SQL-SYNTAX-TYPE-CASTS

CREATE TABLE t (a VARCHAR(10));
INSERT INTO t VALUES ('12'), ('7');

-- @step cast
SELECT CAST(a AS INTEGER) AS v FROM t ORDER BY v;

-- @step operator
SELECT a::INTEGER AS v FROM t ORDER BY v;

-- @portable cast
SELECT CAST(a AS DECIMAL(10, 0)) AS v FROM t ORDER BY v;

-- @portable operator
SELECT CAST(a AS DECIMAL(10, 0)) AS v FROM t ORDER BY v;

-- @title     Comparing an integer column with a text literal
-- @id        conversion.compare.intcolumn
-- @category  conversion
-- @why       bad input finds the row 0 on MySQL, nothing on SQLite and raises an error on PostgreSQL
-- @see       https://sqlite.org/datatype3.html#type_conversions_prior_to_comparison
-- @see       https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html
-- @see       https://www.postgresql.org/docs/current/typeconv-oper.html
-- @each literal = '5', '5abc', '5.0', '05', ' 5', '5e0', 'abc', ''

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (0), (5);

-- @step equal
SELECT a FROM t WHERE a = ${literal};

-- @step above
SELECT COUNT(*) AS n FROM t WHERE a > ${literal};

-- @portable equal
SELECT a FROM t WHERE TRIM(CAST(a AS CHAR(20))) LIKE ${literal};

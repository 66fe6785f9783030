-- @title     Comparing a text literal with a number
-- @id        conversion.compare.literals
-- @category  conversion
-- @why       a condition that is never true on SQLite is true on MySQL, even for text that is no number
-- @see       https://sqlite.org/datatype3.html#comparison_expressions
-- @see       https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html
-- @see       https://www.postgresql.org/docs/current/typeconv-oper.html
-- @each text = '1', '01', '1.0', ' 1', '1 ', '1abc', 'abc', ''
-- @each number = 1, 0, 1.0

-- @step equal
SELECT ${text} = ${number} AS same;

-- LIKE without wildcards is an exact comparison of texts on every engine.
-- @portable equal
SELECT CASE WHEN TRIM(CAST(${number} AS CHAR(20))) LIKE ${text} THEN 1 ELSE 0 END AS same;

-- @title     Comparing text with TRUE
-- @id        conversion.boolean.text
-- @category  conversion
-- @why       'true' equals TRUE only where truth is a type of its own
-- @see       https://www.postgresql.org/docs/current/datatype-boolean.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html
-- @see       https://sqlite.org/datatype3.html#comparison_expressions
-- @each text = 'true', 't', '1', 'yes', 'false', '0', ''

-- @step equal
SELECT ${text} = TRUE AS same;

-- @portable equal
SELECT CASE WHEN ${text} IN ('true', 't', '1', 'yes') THEN 1 ELSE 0 END AS same;

-- @title     How many digits a decimal division keeps
-- @id        numeric.division.scale
-- @category  numeric
-- @why       MySQL keeps four more digits than the dividend has, PostgreSQL at least sixteen, SQLite a double
-- @see       https://dev.mysql.com/doc/refman/8.4/en/server-system-variables.html#sysvar_div_precision_increment
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-NUMERIC-DECIMAL
-- @see       https://sqlite.org/floatingpoint.html
-- @each expression = 1.0 / 3, 10 / 3.0, 1 / 3.0, 2.00 / 3, 1.0 / 3 * 3, 100.0 / 7, 1.0 / 1024

-- @step value
SELECT ${expression} AS v;

-- @portable value
SELECT ROUND(${expression}, 3) AS v;

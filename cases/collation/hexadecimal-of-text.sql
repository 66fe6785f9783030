-- @title     The bytes of a text as hexadecimal digits
-- @id        collation.hex
-- @category  collation
-- @why       HEX is missing on PostgreSQL, and takes numbers differently
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_hex
-- @see       https://sqlite.org/lang_corefunc.html#hex
-- @see       https://www.postgresql.org/docs/current/functions-binarystring.html

-- @step text
SELECT HEX('é') AS v;

-- @step number
SELECT HEX(255) AS v;

-- @step blob
SELECT HEX(x'00ff') AS v;

-- @portable text
-- @sql sqlite, mysql, mariadb
SELECT HEX('é') AS v;
-- @sql postgres
SELECT UPPER(ENCODE(CONVERT_TO('é', 'UTF8'), 'hex')) AS v;

-- @title     Upper and lower case beyond ASCII
-- @id        collation.upper
-- @category  collation
-- @why       SQLite changes A to Z only, so 'É' stays 'É' in LOWER
-- @see       https://sqlite.org/lang_corefunc.html#upper
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_upper
-- @see       https://www.postgresql.org/docs/current/functions-string.html
-- @each text = 'é', 'É', 'ß', 'ÿ', 'ﬁ', 'σς', 'ΣΑΣ', 'ǆ', 'ı', 'İ', 'привет', 'abcXYZ'

-- @step upper
SELECT UPPER(${text}) AS v;

-- @step lower
SELECT LOWER(${text}) AS v;

-- @title     FORMAT and PRINTF
-- @id        collation.format
-- @category  collation
-- @why       FORMAT(1234.5, 2) groups digits on MySQL; elsewhere FORMAT takes a pattern
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_format
-- @see       https://sqlite.org/lang_corefunc.html#format
-- @see       https://www.postgresql.org/docs/current/functions-string.html#FUNCTIONS-STRING-FORMAT
-- @each call = FORMAT('%s', 'a'), FORMAT(1234.5, 2), FORMAT('%5s|', 'a'), PRINTF('%s', 'a'), PRINTF('%.2f', 1.5), FORMAT('%s-%s', 1, NULL)

-- @step value
SELECT ${call} AS v;

-- @title     FORMAT takes a pattern on SQLite and PostgreSQL and groups a number's digits on MySQL and MariaDB
-- @id        collation.format
-- @category  collation
-- @why       a price made by FORMAT(1234.5, 2) is '1,234.50' on MySQL, '1234.5' on SQLite and an error on PostgreSQL; a pattern gives '0' on MySQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_format
-- @see       https://mariadb.com/kb/en/format/
-- @see       https://sqlite.org/lang_corefunc.html#format
-- @see       https://www.postgresql.org/docs/current/functions-string.html#FUNCTIONS-STRING-FORMAT
-- @each call = FORMAT('%s', 'a'), FORMAT(1234.5, 2), FORMAT('%5s|', 'a'), PRINTF('%s', 'a'), PRINTF('%.2f', 1.5), FORMAT('%s-%s', 1, NULL)

-- @step value
SELECT ${call} AS v;
-- => sqlite
-- |  call                     | outcome
-- |  FORMAT('%s', 'a')        | [v text] ('a')
-- |  FORMAT(1234.5, 2)        | [v text] ('1234.5')
-- |  FORMAT('%5s\|', 'a')     | [v text] ('    a\|')
-- |  PRINTF('%s', 'a')        | [v text] ('a')
-- |  PRINTF('%.2f', 1.5)      | [v text] ('1.50')
-- |  FORMAT('%s-%s', 1, NULL) | [v text] ('1-')
-- => mariadb
-- |  call                     | outcome
-- |  FORMAT('%s', 'a')        | [v text] ('0'); warning value_converted; warning value_converted; warning value_converted
-- |  FORMAT(1234.5, 2)        | [v text] ('1,234.50')
-- |  FORMAT('%5s\|', 'a')     | [v text] ('0'); warning value_converted; warning value_converted; warning value_converted
-- |  PRINTF('%s', 'a')        | error undefined_function
-- |  PRINTF('%.2f', 1.5)      | error undefined_function
-- |  FORMAT('%s-%s', 1, NULL) | [v text] ('0.0'); warning invalid_parameter_value; warning value_converted
-- => postgres
-- |  call                     | outcome
-- |  FORMAT('%s', 'a')        | [v text] ('a')
-- |  FORMAT(1234.5, 2)        | error undefined_function
-- |  FORMAT('%5s\|', 'a')     | [v text] ('    a\|')
-- |  PRINTF('%s', 'a')        | error undefined_function
-- |  PRINTF('%.2f', 1.5)      | error undefined_function
-- |  FORMAT('%s-%s', 1, NULL) | [v text] ('1-')
-- => mysql
-- |  call                     | outcome
-- |  FORMAT('%s', 'a')        | [v text] ('0'); warning value_converted; warning value_converted
-- |  FORMAT(1234.5, 2)        | [v text] ('1,234.50')
-- |  FORMAT('%5s\|', 'a')     | [v text] ('0'); warning value_converted; warning value_converted
-- |  PRINTF('%s', 'a')        | error undefined_function
-- |  PRINTF('%.2f', 1.5)      | error undefined_function
-- |  FORMAT('%s-%s', 1, NULL) | [v text] ('0.0'); warning invalid_parameter_value; warning value_converted

-- MySQL and MariaDB join the parts, where COALESCE stands for the nothing that %s makes of NULL, and 0 for %f; SQLite counts characters instead of
-- bytes where there is a ! in the pattern. Groups of digits have no common function and are for the application.
-- @portable value
-- @sql *[call=FORMAT(1234.5, 2)] none
-- @sql sqlite[call=FORMAT('%5s|', 'a')]
SELECT FORMAT('%!5s|', 'a') AS v;
-- @sql sqlite[call=PRINTF('%.2f', 1.5)]
SELECT PRINTF('%.2f', ROUND(1.5, 2) + 0) AS v;
-- @sql postgres[call=PRINTF('%s', 'a')]
SELECT FORMAT('%s', 'a') AS v;
-- @sql postgres[call=PRINTF('%.2f', 1.5)], mysql[call=PRINTF('%.2f', 1.5)], mariadb[call=PRINTF('%.2f', 1.5)]
SELECT TRIM(CAST(CAST(COALESCE(1.5, 0) AS DECIMAL(20, 2)) AS CHAR(30))) AS v;
-- @sql mysql[call=(FORMAT('%s', 'a')|PRINTF('%s', 'a'))], mariadb[call=(FORMAT('%s', 'a')|PRINTF('%s', 'a'))]
SELECT COALESCE('a', '') AS v;
-- @sql mysql[call=FORMAT('%5s|', 'a')], mariadb[call=FORMAT('%5s|', 'a')]
SELECT CONCAT(SPACE(5 - CHAR_LENGTH(COALESCE('a', ''))), COALESCE('a', ''), '|') AS v;
-- @sql mysql[call=FORMAT('%s-%s', 1, NULL)], mariadb[call=FORMAT('%s-%s', 1, NULL)]
SELECT CONCAT(COALESCE(1, ''), '-', COALESCE(NULL, '')) AS v;
-- @sql *
SELECT ${call} AS v;
-- => *
-- |  call                     | outcome
-- |  FORMAT('%s', 'a')        | [v text] ('a')
-- |  FORMAT('%5s\|', 'a')     | [v text] ('    a\|')
-- |  PRINTF('%s', 'a')        | [v text] ('a')
-- |  PRINTF('%.2f', 1.5)      | [v text] ('1.50')
-- |  FORMAT('%s-%s', 1, NULL) | [v text] ('1-')

-- @title     CHAR(233) is é on SQLite and a byte on MySQL and MariaDB; CHR(233) is é on PostgreSQL
-- @id        collation.char
-- @category  collation
-- @why       a script that builds texts from codes gets é from CHAR(233) on SQLite and one broken byte on MySQL; PostgreSQL's CHR refuses 0
-- @see       https://sqlite.org/lang_corefunc.html#char
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_char
-- @see       https://www.postgresql.org/docs/current/functions-string.html
-- @each code = 65, 233, 8364, 128512, 0, 1114112, -1

-- @step character
-- @sql sqlite, mysql, mariadb
SELECT CHAR(${code}) AS v;
-- @sql postgres
SELECT CHR(${code}) AS v;
-- => sqlite
-- |  code    | outcome
-- |  65      | [v text] ('A')
-- |  233     | [v text] ('é')
-- |  8364    | [v text] ('€')
-- |  128512  | [v text] ('😀')
-- |  0       | [v text] ('\u{0}')
-- |  1114112 | [v text] ('�')
-- |  -1      | [v text] ('�')
-- => mariadb, mysql
-- |  code    | outcome
-- |  65      | [v blob] (x'41')
-- |  233     | [v blob] (x'e9')
-- |  8364    | [v blob] (x'20ac')
-- |  128512  | [v blob] (x'01f600')
-- |  0       | [v blob] (x'00')
-- |  1114112 | [v blob] (x'110000')
-- |  -1      | [v blob] (x'ffffffff')
-- => postgres
-- |  code    | outcome
-- |  65      | [v text] ('A')
-- |  233     | [v text] ('é')
-- |  8364    | [v text] ('€')
-- |  128512  | [v text] ('😀')
-- |  0       | error program_limit_exceeded
-- |  1114112 | error program_limit_exceeded
-- |  -1      | error invalid_parameter_value

-- As a code point, NULL for what is none.
-- @portable character
-- @sql sqlite
SELECT CASE WHEN ${code} BETWEEN 1 AND 1114111 THEN CHAR(${code}) END AS v;
-- @sql mysql, mariadb
SELECT CASE WHEN ${code} BETWEEN 1 AND 1114111 THEN CONVERT(CHAR(${code} USING utf32) USING utf8mb4) END AS v;
-- @sql postgres
SELECT CHR(CASE WHEN ${code} BETWEEN 1 AND 1114111 THEN ${code} END) AS v;
-- => *
-- |  code    | outcome
-- |  65      | [v text] ('A')
-- |  233     | [v text] ('é')
-- |  8364    | [v text] ('€')
-- |  128512  | [v text] ('😀')
-- |  0       | [v] (NULL)
-- |  1114112 | [v] (NULL)
-- |  -1      | [v] (NULL)

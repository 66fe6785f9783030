-- @title     ASCII('é') is 195 on MySQL and MariaDB and 233 on PostgreSQL
-- @id        collation.char.code
-- @category  collation
-- @why       letters sorted into buckets, or checked to be above 127, by ASCII(name) have other codes on PostgreSQL than on MySQL and MariaDB
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_ascii
-- @see       https://mariadb.com/kb/en/ascii/
-- @see       https://www.postgresql.org/docs/current/functions-string.html
-- @see       https://sqlite.org/lang_corefunc.html#unicode
-- @each letter = 'A', 'é', '€', '😀', '', NULL

-- @step code
-- @sql sqlite
SELECT UNICODE(${letter}) AS v;
-- @sql *
SELECT ASCII(${letter}) AS v;
-- => sqlite
-- |  letter | outcome
-- |  'A'    | [v integer] (65)
-- |  'é'    | [v integer] (233)
-- |  '€'    | [v integer] (8364)
-- |  '😀'    | [v integer] (128512)
-- |  ''     | [v null] (NULL)
-- |  NULL   | [v null] (NULL)
-- => postgres
-- |  letter | outcome
-- |  'A'    | [v integer] (65)
-- |  'é'    | [v integer] (233)
-- |  '€'    | [v integer] (8364)
-- |  '😀'    | [v integer] (128512)
-- |  ''     | [v integer] (0)
-- |  NULL   | [v integer] (NULL)
-- => mysql, mariadb
-- |  letter | outcome
-- |  'A'    | [v integer] (65)
-- |  'é'    | [v integer] (195)
-- |  '€'    | [v integer] (226)
-- |  '😀'    | [v integer] (240)
-- |  ''     | [v integer] (0)
-- |  NULL   | [v integer] (NULL)

-- The code point of the first letter, 0 where the text is empty.
-- @portable code
-- @sql sqlite
SELECT CASE WHEN ${letter} = '' THEN 0 ELSE UNICODE(${letter}) END AS v;
-- @sql mysql, mariadb
SELECT ORD(CONVERT(${letter} USING utf32)) AS v;
-- @sql postgres
SELECT ASCII(${letter}) AS v;
-- => *
-- |  letter | outcome
-- |  'A'    | [v integer] (65)
-- |  'é'    | [v integer] (233)
-- |  '€'    | [v integer] (8364)
-- |  '😀'    | [v integer] (128512)
-- |  ''     | [v integer] (0)
-- |  NULL   | [v] (NULL)

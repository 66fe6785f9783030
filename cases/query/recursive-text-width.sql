-- @title     A text that WITH RECURSIVE lengthens is refused by MySQL and MariaDB, cut by MySQL without strict mode
-- @id        query.recursive.width
-- @category  query
-- @why       the first part fixes the type: MySQL and MariaDB refuse what is longer, so paths through a tree fail in production
-- @see       https://dev.mysql.com/doc/refman/8.4/en/with.html
-- @see       https://mariadb.com/kb/en/recursive-common-table-expressions-overview/
-- @see       https://www.postgresql.org/docs/current/queries-with.html#QUERIES-WITH-RECURSIVE
-- @see       https://sqlite.org/lang_with.html

-- @step growing
-- @sql mysql, mariadb
WITH RECURSIVE c (n, s) AS (SELECT 1, 'a' UNION ALL SELECT n + 1, CONCAT(s, 'a') FROM c WHERE n < 4) SELECT s FROM c ORDER BY n;
-- @sql *
WITH RECURSIVE c (n, s) AS (SELECT 1, 'a' UNION ALL SELECT n + 1, s || 'a' FROM c WHERE n < 4) SELECT s FROM c ORDER BY n;
-- => sqlite, postgres
-- |  s text
-- |  'a'
-- |  'aa'
-- |  'aaa'
-- |  'aaaa'
-- => mariadb, mysql
-- |  error string_data_right_truncation
-- => mysql:non-strict
-- |  s text
-- |  'a'
-- |  'a'
-- |  'a'
-- |  'a'

-- @portable growing
-- @sql mysql, mariadb
WITH RECURSIVE c (n, s) AS (SELECT 1, CAST('a' AS CHAR(100)) UNION ALL SELECT n + 1, CONCAT(s, 'a') FROM c WHERE n < 4) SELECT s FROM c ORDER BY n;
-- @sql *
WITH RECURSIVE c (n, s) AS (SELECT 1, CAST('a' AS TEXT) UNION ALL SELECT n + 1, s || 'a' FROM c WHERE n < 4) SELECT s FROM c ORDER BY n;
-- => *
-- |  s text
-- |  'a'
-- |  'aa'
-- |  'aaa'
-- |  'aaaa'

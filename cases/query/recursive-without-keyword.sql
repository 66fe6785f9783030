-- @title     A recursive WITH without RECURSIVE runs on SQLite only
-- @id        query.recursive.keyword
-- @category  query
-- @why       a tree query written on SQLite without the word fails on the servers, which look for a table of that name
-- @see       https://sqlite.org/lang_with.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/with.html
-- @see       https://www.postgresql.org/docs/current/queries-with.html#QUERIES-WITH-RECURSIVE

-- @step without
WITH c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 3) SELECT COUNT(*) AS n FROM c;
-- => sqlite
-- |  n integer
-- |  3
-- => mariadb, postgres, mysql
-- |  error undefined_table

-- @portable without
WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 3) SELECT COUNT(*) AS n FROM c;
-- => *
-- |  n integer
-- |  3

-- @title     'a ' LIKE 'a' holds nowhere, 'a ' = 'a' on MariaDB only
-- @id        collation.like.trailing-space
-- @category  collation
-- @why       a value with a space at its end is found by = and not by LIKE on MariaDB, so that a search by pattern misses it
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-comparison-functions.html#operator_like
-- @see       https://mariadb.com/kb/en/like/
-- @see       https://sqlite.org/lang_expr.html#like
-- @see       https://www.postgresql.org/docs/current/functions-matching.html

-- @step like
SELECT 'a ' LIKE 'a' AS matches;
-- => sqlite, mariadb, mysql
-- |  matches integer
-- |  0
-- => postgres
-- |  matches bool
-- |  false

-- @step equals
SELECT 'a ' = 'a' AS same;
-- => sqlite, mysql
-- |  same integer
-- |  0
-- => mariadb, mysql:prisma
-- |  same integer
-- |  1
-- => postgres
-- |  same bool
-- |  false

-- @step pattern-space
SELECT 'a' LIKE 'a ' AS matches;
-- => sqlite, mariadb, mysql
-- |  matches integer
-- |  0
-- => postgres
-- |  matches bool
-- |  false

-- @portable equals
SELECT CASE WHEN RTRIM('a ') = RTRIM('a') THEN 1 ELSE 0 END AS same;
-- => *
-- |  same integer
-- |  1

-- @title     FROM (a) and FROM (a, b) are refused by PostgreSQL only
-- @id        query.join.parentheses
-- @category  query
-- @why       a query builder that puts parentheses around tables, FROM (a, b), fails on PostgreSQL; a join may have them everywhere
-- @see       https://dev.mysql.com/doc/refman/8.4/en/join.html
-- @see       https://sqlite.org/lang_select.html
-- @see       https://www.postgresql.org/docs/current/queries-table-expressions.html#QUERIES-JOIN

CREATE TABLE a (x INTEGER);
CREATE TABLE b (y INTEGER);
INSERT INTO a VALUES (1), (2);
INSERT INTO b VALUES (1), (3);

-- @step one-table
SELECT COUNT(*) AS n FROM (a);
-- => sqlite, mariadb, mysql
-- |  n integer
-- |  2
-- => postgres
-- |  error syntax_error

-- @step list
SELECT COUNT(*) AS n FROM (a, b);
-- => sqlite, mariadb, mysql
-- |  n integer
-- |  4
-- => postgres
-- |  error syntax_error

-- @step join
SELECT COUNT(*) AS n FROM (a JOIN b ON x = y);
-- => *
-- |  n integer
-- |  1

-- @step join-with-alias
SELECT COUNT(*) AS n FROM (a JOIN b ON x = y) AS j;
-- => sqlite, postgres
-- |  n integer
-- |  1
-- => mariadb, mysql
-- |  error syntax_error

-- @step left-of-list
SELECT COUNT(*) AS n FROM a LEFT JOIN (b, a AS c) ON b.y = a.x;
-- => sqlite, mariadb, mysql
-- |  n integer
-- |  3
-- => postgres
-- |  error syntax_error

-- @step nested-on
SELECT COUNT(*) AS n FROM a LEFT JOIN b LEFT JOIN a AS c ON c.x = b.y ON b.y = a.x;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  n integer
-- |  2

-- @step braces
SELECT COUNT(*) AS n FROM { OJ a LEFT OUTER JOIN b ON x = y };
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  n integer
-- |  2

-- @portable one-table
SELECT COUNT(*) AS n FROM a;
-- => *
-- |  n integer
-- |  2

-- @portable list
SELECT COUNT(*) AS n FROM a CROSS JOIN b;
-- => *
-- |  n integer
-- |  4

-- @portable left-of-list
SELECT COUNT(*) AS n FROM a LEFT JOIN (b CROSS JOIN a AS c) ON b.y = a.x;
-- => *
-- |  n integer
-- |  3

-- @title     An ambiguous column is an error in SELECT and WHERE everywhere, in GROUP BY not on MySQL and MariaDB
-- @id        errors.ambiguous
-- @category  errors
-- @why       a column of the same name added to a joined table breaks queries with the bare name, but for ORDER BY, GROUP BY and HAVING on some
-- @see       https://sqlite.org/lang_select.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/identifier-qualifiers.html
-- @see       https://www.postgresql.org/docs/current/sql-expressions.html

CREATE TABLE a (x INTEGER);
CREATE TABLE b (x INTEGER);
INSERT INTO a VALUES (1);
INSERT INTO b VALUES (1);

-- @step select
SELECT x FROM a, b;
-- => *
-- |  error ambiguous_column

-- @step where
SELECT a.x FROM a JOIN b ON a.x = b.x WHERE x = 1;
-- => *
-- |  error ambiguous_column

-- @step order-by-alias
SELECT a.x FROM a JOIN b ON a.x = b.x ORDER BY x;
-- => sqlite
-- |  error ambiguous_column
-- => mariadb, mysql, postgres
-- |  x integer
-- |  1

-- @step group-by
SELECT a.x, COUNT(*) AS n FROM a JOIN b ON a.x = b.x GROUP BY x;
-- => sqlite, postgres
-- |  error ambiguous_column
-- => mariadb, mysql
-- |  x integer | n integer
-- |  1         | 1

-- @step having
SELECT a.x, COUNT(*) AS n FROM a JOIN b ON a.x = b.x GROUP BY a.x HAVING x > 0;
-- => sqlite, postgres
-- |  error ambiguous_column
-- => mariadb, mysql
-- |  x integer | n integer
-- |  1         | 1

-- @step two-aliases
SELECT 1 AS v, 2 AS v ORDER BY v;
-- => sqlite, mariadb, mysql
-- |  v integer | v integer
-- |  1         | 2
-- => postgres
-- |  error ambiguous_column

-- @step correlated
SELECT COUNT(*) AS n FROM a WHERE EXISTS (SELECT 1 FROM b WHERE x = 1);
-- => *
-- |  n integer
-- |  1

-- @portable order-by-alias
SELECT a.x FROM a JOIN b ON a.x = b.x ORDER BY a.x;
-- => *
-- |  x integer
-- |  1

-- @portable group-by
SELECT a.x, COUNT(*) AS n FROM a JOIN b ON a.x = b.x GROUP BY a.x;
-- => *
-- |  x integer | n integer
-- |  1         | 1

-- @portable having
SELECT a.x, COUNT(*) AS n FROM a JOIN b ON a.x = b.x GROUP BY a.x HAVING a.x > 0;
-- => *
-- |  x integer | n integer
-- |  1         | 1

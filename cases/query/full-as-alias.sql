-- @title     FULL JOIN … USING is an inner join on MySQL and MariaDB
-- @id        query.join.alias
-- @category  query
-- @why       a report by "a FULL JOIN b USING (x)" loses the rows without a partner on MySQL and MariaDB, which take "full" for an alias
-- @see       https://dev.mysql.com/doc/refman/8.4/en/join.html
-- @see       https://mariadb.com/kb/en/join-syntax/
-- @see       https://sqlite.org/lang_select.html#rjoin
-- @see       https://www.postgresql.org/docs/current/queries-table-expressions.html#QUERIES-JOIN

CREATE TABLE a (x INTEGER);
CREATE TABLE b (x INTEGER);
INSERT INTO a VALUES (1), (2);
INSERT INTO b VALUES (2), (3);

-- @step using
SELECT x FROM a FULL JOIN b USING (x) ORDER BY x;
-- => sqlite, postgres
-- |  x integer
-- |  1
-- |  2
-- |  3
-- => mariadb
-- |  x integer
-- |  2
-- => mysql
-- |  x integer
-- |  2
-- |  warning deprecated_syntax

-- @step on
SELECT COUNT(*) AS n FROM a FULL JOIN b ON a.x = b.x;
-- => sqlite, postgres
-- |  n integer
-- |  3
-- => mariadb
-- |  error undefined_column
-- => mysql
-- |  error undefined_column; warning deprecated_syntax

-- @step alias-used
SELECT COUNT(*) AS n FROM a FULL JOIN b ON full.x = b.x;
-- => sqlite, mariadb
-- |  error undefined_column
-- => postgres
-- |  error syntax_error
-- => mysql
-- |  error undefined_column; warning deprecated_syntax

-- @portable using
SELECT x FROM a UNION SELECT x FROM b ORDER BY x;
-- => *
-- |  x integer
-- |  1
-- |  2
-- |  3

-- @portable on
SELECT COUNT(*) AS n FROM (SELECT a.x FROM a LEFT JOIN b ON a.x = b.x UNION ALL SELECT b.x FROM b WHERE NOT EXISTS (SELECT 1 FROM a WHERE a.x = b.x)) q;
-- => *
-- |  n integer
-- |  3

-- @title     JOIN binds tighter than the comma on all but SQLite
-- @id        query.join.comma
-- @category  query
-- @why       a query that mixes FROM a, b with JOIN passes in tests on SQLite and fails elsewhere, where ON sees fewer tables
-- @see       https://dev.mysql.com/doc/refman/8.4/en/join.html
-- @see       https://www.postgresql.org/docs/current/queries-table-expressions.html#QUERIES-FROM
-- @see       https://sqlite.org/lang_select.html

CREATE TABLE a (x INTEGER);
CREATE TABLE b (y INTEGER);
CREATE TABLE c (z INTEGER);
INSERT INTO a VALUES (1), (2);
INSERT INTO b VALUES (1), (3);
INSERT INTO c VALUES (1);

-- @step on-sees-first
SELECT x, y, z FROM a, b JOIN c ON c.z = a.x ORDER BY x, y;
-- => sqlite
-- |  x integer | y integer | z integer
-- |  1         | 1         | 1
-- |  1         | 3         | 1
-- => mariadb, mysql
-- |  error undefined_column
-- => postgres
-- |  error undefined_table

-- @step left-join-after-comma
SELECT COUNT(*) AS n FROM a, b LEFT JOIN c ON c.z = b.y WHERE a.x = b.y;
-- => *
-- |  n integer
-- |  1

-- @step using-after-comma
SELECT COUNT(*) AS n FROM a, (SELECT 1 AS k) p JOIN (SELECT 1 AS k) q USING (k);
-- => *
-- |  n integer
-- |  2

-- @portable on-sees-first
SELECT x, y, z FROM a CROSS JOIN b JOIN c ON c.z = a.x ORDER BY x, y;
-- => *
-- |  x integer | y integer | z integer
-- |  1         | 1         | 1
-- |  1         | 3         | 1

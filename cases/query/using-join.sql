-- @title     RIGHT JOIN … USING with * puts the right table's columns before the left's on MySQL and MariaDB
-- @id        query.join.using
-- @category  query
-- @why       code that reads a RIGHT JOIN's columns by place gets others on MySQL and MariaDB; * shows the shared one once everywhere
-- @see       https://sqlite.org/lang_select.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/join.html
-- @see       https://www.postgresql.org/docs/current/queries-table-expressions.html#QUERIES-JOIN

CREATE TABLE a (x INTEGER, y INTEGER);
CREATE TABLE b (z INTEGER, x INTEGER);
INSERT INTO a VALUES (1, 10), (2, 20);
INSERT INTO b VALUES (200, 2), (300, 3);

-- @step bare-name
SELECT x FROM a JOIN b USING (x);
-- => *
-- |  x integer
-- |  2

-- @step star
SELECT * FROM a JOIN b USING (x);
-- => *
-- |  x integer | y integer | z integer
-- |  2         | 20        | 200

-- @step star-of-right-join
SELECT * FROM a RIGHT JOIN b USING (x) ORDER BY z;
-- => sqlite, postgres
-- |  x integer | y integer | z integer
-- |  2         | 20        | 200
-- |  3         | NULL      | 300
-- => mariadb, mysql
-- |  x integer | z integer | y integer
-- |  2         | 200       | 20
-- |  3         | 300       | NULL

-- @step left-names
SELECT x, a.x AS ax, b.x AS bx FROM a LEFT JOIN b USING (x) ORDER BY x;
-- => *
-- |  x integer | ax integer | bx integer
-- |  1         | 1          | NULL
-- |  2         | 2          | 2

-- @step right-names
SELECT x, a.x AS ax, b.x AS bx FROM a RIGHT JOIN b USING (x) ORDER BY x;
-- => *
-- |  x integer | ax integer | bx integer
-- |  2         | 2          | 2
-- |  3         | NULL       | 3

-- @step table-star
SELECT a.*, b.* FROM a JOIN b USING (x);
-- => *
-- |  x integer | y integer | z integer | x integer
-- |  2         | 20        | 200       | 2

-- @step where-on-name
SELECT COUNT(*) AS n FROM a LEFT JOIN b USING (x) WHERE x = 1;
-- => *
-- |  n integer
-- |  1

-- @step not-common
SELECT COUNT(*) AS n FROM a JOIN b USING (y);
-- => *
-- |  error undefined_column

-- @portable star-of-right-join
SELECT b.x, a.y, b.z FROM b LEFT JOIN a ON a.x = b.x ORDER BY z;
-- => *
-- |  x integer | y integer | z integer
-- |  2         | 20        | 200
-- |  3         | NULL      | 300

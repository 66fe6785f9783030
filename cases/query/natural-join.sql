-- @title     NATURAL JOIN answers its columns in another order on SQLite
-- @id        query.join.natural
-- @category  query
-- @why       a column that a migration adds to both tables changes what NATURAL JOIN joins on; and SQLite orders the columns of * differently
-- @see       https://sqlite.org/lang_select.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/join.html
-- @see       https://www.postgresql.org/docs/current/queries-table-expressions.html#QUERIES-JOIN

CREATE TABLE a (x INTEGER, y INTEGER);
CREATE TABLE b (y INTEGER, z INTEGER);
CREATE TABLE c (w INTEGER);
INSERT INTO a VALUES (1, 10), (2, 20);
INSERT INTO b VALUES (10, 100), (30, 300);
INSERT INTO c VALUES (7);

-- @step shared-column
SELECT * FROM a NATURAL JOIN b;
-- => sqlite
-- |  x integer | y integer | z integer
-- |  1         | 10        | 100
-- => mariadb, postgres, mysql
-- |  y integer | x integer | z integer
-- |  10        | 1         | 100

-- @step nothing-shared
SELECT * FROM a NATURAL JOIN c ORDER BY x;
-- => *
-- |  x integer | y integer | w integer
-- |  1         | 10        | 7
-- |  2         | 20        | 7

-- @step left
SELECT * FROM a NATURAL LEFT JOIN b ORDER BY x;
-- => sqlite
-- |  x integer | y integer | z integer
-- |  1         | 10        | 100
-- |  2         | 20        | NULL
-- => mariadb, postgres, mysql
-- |  y integer | x integer | z integer
-- |  10        | 1         | 100
-- |  20        | 2         | NULL

-- @step right
SELECT * FROM a NATURAL RIGHT JOIN b ORDER BY z;
-- => sqlite
-- |  x integer | y integer | z integer
-- |  1         | 10        | 100
-- |  NULL      | 30        | 300
-- => mariadb, mysql
-- |  y integer | z integer | x integer
-- |  10        | 100       | 1
-- |  30        | 300       | NULL
-- => postgres
-- |  y integer | x integer | z integer
-- |  10        | 1         | 100
-- |  30        | NULL      | 300

-- @step full
SELECT * FROM a NATURAL FULL JOIN b ORDER BY y;
-- => sqlite
-- |  x integer | y integer | z integer
-- |  1         | 10        | 100
-- |  2         | 20        | NULL
-- |  NULL      | 30        | 300
-- => mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  y integer | x integer | z integer
-- |  10        | 1         | 100
-- |  20        | 2         | NULL
-- |  30        | NULL      | 300

-- @step with-condition
SELECT * FROM a NATURAL JOIN b ON a.x = b.z;
-- => *
-- |  error syntax_error

-- @portable full
SELECT x, y, z FROM a NATURAL LEFT JOIN b UNION ALL SELECT NULL, y, z FROM b WHERE NOT EXISTS (SELECT 1 FROM a WHERE a.y = b.y) ORDER BY y;
-- => *
-- |  x integer | y integer | z integer
-- |  1         | 10        | 100
-- |  2         | 20        | NULL
-- |  NULL      | 30        | 300

-- @portable shared-column
SELECT x, y, z FROM a NATURAL JOIN b;
-- => *
-- |  x integer | y integer | z integer
-- |  1         | 10        | 100

-- @portable left
SELECT x, y, z FROM a NATURAL LEFT JOIN b ORDER BY x;
-- => *
-- |  x integer | y integer | z integer
-- |  1         | 10        | 100
-- |  2         | 20        | NULL

-- @portable right
SELECT b.y, a.x, b.z FROM b LEFT JOIN a ON a.y = b.y ORDER BY b.z;
-- => *
-- |  y integer | x integer | z integer
-- |  10        | 1         | 100
-- |  30        | NULL      | 300

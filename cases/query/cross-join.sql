-- @title     CROSS JOIN … ON and JOIN without ON fail on PostgreSQL only, LEFT JOIN without ON on all but SQLite
-- @id        query.join.cross
-- @category  query
-- @why       a JOIN whose ON was forgotten pairs every row with every other on SQLite and MySQL, without a word; PostgreSQL refuses it
-- @see       https://sqlite.org/lang_select.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/join.html
-- @see       https://www.postgresql.org/docs/current/queries-table-expressions.html#QUERIES-JOIN

CREATE TABLE a (x INTEGER);
CREATE TABLE b (y INTEGER);
INSERT INTO a VALUES (1), (2);
INSERT INTO b VALUES (1), (3);

-- @step cross
SELECT x, y FROM a CROSS JOIN b ORDER BY x, y;
-- => *
-- |  x integer | y integer
-- |  1         | 1
-- |  1         | 3
-- |  2         | 1
-- |  2         | 3

-- @step cross-with-on
SELECT x, y FROM a CROSS JOIN b ON a.x = b.y;
-- => sqlite, mariadb, mysql
-- |  x integer | y integer
-- |  1         | 1
-- => postgres
-- |  error syntax_error

-- @step inner-without-on
SELECT x, y FROM a INNER JOIN b ORDER BY x, y;
-- => sqlite, mariadb, mysql
-- |  x integer | y integer
-- |  1         | 1
-- |  1         | 3
-- |  2         | 1
-- |  2         | 3
-- => postgres
-- |  error syntax_error

-- @step join-without-on
SELECT x, y FROM a JOIN b ORDER BY x, y;
-- => sqlite, mariadb, mysql
-- |  x integer | y integer
-- |  1         | 1
-- |  1         | 3
-- |  2         | 1
-- |  2         | 3
-- => postgres
-- |  error syntax_error

-- @step left-without-on
SELECT x, y FROM a LEFT JOIN b ORDER BY x, y;
-- => sqlite
-- |  x integer | y integer
-- |  1         | 1
-- |  1         | 3
-- |  2         | 1
-- |  2         | 3
-- => mariadb, postgres, mysql
-- |  error syntax_error

-- @step condition-in-where
SELECT x, y FROM a JOIN b WHERE a.x = b.y;
-- => sqlite, mariadb, mysql
-- |  x integer | y integer
-- |  1         | 1
-- => postgres
-- |  error syntax_error

-- @portable cross-with-on
SELECT x, y FROM a JOIN b ON a.x = b.y;
-- => *
-- |  x integer | y integer
-- |  1         | 1

-- @portable inner-without-on
SELECT x, y FROM a CROSS JOIN b ORDER BY x, y;
-- => *
-- |  x integer | y integer
-- |  1         | 1
-- |  1         | 3
-- |  2         | 1
-- |  2         | 3

-- @portable join-without-on
SELECT x, y FROM a CROSS JOIN b ORDER BY x, y;
-- => *
-- |  x integer | y integer
-- |  1         | 1
-- |  1         | 3
-- |  2         | 1
-- |  2         | 3

-- @portable left-without-on
SELECT x, y FROM a LEFT JOIN b ON 1 = 1 ORDER BY x, y;
-- => *
-- |  x integer | y integer
-- |  1         | 1
-- |  1         | 3
-- |  2         | 1
-- |  2         | 3

-- @portable condition-in-where
SELECT x, y FROM a CROSS JOIN b WHERE a.x = b.y;
-- => *
-- |  x integer | y integer
-- |  1         | 1

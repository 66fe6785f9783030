-- @title     INSERT … SELECT ? runs everywhere; with the ? in a subquery PostgreSQL refuses it
-- @id        dml.insert.select.bind
-- @category  dml
-- @why       a query builder that binds values in the subquery of an INSERT fails on PostgreSQL, which takes each parameter for text
-- @see       https://www.postgresql.org/docs/current/sql-prepare.html
-- @see       https://sqlite.org/lang_insert.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert-select.html

CREATE TABLE t (k INTEGER, v INTEGER);

-- @step values
-- @bind 1, 10
-- @bind '2', '20'
-- @bind NULL, NULL
INSERT INTO t VALUES (?, ?);
-- => *
-- |  ok 1 row

-- @step select
-- @bind 3, 30
-- @bind '4', '40'
INSERT INTO t SELECT ?, ?;
-- => *
-- |  ok 1 row

-- @step subquery
-- @bind 5, 50
INSERT INTO t SELECT a, b FROM (SELECT ? AS a, ? AS b) q;
-- => sqlite, mariadb, mysql
-- |  ok 1 row
-- => postgres
-- |  error datatype_mismatch

-- @step two-rows
-- @bind 6, 60, 7, 70
INSERT INTO t VALUES (?, ?), (?, ?);
-- => *
-- |  ok 2 rows

-- @step sum-in-values
-- @bind 8, 80
INSERT INTO t VALUES (? + 0, ? + 1);
-- => *
-- |  ok 1 row

-- @step read
SELECT k, v FROM t ORDER BY v, k;
-- => sqlite, mariadb, mysql
-- |  k integer | v integer
-- |  NULL      | NULL
-- |  1         | 10
-- |  2         | 20
-- |  3         | 30
-- |  4         | 40
-- |  5         | 50
-- |  6         | 60
-- |  7         | 70
-- |  8         | 81
-- => postgres
-- |  k integer | v integer
-- |  1         | 10
-- |  2         | 20
-- |  3         | 30
-- |  4         | 40
-- |  6         | 60
-- |  7         | 70
-- |  8         | 81
-- |  NULL      | NULL

-- Rounded to whole numbers, which SQLite does not do by the type's name.
-- @portable subquery
-- @bind 9, 90
-- @bind '9.7', NULL
INSERT INTO t SELECT a, b FROM (SELECT ROUND(CAST(? AS DECIMAL(30, 10))) AS a, ROUND(CAST(? AS DECIMAL(30, 10))) AS b) q;
-- => *
-- |  ok 1 row

-- With the row that PostgreSQL refused, and with the place of NULL said.
-- @portable read
DELETE FROM t;
INSERT INTO t VALUES (1, 10), (2, 20), (NULL, NULL), (3, 30), (4, 40), (6, 60), (7, 70), (8, 81);
INSERT INTO t SELECT a, b FROM (SELECT ROUND(CAST('5' AS DECIMAL(30, 10))) AS a, ROUND(CAST('50' AS DECIMAL(30, 10))) AS b) q;
SELECT k, v FROM t ORDER BY CASE WHEN v IS NULL THEN 0 ELSE 1 END, v, k;
-- => *
-- |  k integer | v integer
-- |  NULL      | NULL
-- |  1         | 10
-- |  2         | 20
-- |  3         | 30
-- |  4         | 40
-- |  5         | 50
-- |  6         | 60
-- |  7         | 70
-- |  8         | 81

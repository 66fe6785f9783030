-- @title     GREATEST and LEAST ignore a NULL on PostgreSQL and are NULL elsewhere
-- @id        null.greatest
-- @category  null
-- @why       the newest of two dates is NULL on MySQL when one is missing, and the other date on PostgreSQL
-- @see       https://www.postgresql.org/docs/current/functions-conditional.html#FUNCTIONS-GREATEST-LEAST
-- @see       https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html#function_greatest
-- @see       https://sqlite.org/lang_corefunc.html#max_scalar

CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER);
INSERT INTO t VALUES (1, 1, NULL), (2, 1, 2);

-- @step largest
-- @sql sqlite
SELECT id, MAX(a, b) AS v FROM t ORDER BY id;
-- @sql postgres, mysql, mariadb
SELECT id, GREATEST(a, b) AS v FROM t ORDER BY id;
-- => sqlite, mariadb, mysql
-- |  id integer | v integer
-- |  1          | NULL
-- |  2          | 2
-- => postgres
-- |  id integer | v integer
-- |  1          | 1
-- |  2          | 2

-- @step smallest
-- @sql sqlite
SELECT id, MIN(a, b) AS v FROM t ORDER BY id;
-- @sql postgres, mysql, mariadb
SELECT id, LEAST(a, b) AS v FROM t ORDER BY id;
-- => sqlite, mariadb, mysql
-- |  id integer | v integer
-- |  1          | NULL
-- |  2          | 1
-- => postgres
-- |  id integer | v integer
-- |  1          | 1
-- |  2          | 1

-- @portable largest
SELECT id, CASE WHEN b IS NULL OR a > b THEN a ELSE b END AS v FROM t ORDER BY id;
-- => *
-- |  id integer | v integer
-- |  1          | 1
-- |  2          | 2

-- @portable smallest
SELECT id, CASE WHEN b IS NULL OR a < b THEN a ELSE b END AS v FROM t ORDER BY id;
-- => *
-- |  id integer | v integer
-- |  1          | 1
-- |  2          | 1

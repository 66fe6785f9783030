-- @title     A comparison is stored in an INTEGER column by all but PostgreSQL, which refuses it
-- @id        boolean.insert.condition
-- @category  boolean
-- @why       a job that stores "a > b" as a flag of 0 or 1, or adds a condition to a score, fails on PostgreSQL after the move
-- @see       https://www.postgresql.org/docs/current/datatype-boolean.html
-- @see       https://sqlite.org/datatype3.html#boolean_datatype
-- @see       https://dev.mysql.com/doc/refman/8.4/en/boolean-literals.html

CREATE TABLE t (a INTEGER, b INTEGER, flag INTEGER);
INSERT INTO t VALUES (2, 1, 9), (3, 3, 9), (4, NULL, 9);

-- @step update
UPDATE t SET flag = a > b;
-- => sqlite, mariadb, mysql
-- |  ok 3 rows
-- => postgres
-- |  error datatype_mismatch

-- @step read
SELECT a, flag FROM t ORDER BY a;
-- => sqlite, mariadb, mysql
-- |  a integer | flag integer
-- |  2         | 1
-- |  3         | 0
-- |  4         | NULL
-- => postgres
-- |  a integer | flag integer
-- |  2         | 9
-- |  3         | 9
-- |  4         | 9

-- @step plus
SELECT a + (b > 0) AS v FROM t ORDER BY a;
-- => sqlite, mariadb, mysql
-- |  v integer
-- |  3
-- |  4
-- |  NULL
-- => postgres
-- |  error undefined_function

-- A comparison with NULL is neither, and stays NULL.
-- @portable update
UPDATE t SET flag = 9;
UPDATE t SET flag = CASE WHEN a > b THEN 1 WHEN NOT (a > b) THEN 0 END;
-- => *
-- |  ok 3 rows

-- @portable read
SELECT a, flag FROM t ORDER BY a;
-- => *
-- |  a integer | flag integer
-- |  2         | 1
-- |  3         | 0
-- |  4         | NULL

-- @portable plus
SELECT a + CASE WHEN b > 0 THEN 1 WHEN NOT (b > 0) THEN 0 END AS v FROM t ORDER BY a;
-- => *
-- |  v integer
-- |  3
-- |  4
-- |  NULL

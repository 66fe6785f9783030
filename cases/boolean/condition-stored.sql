-- @title     A comparison is stored in an INTEGER column by all but PostgreSQL, which refuses it
-- @id        boolean.insert.condition
-- @category  boolean
-- @why       a job that stores "a > b" as a flag of 0 or 1, or adds a condition to a score, fails on PostgreSQL after the move
-- @see       https://www.postgresql.org/docs/current/datatype-boolean.html
-- @see       https://sqlite.org/datatype3.html#boolean_datatype
-- @see       https://dev.mysql.com/doc/refman/8.4/en/boolean-literals.html

CREATE TABLE t (a INTEGER, b INTEGER, flag INTEGER);
INSERT INTO t (a, b) VALUES (2, 1);

-- @step update
UPDATE t SET flag = a > b;
-- => sqlite, mariadb, mysql
-- |  ok 1 row
-- => postgres
-- |  error datatype_mismatch

-- @step read
SELECT flag FROM t;
-- => sqlite, mariadb, mysql
-- |  flag integer
-- |  1
-- => postgres
-- |  flag integer
-- |  NULL

-- @step plus
SELECT a + (b > 0) AS v FROM t;
-- => sqlite, mariadb, mysql
-- |  v integer
-- |  3
-- => postgres
-- |  error undefined_function

-- @portable update
UPDATE t SET flag = NULL;
UPDATE t SET flag = CASE WHEN a > b THEN 1 ELSE 0 END;
-- => *
-- |  ok 1 row

-- @portable read
SELECT flag FROM t;
-- => *
-- |  flag integer
-- |  1

-- @portable plus
SELECT a + CASE WHEN b > 0 THEN 1 ELSE 0 END AS v FROM t;
-- => *
-- |  v integer
-- |  3

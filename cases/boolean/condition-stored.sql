-- @title     Storing a comparison in an INTEGER column
-- @id        boolean.insert.condition
-- @category  boolean
-- @why       the result of a > b goes into a number column on all but PostgreSQL
-- @see       https://www.postgresql.org/docs/current/datatype-boolean.html
-- @see       https://sqlite.org/datatype3.html#boolean_datatype
-- @see       https://dev.mysql.com/doc/refman/8.4/en/boolean-literals.html

CREATE TABLE t (a INTEGER, b INTEGER, flag INTEGER);
INSERT INTO t (a, b) VALUES (2, 1);

-- @step update
UPDATE t SET flag = a > b;

-- @step read
SELECT flag FROM t;

-- @step plus
SELECT a + (b > 0) AS v FROM t;

-- @portable update
UPDATE t SET flag = NULL;
UPDATE t SET flag = CASE WHEN a > b THEN 1 ELSE 0 END;

-- @portable read
SELECT flag FROM t;

-- @portable plus
SELECT a + CASE WHEN b > 0 THEN 1 ELSE 0 END AS v FROM t;

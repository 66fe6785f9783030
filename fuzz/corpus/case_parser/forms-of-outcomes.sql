-- @title Forms of outcomes
-- @step create
CREATE TABLE t (a INTEGER, b VARCHAR(10));
-- => *
-- |  ok

-- @step insert
INSERT INTO t VALUES (1, 'x | y'), (2, NULL);
-- => *
-- |  ok 2 rows

-- @step read
SELECT a, b AS "b or nothing" FROM t ORDER BY a;
-- => *
-- |  a integer | "b or nothing" text
-- |  1         | 'x \| y'
-- |  2         | NULL

-- @step nothing
SELECT a FROM t WHERE a > 2;
-- => *
-- |  a integer

-- @step refuse
SELECT nope FROM t;
-- => *
-- |  error undefined_column

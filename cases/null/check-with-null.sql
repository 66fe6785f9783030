-- @title     A CHECK constraint lets a row in for which its condition is NULL
-- @id        null.check
-- @category  null
-- @why       CHECK (a > 0) lets NULL in; the rule needs NOT NULL beside it
-- @see       https://sqlite.org/lang_createtable.html#check_constraints
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-check-constraints.html
-- @see       https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-CHECK-CONSTRAINTS
-- @portable-by-nature

CREATE TABLE t (a INTEGER CHECK (a > 0), b VARCHAR(5) CHECK (b IN ('x', 'y')));

-- @step null
INSERT INTO t VALUES (NULL, NULL);
-- => *
-- |  ok 1 row

-- @step violation
INSERT INTO t VALUES (0, 'x');
-- => *
-- |  error check_violation

-- @step count
SELECT COUNT(*) AS n FROM t;
-- => *
-- |  n integer
-- |  1

-- @portable null
CREATE TABLE u (a INTEGER NOT NULL CHECK (a > 0));
INSERT INTO u VALUES (NULL);
-- => *
-- |  error not_null_violation

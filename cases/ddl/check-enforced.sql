-- @title     CHECK is enforced on INSERT and UPDATE by all engines
-- @id        ddl.check.enforced
-- @category  ddl
-- @why       an import or an UPDATE that breaks a rule is stopped by a CHECK on all four, also where the rule compares two columns
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-check-constraints.html
-- @see       https://mariadb.com/kb/en/constraint/
-- @see       https://sqlite.org/lang_createtable.html#check_constraints
-- @see       https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-CHECK-CONSTRAINTS
-- @portable-by-nature

CREATE TABLE t (a INTEGER CHECK (a > 0), b INTEGER, CONSTRAINT less CHECK (a < b));

-- @step below-zero
INSERT INTO t VALUES (-1, 5);
-- => *
-- |  error check_violation

-- @step second-check
INSERT INTO t VALUES (6, 5);
-- => *
-- |  error check_violation

-- @step passes
INSERT INTO t VALUES (1, 5);
-- => *
-- |  ok 1 row

-- @step update
UPDATE t SET b = 0;
-- => *
-- |  error check_violation

-- @step read
SELECT a, b FROM t;
-- => *
-- |  a integer | b integer
-- |  1         | 5

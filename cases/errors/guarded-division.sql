-- @title     A guard in CASE does not keep PostgreSQL from computing a constant 1 / 0 or an aggregate
-- @id        errors.guard
-- @category  errors
-- @why       PostgreSQL computes a constant 1 / 0 and every aggregate before it looks at the condition of the CASE; NULLIF is safe everywhere
-- @see       https://www.postgresql.org/docs/current/sql-expressions.html#SYNTAX-EXPRESS-EVAL
-- @see       https://sqlite.org/lang_expr.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/flow-control-functions.html
-- @see       https://mariadb.com/kb/en/division-operator/

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (0), (5);

-- @step case
SELECT a, CASE WHEN a = 0 THEN NULL ELSE 10 % a END AS v FROM t ORDER BY a;
-- => *
-- |  a integer | v integer
-- |  0         | NULL
-- |  5         | 0

-- @step and
SELECT a FROM t WHERE a <> 0 AND 10 % a = 0 ORDER BY a;
-- => *
-- |  a integer
-- |  5

-- @step and-turned-round
SELECT a FROM t WHERE 10 % a = 0 AND a <> 0 ORDER BY a;
-- => sqlite, postgres, mysql:non-strict, mysql:ansi
-- |  a integer
-- |  5
-- => mysql, mariadb
-- |  a integer
-- |  5
-- |  warning division_by_zero

-- @step constant-branch
SELECT CASE WHEN a > 9 THEN 1 / 0 ELSE 7 END AS v FROM t ORDER BY a;
-- => sqlite
-- |  v integer
-- |  7
-- |  7
-- => mariadb
-- |  v decimal
-- |  7.0000
-- |  7.0000
-- => postgres
-- |  error division_by_zero
-- => mysql
-- |  v decimal
-- |  7
-- |  7

-- @step coalesce
SELECT COALESCE(7, 1 / 0) AS v;
-- => sqlite, postgres
-- |  v integer
-- |  7
-- => mariadb, mysql
-- |  v decimal
-- |  7.0000

-- @step or
SELECT COUNT(*) AS n FROM t WHERE 1 = 1 OR 10 % a = 0;
-- => *
-- |  n integer
-- |  2

-- @step aggregate-in-case
SELECT CASE WHEN MIN(a) > 0 THEN SUM(10 % a) ELSE -1 END AS v FROM t;
-- => sqlite
-- |  v integer
-- |  -1
-- => mariadb, mysql
-- |  v decimal
-- |  -1
-- |  warning division_by_zero
-- => mysql:ansi, mysql:non-strict
-- |  v decimal
-- |  -1
-- => postgres
-- |  error division_by_zero

-- @portable aggregate-in-case
SELECT CASE WHEN MIN(a) > 0 THEN SUM(10 % NULLIF(a, 0)) ELSE -1 END AS v FROM t;
-- => *
-- |  v
-- |  -1

-- @portable and-turned-round
SELECT a FROM t WHERE 10 % NULLIF(a, 0) = 0 ORDER BY a;
-- => *
-- |  a integer
-- |  5

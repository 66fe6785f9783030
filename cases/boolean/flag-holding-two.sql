-- @title     A flag of 2 is true bare and IS TRUE, and not = TRUE, except on PostgreSQL, which refuses all three
-- @id        boolean.column.two
-- @category  boolean
-- @why       a flag that a program once set to 2 is listed by a bare condition or IS TRUE and missing from the list made with = TRUE
-- @see       https://sqlite.org/lang_expr.html#booleanexpr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html#operator_is
-- @see       https://www.postgresql.org/docs/current/functions-comparison.html

CREATE TABLE t (id INTEGER, a INTEGER);
INSERT INTO t VALUES (1, 0), (2, 1), (3, 2), (4, NULL);

-- @step bare
SELECT id FROM t WHERE a ORDER BY id;
-- => sqlite, mariadb, mysql
-- |  id integer
-- |  2
-- |  3
-- => postgres
-- |  error datatype_mismatch

-- @step equals-true
SELECT id FROM t WHERE a = TRUE ORDER BY id;
-- => sqlite, mariadb, mysql
-- |  id integer
-- |  2
-- => postgres
-- |  error undefined_function

-- @step is-true
SELECT id FROM t WHERE a IS TRUE ORDER BY id;
-- => sqlite, mariadb, mysql
-- |  id integer
-- |  2
-- |  3
-- => postgres
-- |  error datatype_mismatch

-- @step is-not-true
SELECT id FROM t WHERE a IS NOT TRUE ORDER BY id;
-- => sqlite, mariadb, mysql
-- |  id integer
-- |  1
-- |  4
-- => postgres
-- |  error datatype_mismatch

-- @step is-false
SELECT id FROM t WHERE a IS FALSE ORDER BY id;
-- => sqlite, mariadb, mysql
-- |  id integer
-- |  1
-- => postgres
-- |  error datatype_mismatch

-- @portable bare
SELECT id FROM t WHERE a <> 0 ORDER BY id;
-- => *
-- |  id integer
-- |  2
-- |  3

-- @portable is-not-true
SELECT id FROM t WHERE a = 0 OR a IS NULL ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  4

-- @title     A query that divides by 0 in its last row fails on PostgreSQL and returns NULL for it elsewhere
-- @id        errors.rows
-- @category  errors
-- @why       a long report stops on PostgreSQL at the one bad row that the others show as NULL or 0
-- @see       https://www.postgresql.org/docs/current/libpq-single-row-mode.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/mathematical-functions.html
-- @see       https://mariadb.com/kb/en/division-operator/
-- @see       https://sqlite.org/c3ref/step.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (5), (2), (0);

-- @step divide
SELECT 10 % a AS v FROM t ORDER BY a DESC;
-- => sqlite, mysql:non-strict, mysql:ansi
-- |  v integer
-- |  0
-- |  0
-- |  NULL
-- => mysql, mariadb
-- |  v integer
-- |  0
-- |  0
-- |  NULL
-- |  warning division_by_zero
-- => postgres
-- |  error division_by_zero

-- @step cast
SELECT CAST(x AS DECIMAL(5, 0)) AS v FROM (SELECT 1 AS id, '1' AS x UNION ALL SELECT 2, 'x') q ORDER BY id;
-- => sqlite
-- |  v integer
-- |  1
-- |  0
-- => mariadb
-- |  v decimal
-- |  1
-- |  0
-- |  warning value_converted
-- => postgres
-- |  error invalid_text_representation
-- => mysql
-- |  v decimal
-- |  1
-- |  0
-- |  warning value_converted
-- |  warning value_converted

-- @portable divide
SELECT 10 % NULLIF(a, 0) AS v FROM t ORDER BY a DESC;
-- => *
-- |  v integer
-- |  0
-- |  0
-- |  NULL

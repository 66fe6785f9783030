-- @title     1 / 0 is NULL in a SELECT and an error in an INSERT on MySQL and MariaDB
-- @id        numeric.division.zero.write
-- @category  numeric
-- @why       a ratio that a report shows as NULL stops the job that stores it on MySQL and MariaDB, where an INSERT is stricter
-- @see       https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html#sqlmode_error_for_division_by_zero
-- @see       https://sqlite.org/lang_expr.html
-- @see       https://www.postgresql.org/docs/current/functions-math.html

CREATE TABLE t (id INTEGER, a INTEGER);
INSERT INTO t VALUES (1, 10);

-- @step insert
INSERT INTO t VALUES (2, 1 / 0);
-- => mysql, postgres, mariadb
-- |  error division_by_zero
-- => mysql:ansi, mysql:non-strict, sqlite
-- |  ok 1 row

-- @step update
UPDATE t SET a = a / 0 WHERE id = 1;
-- => mysql, postgres, mariadb
-- |  error division_by_zero
-- => mysql:ansi, mysql:non-strict, sqlite
-- |  ok 1 row

-- @step filter
SELECT COUNT(*) AS n FROM t WHERE a / 0 IS NULL;
-- => mysql, mariadb
-- |  n integer
-- |  1
-- |  warning division_by_zero
-- => mysql:ansi, mysql:non-strict, sqlite
-- |  n integer
-- |  2
-- => postgres
-- |  error division_by_zero

-- @step read
SELECT id, a FROM t ORDER BY id;
-- => mysql, postgres, mariadb
-- |  id integer | a integer
-- |  1          | 10
-- => mysql:ansi, mysql:non-strict
-- |  id integer | a integer
-- |  1          | NULL
-- |  2          | NULL
-- => sqlite
-- |  id integer | a null
-- |  1          | NULL
-- |  2          | NULL

-- @portable insert
CREATE TABLE u (id INTEGER, a INTEGER);
INSERT INTO u VALUES (2, 1 / NULLIF(0, 0));
SELECT id, a FROM u;
-- => *
-- |  id integer | a
-- |  2          | NULL

-- @portable read
CREATE TABLE w (id INTEGER, a INTEGER);
INSERT INTO w VALUES (1, 10);
INSERT INTO w VALUES (2, 1 / NULLIF(0, 0));
UPDATE w SET a = a / NULLIF(0, 0) WHERE id = 1;
SELECT id, a FROM w ORDER BY id;
-- => *
-- |  id integer | a
-- |  1          | NULL
-- |  2          | NULL

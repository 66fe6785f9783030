-- @title     An UPDATE that fails undoes the rows before it, except for SQLite's OR FAIL
-- @id        errors.atomic.update
-- @category  errors
-- @why       a change of all rows that one row breaks leaves no half of them changed, unless it says OR FAIL on SQLite
-- @see       https://sqlite.org/lang_conflict.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-error-handling.html
-- @see       https://www.postgresql.org/docs/current/tutorial-transactions.html

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER CHECK (a < 100));
INSERT INTO t VALUES (1, 10), (2, 20), (3, 60);

-- @step double
UPDATE t SET a = a * 2;
-- => *
-- |  error check_violation

-- @step kept
SELECT id, a FROM t ORDER BY id;
-- => *
-- |  id integer | a integer
-- |  1          | 10
-- |  2          | 20
-- |  3          | 60

-- @step divide
UPDATE t SET a = 60 / (id - 3);
-- => mysql, mariadb, postgres
-- |  error division_by_zero
-- => mysql:ansi, mysql:non-strict, sqlite
-- |  ok 3 rows

-- @step kept-of-divide
SELECT id, a FROM t ORDER BY id;
-- => mysql, mariadb, postgres
-- |  id integer | a integer
-- |  1          | 10
-- |  2          | 20
-- |  3          | 60
-- => mysql:ansi, mysql:non-strict, sqlite
-- |  id integer | a integer
-- |  1          | -30
-- |  2          | -60
-- |  3          | NULL

-- @step or-fail
-- @sql sqlite
UPDATE OR FAIL t SET a = 40 * id;
-- @sql * none
-- => sqlite
-- |  error check_violation

-- @step kept-of-or-fail
SELECT id, a FROM t ORDER BY id;
-- => mysql, mariadb, postgres
-- |  id integer | a integer
-- |  1          | 10
-- |  2          | 20
-- |  3          | 60
-- => mysql:ansi, mysql:non-strict
-- |  id integer | a integer
-- |  1          | -30
-- |  2          | -60
-- |  3          | NULL
-- => sqlite
-- |  id integer | a integer
-- |  1          | 40
-- |  2          | 80
-- |  3          | NULL

-- @portable kept-of-divide
CREATE TABLE u (id INTEGER PRIMARY KEY, a INTEGER);
INSERT INTO u VALUES (1, 10), (2, 20), (3, 60);
UPDATE u SET a = 60 / NULLIF(id - 3, 0);
SELECT id, a FROM u ORDER BY id;
-- => *
-- |  id integer | a integer
-- |  1          | -30
-- |  2          | -60
-- |  3          | NULL

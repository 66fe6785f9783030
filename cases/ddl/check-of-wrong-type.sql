-- @title     A CHECK that divides by 0 passes on SQLite and fails on the servers, unless MySQL's sql_mode lacks ERROR_FOR_DIVISION_BY_ZERO
-- @id        ddl.check.error
-- @category  ddl
-- @why       a rule that divides lets a row with 0 in on SQLite; MySQL names the CHECK, MariaDB and PostgreSQL the division: a handler misses one
-- @see       https://sqlite.org/lang_createtable.html#check_constraints
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-check-constraints.html
-- @see       https://mariadb.com/kb/en/constraint/
-- @see       https://mariadb.com/kb/en/sql-mode/
-- @see       https://www.postgresql.org/docs/current/sql-createtable.html

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, CONSTRAINT share CHECK (a / b > 1));

-- @step passes
INSERT INTO t VALUES (1, 10, 2);
-- => *
-- |  ok 1 row

-- @step by-zero
INSERT INTO t VALUES (2, 10, 0);
-- => sqlite, mysql:non-strict, mysql:ansi
-- |  ok 1 row
-- => mysql
-- |  error check_violation; warning division_by_zero
-- => mariadb
-- |  error division_by_zero; warning check_violation
-- => postgres
-- |  error division_by_zero

-- @step null
INSERT INTO t VALUES (3, NULL, 0);
-- => *
-- |  ok 1 row

-- @step integer-division
INSERT INTO t VALUES (4, 3, 2);
-- => sqlite, postgres
-- |  error check_violation
-- => mariadb, mysql
-- |  ok 1 row

-- @step read
SELECT id, a, b FROM t ORDER BY id;
-- => sqlite
-- |  id integer | a integer | b integer
-- |  1          | 10        | 2
-- |  2          | 10        | 0
-- |  3          | NULL      | 0
-- => mariadb, mysql
-- |  id integer | a integer | b integer
-- |  1          | 10        | 2
-- |  3          | NULL      | 0
-- |  4          | 3         | 2
-- => mysql:ansi, mysql:non-strict
-- |  id integer | a integer | b integer
-- |  1          | 10        | 2
-- |  2          | 10        | 0
-- |  3          | NULL      | 0
-- |  4          | 3         | 2
-- => postgres
-- |  id integer | a integer | b integer
-- |  1          | 10        | 2
-- |  3          | NULL      | 0

-- More than 1 by any sign of b, without a division; as with it, a row without a or b passes.
-- @portable by-zero
CREATE TABLE u (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, CONSTRAINT share_u CHECK (a IS NULL OR (b > 0 AND a > b) OR (b < 0 AND a < b)));
INSERT INTO u VALUES (2, 10, 0);
-- => *
-- |  error check_violation

-- @portable integer-division
INSERT INTO u VALUES (4, 3, 2);
-- => *
-- |  ok 1 row

-- @portable null
INSERT INTO u VALUES (3, NULL, 0), (5, 7, NULL), (6, -10, -2), (7, 3, 2);
-- => *
-- |  ok 4 rows

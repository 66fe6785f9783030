-- @title     MySQL without strict mode stores 0 for NULL in a NOT NULL column, except by a single-row INSERT
-- @id        null.notnull.write
-- @category  null
-- @why       a batch on MySQL without strict mode stores 0 for a missing price, by several rows, a query or an UPDATE; a single row is refused
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html
-- @see       https://sqlite.org/lang_conflict.html
-- @see       https://www.postgresql.org/docs/current/ddl-constraints.html

CREATE TABLE t (id INTEGER, a INTEGER NOT NULL);
INSERT INTO t VALUES (1, 10);

-- @step single
INSERT INTO t VALUES (2, NULL);
-- => *
-- |  error not_null_violation

-- @step several
INSERT INTO t VALUES (3, 30), (4, NULL), (5, 50);
-- => mysql:non-strict
-- |  ok 3 rows; warning not_null_violation
-- => *
-- |  error not_null_violation

-- @step from-query
INSERT INTO t SELECT 6, NULL;
-- => mysql:non-strict
-- |  ok 1 row; warning not_null_violation
-- => *
-- |  error not_null_violation

-- @step update
UPDATE t SET a = NULL WHERE id = 1;
-- => mysql:non-strict
-- |  ok 1 row; warning not_null_violation
-- => *
-- |  error not_null_violation

-- @step read
SELECT id, a FROM t ORDER BY id;
-- => mysql:non-strict
-- |  id integer | a integer
-- |  1          | 0
-- |  3          | 30
-- |  4          | 0
-- |  5          | 50
-- |  6          | 0
-- => *
-- |  id integer | a integer
-- |  1          | 10

-- @title     A partial unique index is a conflict target only with its condition; MySQL and MariaDB have none
-- @id        dml.upsert.partialindex
-- @category  dml
-- @why       an upsert that relies on "one active row per owner" fails until its conflict target repeats the index's condition
-- @see       https://www.postgresql.org/docs/current/sql-insert.html#SQL-ON-CONFLICT
-- @see       https://sqlite.org/lang_upsert.html
-- @see       https://sqlite.org/partialindex.html

CREATE TABLE t (id INTEGER PRIMARY KEY, owner INTEGER, active INTEGER);

-- @step index
CREATE UNIQUE INDEX one_active ON t (owner) WHERE active = 1;
-- => sqlite, postgres
-- |  ok
-- => mariadb, mysql
-- |  error syntax_error

-- @step first
INSERT INTO t VALUES (1, 7, 1);
-- => *
-- |  ok 1 row

-- @step without-condition
-- @after index
INSERT INTO t VALUES (2, 7, 1) ON CONFLICT (owner) DO NOTHING;
-- => *
-- |  error invalid_column_reference

-- @step with-condition
-- @after index
INSERT INTO t VALUES (2, 7, 1) ON CONFLICT (owner) WHERE active = 1 DO NOTHING;
-- => *
-- |  ok 0 rows

-- @step without-target
-- @after index
INSERT INTO t VALUES (2, 7, 1) ON CONFLICT DO NOTHING;
-- => *
-- |  ok 0 rows

-- @step inactive
-- @after index
INSERT INTO t VALUES (3, 7, 0) ON CONFLICT (owner) WHERE active = 1 DO NOTHING;
-- => *
-- |  ok 1 row

-- @step read
SELECT id, owner, active FROM t ORDER BY id;
-- => sqlite, postgres
-- |  id integer | owner integer | active integer
-- |  1          | 7             | 1
-- |  3          | 7             | 0
-- => mariadb, mysql
-- |  id integer | owner integer | active integer
-- |  1          | 7             | 1

-- Beside a second session NOT EXISTS is not enough: where there is no partial index, a unique column that is NULL in inactive rows has to stand in, with a retry for the one that comes second.
-- @portable read
DELETE FROM t;
INSERT INTO t VALUES (1, 7, 1);
INSERT INTO t SELECT 2, 7, 1 FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM t WHERE owner = 7 AND active = 1);
INSERT INTO t VALUES (3, 7, 0);
SELECT id, owner, active FROM t ORDER BY id;
-- => *
-- |  id integer | owner integer | active integer
-- |  1          | 7             | 1
-- |  3          | 7             | 0

-- @title     INSERT … SELECT … ON CONFLICT needs a WHERE or an ORDER BY before it on SQLite
-- @id        dml.upsert.select
-- @category  dml
-- @why       a load job from PostgreSQL, INSERT … SELECT … ON CONFLICT, is a syntax error on SQLite, which takes ON for the join's condition
-- @see       https://sqlite.org/lang_upsert.html#parsing_ambiguity
-- @see       https://www.postgresql.org/docs/current/sql-insert.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert-select.html

CREATE TABLE t (k INTEGER PRIMARY KEY);
CREATE TABLE s (k INTEGER NOT NULL);
INSERT INTO t VALUES (1);
INSERT INTO s VALUES (1), (2), (2);

-- @step without-where
INSERT INTO t SELECT k FROM s ON CONFLICT DO NOTHING;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok 1 row

-- @step with-where
INSERT INTO t SELECT k FROM s WHERE 1 = 1 ON CONFLICT DO NOTHING;
-- => sqlite
-- |  ok 1 row
-- => mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok 0 rows

-- @step with-order
INSERT INTO t SELECT k FROM s ORDER BY k ON CONFLICT DO NOTHING;
-- => sqlite, postgres
-- |  ok 0 rows
-- => mariadb, mysql
-- |  error syntax_error

-- @step duplicate-key
INSERT INTO t SELECT k FROM s ON DUPLICATE KEY UPDATE k = s.k;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok 1 row

-- @step count
SELECT COUNT(*) AS n FROM t;
-- => *
-- |  n integer
-- |  2

-- Beside a second session NOT EXISTS needs the unique key, and a retry for the one that comes second.
-- @portable without-where
DELETE FROM t WHERE k = 2;
INSERT INTO t SELECT DISTINCT k FROM s WHERE NOT EXISTS (SELECT 1 FROM t WHERE t.k = s.k);
-- => *
-- |  ok 1 row

-- @portable with-where
DELETE FROM t WHERE k = 2;
INSERT INTO t SELECT DISTINCT k FROM s WHERE 1 = 1 AND NOT EXISTS (SELECT 1 FROM t WHERE t.k = s.k);
-- => *
-- |  ok 1 row

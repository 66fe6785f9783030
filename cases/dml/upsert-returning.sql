-- @title     An upsert that changes nothing returns no row, and MySQL has no RETURNING
-- @id        dml.returning.upsert
-- @category  dml
-- @why       "insert or get the id" gets no row back when the row was there, and MySQL has no RETURNING at all
-- @see       https://www.postgresql.org/docs/current/sql-insert.html
-- @see       https://sqlite.org/lang_returning.html
-- @see       https://mariadb.com/kb/en/insertreturning/

CREATE TABLE t (id INTEGER PRIMARY KEY, k INTEGER UNIQUE, v INTEGER);
INSERT INTO t VALUES (1, 7, 10);

-- @step nothing
-- @sql mysql, mariadb
INSERT IGNORE INTO t VALUES (2, 7, 20) RETURNING id;
-- @sql *
INSERT INTO t VALUES (2, 7, 20) ON CONFLICT DO NOTHING RETURNING id;
-- @end
-- => sqlite, postgres
-- |  id integer
-- |  ; affected 0
-- => mariadb
-- |  id integer
-- |  warning unique_violation
-- => mysql
-- |  error syntax_error

-- @step update
-- @sql mysql, mariadb
INSERT INTO t VALUES (3, 7, 30) ON DUPLICATE KEY UPDATE v = 30 RETURNING id, v;
-- @sql *
INSERT INTO t VALUES (3, 7, 30) ON CONFLICT (k) DO UPDATE SET v = 30 RETURNING id, v;
-- @end
-- => sqlite, postgres
-- |  id integer | v integer
-- |  1          | 30
-- |  ; affected 1
-- => mariadb
-- |  id integer | v integer
-- |  1          | 30
-- => mysql
-- |  error syntax_error

-- @step update-condition-false
-- @sql mysql, mariadb none
-- @sql *
INSERT INTO t VALUES (4, 7, 40) ON CONFLICT (k) DO UPDATE SET v = 40 WHERE t.v > 100 RETURNING id, v;
-- @end
-- => *
-- |  id integer | v integer
-- |  ; affected 0

-- @step replace
-- @sql postgres none
-- @sql *
REPLACE INTO t VALUES (5, 7, 50) RETURNING id, v;
-- @end
-- => sqlite
-- |  id integer | v integer
-- |  5          | 50
-- |  ; affected 1
-- => mariadb
-- |  id integer | v integer
-- |  5          | 50
-- => mysql
-- |  error syntax_error

-- Beside a second session NOT EXISTS needs the unique key, and a retry for the one that comes second.
-- @portable nothing
DELETE FROM t;
INSERT INTO t VALUES (1, 7, 10);
INSERT INTO t SELECT 2, 7, 20 FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM t WHERE k = 7);
SELECT id FROM t WHERE k = 7;
-- => *
-- |  id integer
-- |  1

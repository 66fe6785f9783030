-- @title     An insert that fails or does nothing uses up an id on the servers and none on SQLite
-- @id        ddl.autoid.failed
-- @category  ddl
-- @why       on the servers an upsert in a loop burns through the ids, and an INTEGER key can run out with few rows in it; SQLite takes none
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-auto-increment-handling.html
-- @see       https://www.postgresql.org/docs/current/sql-insert.html
-- @see       https://sqlite.org/autoinc.html

-- @sql sqlite
CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, k INTEGER UNIQUE);
-- @sql mysql, mariadb
CREATE TABLE t (id INTEGER PRIMARY KEY AUTO_INCREMENT, k INTEGER UNIQUE);
-- @sql postgres
CREATE TABLE t (id SERIAL PRIMARY KEY, k INTEGER UNIQUE);
-- @end
INSERT INTO t (k) VALUES (1);

-- @step failed
INSERT INTO t (k) VALUES (1);
-- => *
-- |  error unique_violation

-- @step next
INSERT INTO t (k) VALUES (2);
-- => *
-- |  ok 1 row

-- @step skipped
-- @sql mysql, mariadb
INSERT IGNORE INTO t (k) VALUES (1);
-- @sql *
INSERT INTO t (k) VALUES (1) ON CONFLICT DO NOTHING;
-- @end
-- => sqlite, postgres
-- |  ok 0 rows
-- => mariadb, mysql
-- |  ok 0 rows; warning unique_violation

-- @step next-after-skipped
INSERT INTO t (k) VALUES (3);
-- => *
-- |  ok 1 row

-- @step updated
-- @sql mysql, mariadb
INSERT INTO t (k) VALUES (1) ON DUPLICATE KEY UPDATE k = 100;
-- @sql *
INSERT INTO t (k) VALUES (1) ON CONFLICT (k) DO UPDATE SET k = 100;
-- @end
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  ok 2 rows

-- @step next-after-updated
INSERT INTO t (k) VALUES (4);
-- => *
-- |  ok 1 row

-- @step read
SELECT id, k FROM t ORDER BY k;
-- => sqlite
-- |  id integer | k integer
-- |  2          | 2
-- |  4          | 3
-- |  6          | 4
-- |  1          | 100
-- => mariadb, postgres, mysql
-- |  id integer | k integer
-- |  3          | 2
-- |  5          | 3
-- |  7          | 4
-- |  1          | 100

-- Beside a second session NOT EXISTS needs the unique key, and a retry for the one that comes second.
-- @portable skipped
INSERT INTO t (k) SELECT 100 FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM t WHERE k = 100);
-- => *
-- |  ok 0 rows

-- Who looks first inserts nothing in vain, and uses up no number; beside a second session a collision still takes one.
-- @portable read
-- @sql sqlite
CREATE TABLE w (id INTEGER PRIMARY KEY AUTOINCREMENT, k INTEGER UNIQUE);
INSERT INTO w (k) VALUES (1);
INSERT INTO w (k) SELECT 1 FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM w WHERE k = 1);
INSERT INTO w (k) VALUES (2);
INSERT INTO w (k) SELECT 1 FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM w WHERE k = 1);
INSERT INTO w (k) VALUES (3);
UPDATE w SET k = 100 WHERE k = 1;
INSERT INTO w (k) VALUES (4);
SELECT id, k FROM w ORDER BY k;
-- @sql mysql, mariadb
CREATE TABLE w (id INTEGER PRIMARY KEY AUTO_INCREMENT, k INTEGER UNIQUE);
INSERT INTO w (k) VALUES (1);
INSERT INTO w (k) SELECT 1 FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM w WHERE k = 1);
INSERT INTO w (k) VALUES (2);
INSERT INTO w (k) SELECT 1 FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM w WHERE k = 1);
INSERT INTO w (k) VALUES (3);
UPDATE w SET k = 100 WHERE k = 1;
INSERT INTO w (k) VALUES (4);
SELECT id, k FROM w ORDER BY k;
-- @sql postgres
CREATE TABLE w (id SERIAL PRIMARY KEY, k INTEGER UNIQUE);
INSERT INTO w (k) VALUES (1);
INSERT INTO w (k) SELECT 1 FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM w WHERE k = 1);
INSERT INTO w (k) VALUES (2);
INSERT INTO w (k) SELECT 1 FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM w WHERE k = 1);
INSERT INTO w (k) VALUES (3);
UPDATE w SET k = 100 WHERE k = 1;
INSERT INTO w (k) VALUES (4);
SELECT id, k FROM w ORDER BY k;
-- => *
-- |  id integer | k integer
-- |  2          | 2
-- |  3          | 3
-- |  4          | 4
-- |  1          | 100

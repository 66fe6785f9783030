-- @title     An upsert counts 2 rows for an update and 0 for no change on MySQL and MariaDB, and 1 elsewhere
-- @id        dml.upsert.affected
-- @category  dml
-- @why       MySQL and MariaDB say 1 for an insert, 2 for an update and 0 for no change: "rows > 0" means something else
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert-on-duplicate.html
-- @see       https://mariadb.com/kb/en/insert-on-duplicate-key-update/
-- @see       https://sqlite.org/c3ref/changes.html
-- @see       https://www.postgresql.org/docs/current/sql-insert.html

CREATE TABLE t (k INTEGER PRIMARY KEY, v INTEGER);
INSERT INTO t VALUES (1, 10);

-- @step inserted
-- @sql mysql, mariadb
INSERT INTO t VALUES (2, 20) ON DUPLICATE KEY UPDATE v = 20;
-- @sql *
INSERT INTO t VALUES (2, 20) ON CONFLICT (k) DO UPDATE SET v = 20;
-- => *
-- |  ok 1 row

-- @step updated
-- @sql mysql, mariadb
INSERT INTO t VALUES (1, 11) ON DUPLICATE KEY UPDATE v = 11;
-- @sql *
INSERT INTO t VALUES (1, 11) ON CONFLICT (k) DO UPDATE SET v = 11;
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  ok 2 rows

-- @step same-value
-- @sql mysql, mariadb
INSERT INTO t VALUES (1, 11) ON DUPLICATE KEY UPDATE v = 11;
-- @sql *
INSERT INTO t VALUES (1, 11) ON CONFLICT (k) DO UPDATE SET v = 11;
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  ok 0 rows

-- @step three-rows
-- @sql mysql, mariadb
INSERT INTO t VALUES (1, 11), (2, 21), (3, 31) ON DUPLICATE KEY UPDATE v = v + 1;
-- @sql *
INSERT INTO t VALUES (1, 11), (2, 21), (3, 31) ON CONFLICT (k) DO UPDATE SET v = t.v + 1;
-- => sqlite, postgres
-- |  ok 3 rows
-- => mariadb, mysql
-- |  ok 5 rows

-- @step read
SELECT k, v FROM t ORDER BY k;
-- => *
-- |  k integer | v integer
-- |  1         | 12
-- |  2         | 21
-- |  3         | 31

-- Two statements, whose counts together say it: 1 where a row was inserted or changed, 0 where nothing had to be done. Here the INSERT has nothing to do.
-- Beside a second session they need the unique key, and a retry for the one that comes second.
-- @portable updated
CREATE TABLE u (k INTEGER PRIMARY KEY, v INTEGER);
INSERT INTO u VALUES (1, 10);
INSERT INTO u SELECT 1, 11 FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM u WHERE k = 1);
UPDATE u SET v = 11 WHERE k = 1 AND v <> 11;
-- => *
-- |  ok 1 row

-- @portable same-value
INSERT INTO u SELECT 1, 11 FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM u WHERE k = 1);
UPDATE u SET v = 11 WHERE k = 1 AND v <> 11;
-- => *
-- |  ok 0 rows

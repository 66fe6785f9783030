-- @title     What an upsert counts as affected
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

-- @portable updated
UPDATE t SET v = 99 WHERE k = 1;
-- => *
-- |  ok 1 row

-- @portable same-value
UPDATE t SET v = 100 WHERE k = 1 AND v <> 100;
UPDATE t SET v = 100 WHERE k = 1 AND v <> 100;
-- => *
-- |  ok 0 rows

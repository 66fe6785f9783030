-- @title     An upsert that meets the same row twice fails on PostgreSQL only
-- @id        dml.upsert.twice
-- @category  dml
-- @why       a batch with a duplicate in it works on SQLite and MySQL and fails on PostgreSQL
-- @see       https://www.postgresql.org/docs/current/sql-insert.html#SQL-ON-CONFLICT
-- @see       https://sqlite.org/lang_upsert.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert-on-duplicate.html
-- @see       https://mariadb.com/kb/en/insert-on-duplicate-key-update/

CREATE TABLE t (k INTEGER PRIMARY KEY, v INTEGER);
INSERT INTO t VALUES (1, 0);

-- @step twice-existing
-- @sql mysql, mariadb
INSERT INTO t VALUES (1, 10), (1, 20) ON DUPLICATE KEY UPDATE v = VALUES(v);
-- @sql *
INSERT INTO t VALUES (1, 10), (1, 20) ON CONFLICT (k) DO UPDATE SET v = excluded.v;
-- @end
-- => sqlite
-- |  ok 2 rows
-- => mariadb
-- |  ok 4 rows
-- => postgres
-- |  error cardinality_violation
-- => mysql
-- |  ok 4 rows; warning deprecated_syntax

-- @step twice-new
-- @sql mysql, mariadb
INSERT INTO t VALUES (2, 10), (2, 20) ON DUPLICATE KEY UPDATE v = VALUES(v);
-- @sql *
INSERT INTO t VALUES (2, 10), (2, 20) ON CONFLICT (k) DO UPDATE SET v = excluded.v;
-- @end
-- => sqlite
-- |  ok 2 rows
-- => mariadb
-- |  ok 3 rows
-- => postgres
-- |  error cardinality_violation
-- => mysql
-- |  ok 3 rows; warning deprecated_syntax

-- @step do-nothing
-- @sql mysql, mariadb
INSERT IGNORE INTO t VALUES (3, 10), (3, 20);
-- @sql *
INSERT INTO t VALUES (3, 10), (3, 20) ON CONFLICT DO NOTHING;
-- @end
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  ok 1 row; warning unique_violation

-- @step read
SELECT k, v FROM t ORDER BY k;
-- => sqlite, mariadb, mysql
-- |  k integer | v integer
-- |  1         | 20
-- |  2         | 20
-- |  3         | 10
-- => postgres
-- |  k integer | v integer
-- |  1         | 0
-- |  3         | 10

-- One row for each key before anything is written: here the greatest value, since the rows of a batch have no order.
-- @portable twice-existing
-- @sql mysql, mariadb
CREATE TABLE u (k INTEGER PRIMARY KEY, v INTEGER);
INSERT INTO u VALUES (1, 0);
INSERT INTO u SELECT k, MAX(v) FROM (SELECT 1 AS k, 10 AS v UNION ALL SELECT 1, 20) q GROUP BY k ON DUPLICATE KEY UPDATE v = VALUES(v);
SELECT k, v FROM u;
-- @sql *
CREATE TABLE u (k INTEGER PRIMARY KEY, v INTEGER);
INSERT INTO u VALUES (1, 0);
INSERT INTO u SELECT k, MAX(v) FROM (SELECT 1 AS k, 10 AS v UNION ALL SELECT 1, 20) q WHERE true GROUP BY k ON CONFLICT (k) DO UPDATE SET v = excluded.v;
SELECT k, v FROM u;
-- => *
-- |  k integer | v integer
-- |  1         | 20

-- @portable twice-new
-- @sql mysql, mariadb
INSERT INTO u SELECT k, MAX(v) FROM (SELECT 2 AS k, 10 AS v UNION ALL SELECT 2, 20) q GROUP BY k ON DUPLICATE KEY UPDATE v = VALUES(v);
SELECT k, v FROM u ORDER BY k;
-- @sql *
INSERT INTO u SELECT k, MAX(v) FROM (SELECT 2 AS k, 10 AS v UNION ALL SELECT 2, 20) q WHERE true GROUP BY k ON CONFLICT (k) DO UPDATE SET v = excluded.v;
SELECT k, v FROM u ORDER BY k;
-- => *
-- |  k integer | v integer
-- |  1         | 20
-- |  2         | 20

-- To do nothing where the key is there, it is asked for. Beside a second session NOT EXISTS needs the unique key, and a retry for the one that comes second.
-- @portable read
INSERT INTO u SELECT k, MIN(v) FROM (SELECT 3 AS k, 10 AS v UNION ALL SELECT 3, 20) q WHERE NOT EXISTS (SELECT 1 FROM u WHERE u.k = q.k) GROUP BY k;
SELECT k, v FROM u ORDER BY k;
-- => *
-- |  k integer | v integer
-- |  1         | 20
-- |  2         | 20
-- |  3         | 10

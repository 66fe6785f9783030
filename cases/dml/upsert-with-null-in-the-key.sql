-- @title     An upsert by a key with a NULL in it inserts the row again on every engine
-- @id        dml.upsert.nullkey
-- @category  dml
-- @why       a counter per user and optional campaign grows a row for each visit without campaign
-- @see       https://sqlite.org/lang_upsert.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert-on-duplicate.html
-- @see       https://mariadb.com/kb/en/insert-on-duplicate-key-update/
-- @see       https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-PARMS-UNIQUE

CREATE TABLE t (person INTEGER NOT NULL, campaign INTEGER, n INTEGER NOT NULL);
CREATE UNIQUE INDEX t_key ON t (person, campaign);
INSERT INTO t VALUES (1, NULL, 1), (1, 5, 1);

-- @step known
-- @sql mysql, mariadb
INSERT INTO t VALUES (1, 5, 1) ON DUPLICATE KEY UPDATE n = n + 1;
-- @sql *
INSERT INTO t VALUES (1, 5, 1) ON CONFLICT (person, campaign) DO UPDATE SET n = t.n + 1;
-- => sqlite, postgres
-- |  ok 1 row
-- => mysql, mariadb
-- |  ok 2 rows

-- @step null
-- @sql mysql, mariadb
INSERT INTO t VALUES (1, NULL, 1) ON DUPLICATE KEY UPDATE n = n + 1;
-- @sql *
INSERT INTO t VALUES (1, NULL, 1) ON CONFLICT (person, campaign) DO UPDATE SET n = t.n + 1;
-- => *
-- |  ok 1 row

-- @step read
SELECT person, campaign, n FROM t ORDER BY CASE WHEN campaign IS NULL THEN 0 ELSE 1 END, campaign, n;
-- => *
-- |  person integer | campaign integer | n integer
-- |  1              | NULL             | 1
-- |  1              | NULL             | 1
-- |  1              | 5                | 2

-- A value that stands for none. Beside a second session NOT EXISTS needs the unique key, and a retry for the one that comes second.
-- @portable null
CREATE TABLE u (person INTEGER NOT NULL, campaign INTEGER DEFAULT 0 NOT NULL, n INTEGER NOT NULL);
CREATE UNIQUE INDEX u_person ON u (person, campaign);
INSERT INTO u VALUES (1, 0, 1);
UPDATE u SET n = n + 1 WHERE person = 1 AND campaign = 0;
INSERT INTO u SELECT 1, 0, 1 FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM u WHERE person = 1 AND campaign = 0);
SELECT person, campaign, n FROM u;
-- => *
-- |  person integer | campaign integer | n integer
-- |  1              | 0                | 2

-- @title     No spelling of skipping duplicates in an INSERT is read everywhere
-- @id        dml.insert.ignore
-- @category  dml
-- @why       an import that skips duplicates by OR IGNORE, IGNORE or ON CONFLICT DO NOTHING fails at its first INSERT on another engine
-- @see       https://sqlite.org/lang_conflict.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert.html
-- @see       https://mariadb.com/kb/en/insert-ignore/
-- @see       https://www.postgresql.org/docs/current/sql-insert.html#SQL-ON-CONFLICT

CREATE TABLE t (k INTEGER PRIMARY KEY);
INSERT INTO t VALUES (1);

-- @step or-ignore
INSERT OR IGNORE INTO t VALUES (1), (2);
-- => sqlite
-- |  ok 1 row
-- => mariadb, postgres, mysql
-- |  error syntax_error

-- @step ignore
INSERT IGNORE INTO t VALUES (1), (3);
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok 1 row; warning unique_violation

-- @step on-conflict
INSERT INTO t VALUES (1), (4) ON CONFLICT DO NOTHING;
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  error syntax_error

-- @step update-or-ignore
UPDATE OR IGNORE t SET k = 1 WHERE k > 1;
-- => sqlite
-- |  ok 0 rows
-- => mariadb, postgres, mysql
-- |  error syntax_error

-- @step update-ignore
UPDATE IGNORE t SET k = 1 WHERE k > 1;
-- => sqlite
-- |  error syntax_error
-- => mariadb
-- |  ok 0 rows
-- => postgres
-- |  error undefined_table
-- => mysql
-- |  ok 0 rows; warning unique_violation

-- @step read
SELECT k FROM t ORDER BY k;
-- => sqlite
-- |  k integer
-- |  1
-- |  2
-- |  4
-- => mariadb, mysql
-- |  k integer
-- |  1
-- |  3
-- => postgres
-- |  k integer
-- |  1
-- |  4

-- Beside a second session NOT EXISTS needs the unique key, and a retry for the one that comes second.
-- @portable or-ignore
CREATE TABLE u (k INTEGER PRIMARY KEY);
INSERT INTO u VALUES (1);
INSERT INTO u SELECT k FROM (SELECT 1 AS k UNION ALL SELECT 2) q WHERE NOT EXISTS (SELECT 1 FROM u WHERE u.k = q.k);
-- => *
-- |  ok 1 row

-- @portable read
INSERT INTO u SELECT k FROM (SELECT 1 AS k UNION ALL SELECT 3) q WHERE NOT EXISTS (SELECT 1 FROM u WHERE u.k = q.k);
INSERT INTO u SELECT k FROM (SELECT 1 AS k UNION ALL SELECT 4) q WHERE NOT EXISTS (SELECT 1 FROM u WHERE u.k = q.k);
SELECT k FROM u ORDER BY k;
-- => *
-- |  k integer
-- |  1
-- |  2
-- |  3
-- |  4

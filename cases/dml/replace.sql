-- @title     REPLACE and what it does to the old row
-- @id        dml.replace
-- @category  dml
-- @why       columns that are not named lose their values, and the row is a new one
-- @see       https://dev.mysql.com/doc/refman/8.4/en/replace.html
-- @see       https://sqlite.org/lang_replace.html
-- @see       https://mariadb.com/kb/en/replace/
-- @see       https://www.postgresql.org/docs/current/sql-insert.html#SQL-ON-CONFLICT

CREATE TABLE t (k INTEGER PRIMARY KEY, v INTEGER, n INTEGER DEFAULT 7);
INSERT INTO t VALUES (1, 10, 100);

-- @step replace
REPLACE INTO t (k, v) VALUES (1, 20);
-- => sqlite
-- |  ok 1 row
-- => mariadb, mysql
-- |  ok 2 rows
-- => postgres
-- |  error syntax_error

-- @step or-replace
INSERT OR REPLACE INTO t (k, v) VALUES (2, 30);
-- => sqlite
-- |  ok 1 row
-- => mariadb, postgres, mysql
-- |  error syntax_error

-- @step same
REPLACE INTO t (k, v) VALUES (1, 20);
-- => sqlite, mariadb, mysql
-- |  ok 1 row
-- => postgres
-- |  error syntax_error

-- @step read
SELECT k, v, n FROM t ORDER BY k;
-- => sqlite
-- |  k integer | v integer | n integer
-- |  1         | 20        | 7
-- |  2         | 30        | 7
-- => mariadb, mysql
-- |  k integer | v integer | n integer
-- |  1         | 20        | 7
-- => postgres
-- |  k integer | v integer | n integer
-- |  1         | 10        | 100

-- @step set
REPLACE t SET k = 3, v = 40;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok 1 row

-- @portable replace
UPDATE t SET v = 21, n = 7 WHERE k = 1;
-- => *
-- |  ok 1 row

-- @portable read
DELETE FROM t;
INSERT INTO t VALUES (1, 10, 100);
UPDATE t SET v = 20, n = 7 WHERE k = 1;
INSERT INTO t (k, v) SELECT 2, 30 FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM t WHERE k = 2);
SELECT k, v, n FROM t ORDER BY k;
-- => *
-- |  k integer | v integer | n integer
-- |  1         | 20        | 7
-- |  2         | 30        | 7

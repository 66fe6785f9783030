-- @title     VALUES(v) in an upsert runs on MySQL with a warning; the row alias in its place is unknown to MariaDB
-- @id        dml.upsert.duplicatekey
-- @category  dml
-- @why       MySQL warns of VALUES(v) and wants a row alias, which MariaDB does not know; MariaDB's VALUE(v) is a syntax error on MySQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert-on-duplicate.html
-- @see       https://mariadb.com/kb/en/insert-on-duplicate-key-update/
-- @see       https://sqlite.org/lang_upsert.html
-- @see       https://www.postgresql.org/docs/current/sql-insert.html#SQL-ON-CONFLICT

CREATE TABLE t (k INTEGER PRIMARY KEY, v INTEGER);
INSERT INTO t VALUES (1, 10);

-- @step values-function
INSERT INTO t VALUES (1, 20) ON DUPLICATE KEY UPDATE v = VALUES(v);
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb
-- |  ok 2 rows
-- => mysql
-- |  ok 2 rows; warning deprecated_syntax

-- @step value-function
INSERT INTO t VALUES (1, 30) ON DUPLICATE KEY UPDATE v = VALUE(v);
-- => sqlite, postgres, mysql
-- |  error syntax_error
-- => mariadb
-- |  ok 2 rows

-- @step row-alias
INSERT INTO t VALUES (1, 40) AS new ON DUPLICATE KEY UPDATE v = new.v;
-- => sqlite, mariadb, postgres
-- |  error syntax_error
-- => mysql
-- |  ok 2 rows

-- @step literal
INSERT INTO t VALUES (1, 50) ON DUPLICATE KEY UPDATE v = 50;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok 2 rows

-- @step read
SELECT k, v FROM t;
-- => sqlite, postgres
-- |  k integer | v integer
-- |  1         | 10
-- => mariadb, mysql
-- |  k integer | v integer
-- |  1         | 50

-- The row is changed where it is there and inserted where it is not: the first pair finds none, the second one.
-- In one transaction. Beside a second session two statements need a unique key on k, and a retry for the one that comes second.
-- @portable values-function
CREATE TABLE u (k INTEGER PRIMARY KEY, v INTEGER);
UPDATE u SET v = 10 WHERE k = 1;
INSERT INTO u SELECT 1, 10 FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM u WHERE k = 1);
UPDATE u SET v = 20 WHERE k = 1;
INSERT INTO u SELECT 1, 20 FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM u WHERE k = 1);
SELECT k, v FROM u;
-- => *
-- |  k integer | v integer
-- |  1         | 20

-- @portable read
UPDATE u SET v = 50 WHERE k = 1;
INSERT INTO u SELECT 1, 50 FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM u WHERE k = 1);
SELECT k, v FROM u;
-- => *
-- |  k integer | v integer
-- |  1         | 50

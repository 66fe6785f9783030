-- @title     An UPDATE counts the rows that change on MySQL and MariaDB, and those that match elsewhere
-- @id        dml.update.affected
-- @category  dml
-- @why       MySQL and MariaDB count the rows that changed, the others those that matched: "0 rows: not found" is wrong there
-- @see       https://dev.mysql.com/doc/c-api/8.4/en/mysql-affected-rows.html
-- @see       https://mariadb.com/kb/en/mysql_affected_rows/
-- @see       https://sqlite.org/c3ref/changes.html
-- @see       https://www.postgresql.org/docs/current/sql-update.html

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b VARCHAR(10));
INSERT INTO t VALUES (1, 10, 'x'), (2, 20, 'x'), (3, NULL, 'x');

-- @step all-change
UPDATE t SET b = 'y';
-- => *
-- |  ok 3 rows

-- @step none-changes
UPDATE t SET b = 'y';
-- => sqlite, postgres
-- |  ok 3 rows
-- => mariadb, mysql
-- |  ok 0 rows

-- @step one-changes
UPDATE t SET a = 10;
-- => sqlite, postgres
-- |  ok 3 rows
-- => mariadb, mysql
-- |  ok 2 rows

-- @step null-to-null
UPDATE t SET a = NULL WHERE id = 3;
-- => *
-- |  ok 1 row

-- @step null-again
UPDATE t SET a = NULL WHERE id = 3;
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  ok 0 rows

-- @step none-matches
UPDATE t SET a = 5 WHERE id = 99;
-- => *
-- |  ok 0 rows

-- @portable none-changes
UPDATE t SET b = 'y' WHERE b <> 'y';
-- => *
-- |  ok 0 rows

-- @portable one-changes
UPDATE t SET a = 20 WHERE id = 2;
UPDATE t SET a = NULL WHERE id = 3;
UPDATE t SET a = 10 WHERE a <> 10 OR a IS NULL;
-- => *
-- |  ok 2 rows

-- @portable null-again
UPDATE t SET a = NULL WHERE id = 3 AND a IS NOT NULL;
UPDATE t SET a = NULL WHERE id = 3 AND a IS NOT NULL;
-- => *
-- |  ok 0 rows

-- @title     TRUNCATE cannot be rolled back on MySQL and MariaDB
-- @id        ddl.truncate.rollback
-- @category  ddl
-- @why       a reload that empties a table by TRUNCATE, fails and rolls back leaves it empty on MySQL and MariaDB, and commits what stood before
-- @see       https://dev.mysql.com/doc/refman/8.4/en/truncate-table.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html
-- @see       https://www.postgresql.org/docs/current/sql-truncate.html
-- @see       https://sqlite.org/lang_delete.html#truncateopt

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (2);
CREATE TABLE u (a INTEGER);

-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open

-- @step before
INSERT INTO u VALUES (7);
-- => *
-- |  ok 1 row; transaction open

-- @step truncate
-- @sql sqlite
DELETE FROM t;
-- @sql *
TRUNCATE TABLE t;
-- @end
-- => sqlite
-- |  ok 2 rows; transaction open
-- => mariadb, mysql
-- |  ok; transaction none
-- => postgres
-- |  ok; transaction open

-- @step rollback
ROLLBACK;
-- => *
-- |  ok; transaction none

-- @step rows
SELECT COUNT(*) AS n FROM t;
-- => sqlite, postgres
-- |  n integer
-- |  2
-- |  ; transaction none
-- => mariadb, mysql
-- |  n integer
-- |  0
-- |  ; transaction none

-- @step rows-written-before
SELECT COUNT(*) AS n FROM u;
-- => sqlite, postgres
-- |  n integer
-- |  0
-- |  ; transaction none
-- => mariadb, mysql
-- |  n integer
-- |  1
-- |  ; transaction none

-- DELETE is undone everywhere.
-- @portable rows
DELETE FROM t;
INSERT INTO t VALUES (1), (2);
BEGIN;
DELETE FROM t;
ROLLBACK;
SELECT COUNT(*) AS n FROM t;
-- => *
-- |  n integer
-- |  2
-- |  ; transaction none

-- @portable rows-written-before
CREATE TABLE v (a INTEGER);
CREATE TABLE w (a INTEGER);
INSERT INTO v VALUES (1), (2);
BEGIN;
INSERT INTO w VALUES (7);
DELETE FROM v;
ROLLBACK;
SELECT COUNT(*) AS n FROM w;
-- => *
-- |  n integer
-- |  0
-- |  ; transaction none

-- @title     Savepoints
-- @id        errors.savepoint
-- @category  errors
-- @why       the three statements are the same everywhere until a name is used twice: MySQL and MariaDB forget the first
-- @see       https://sqlite.org/lang_savepoint.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/savepoint.html
-- @see       https://www.postgresql.org/docs/current/sql-savepoint.html

CREATE TABLE t (a INTEGER);
BEGIN;
INSERT INTO t VALUES (1);
SAVEPOINT s;
INSERT INTO t VALUES (2);

-- @step rollback-to
ROLLBACK TO SAVEPOINT s;
-- => *
-- |  ok; transaction open

-- @step read
SELECT a FROM t ORDER BY a;
-- => *
-- |  a integer
-- |  1
-- |  ; transaction open

-- @step again
INSERT INTO t VALUES (3);
-- => *
-- |  ok 1 row; transaction open

-- @step same-name
SAVEPOINT s;
-- => *
-- |  ok; transaction open

-- @step fourth
INSERT INTO t VALUES (4);
-- => *
-- |  ok 1 row; transaction open

-- @step rollback-to-second
ROLLBACK TO SAVEPOINT s;
-- => *
-- |  ok; transaction open

-- @step release
RELEASE SAVEPOINT s;
-- => *
-- |  ok; transaction open

-- PostgreSQL and SQLite see the first savepoint again; MySQL has thrown it away when the name was used anew.
-- @step rollback-to-first
ROLLBACK TO SAVEPOINT s;
-- => sqlite, postgres
-- |  ok; transaction open
-- => mariadb, mysql
-- |  error unknown_savepoint; transaction open

-- @step read-after
SELECT COUNT(*) AS n FROM t;
-- => sqlite, postgres
-- |  n integer
-- |  1
-- |  ; transaction open
-- => mariadb, mysql
-- |  n integer
-- |  2
-- |  ; transaction open

-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @portable read-after
CREATE TABLE u (a INTEGER);
BEGIN;
INSERT INTO u VALUES (1);
SAVEPOINT s1;
INSERT INTO u VALUES (3);
SAVEPOINT s2;
INSERT INTO u VALUES (4);
ROLLBACK TO SAVEPOINT s2;
ROLLBACK TO SAVEPOINT s1;
SELECT COUNT(*) AS n FROM u;
-- => *
-- |  n integer
-- |  1
-- |  ; transaction open

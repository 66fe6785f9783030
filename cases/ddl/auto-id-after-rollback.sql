-- @title     The id of a rolled-back insert is given again on SQLite and lost on the servers
-- @id        ddl.autoid.rollback
-- @category  ddl
-- @why       ids of rolled-back and refused rows are given again on SQLite and lost on the servers, so invoices have gaps
-- @see       https://sqlite.org/autoinc.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-auto-increment-handling.html
-- @see       https://www.postgresql.org/docs/current/functions-sequence.html

-- @sql sqlite
CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a INTEGER UNIQUE);
-- @sql mysql, mariadb
CREATE TABLE t (id INTEGER PRIMARY KEY AUTO_INCREMENT, a INTEGER UNIQUE);
-- @sql postgres
CREATE TABLE t (id SERIAL PRIMARY KEY, a INTEGER UNIQUE);
-- @end

BEGIN;
INSERT INTO t (a) VALUES (10);
ROLLBACK;

-- @step next
INSERT INTO t (a) VALUES (20);
-- => *
-- |  ok 1 row; transaction none

-- @step read
SELECT id, a FROM t;
-- => sqlite
-- |  id integer | a integer
-- |  1          | 20
-- |  ; transaction none
-- => mariadb, postgres, mysql
-- |  id integer | a integer
-- |  2          | 20
-- |  ; transaction none

-- @step failing
INSERT INTO t (a) VALUES (20);
-- => *
-- |  error unique_violation; transaction none

-- @step after-failure
INSERT INTO t (a) VALUES (30);
-- => *
-- |  ok 1 row; transaction none

-- @step read-again
SELECT id, a FROM t ORDER BY id;
-- => sqlite
-- |  id integer | a integer
-- |  1          | 20
-- |  2          | 30
-- |  ; transaction none
-- => mariadb, postgres, mysql
-- |  id integer | a integer
-- |  2          | 20
-- |  4          | 30
-- |  ; transaction none

-- Numbers without gaps are counted by the statement itself.
-- @portable read-again
CREATE TABLE u (id INTEGER PRIMARY KEY, a INTEGER UNIQUE);
BEGIN;
INSERT INTO u SELECT COALESCE(MAX(id), 0) + 1, 10 FROM u;
ROLLBACK;
INSERT INTO u SELECT COALESCE(MAX(id), 0) + 1, 20 FROM u;
INSERT INTO u SELECT COALESCE(MAX(id), 0) + 1, 30 FROM u;
SELECT id, a FROM u ORDER BY id;
-- => *
-- |  id integer | a integer
-- |  1          | 20
-- |  2          | 30
-- |  ; transaction none

-- @portable read
CREATE TABLE w (id INTEGER PRIMARY KEY, a INTEGER UNIQUE);
BEGIN;
INSERT INTO w SELECT COALESCE(MAX(id), 0) + 1, 10 FROM w;
ROLLBACK;
INSERT INTO w SELECT COALESCE(MAX(id), 0) + 1, 20 FROM w;
SELECT id, a FROM w;
-- => *
-- |  id integer | a integer
-- |  1          | 20
-- |  ; transaction none

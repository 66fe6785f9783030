-- @title     A second savepoint of a name replaces the first on MySQL and MariaDB and hides it elsewhere
-- @id        transactions.savepoint.same-name
-- @category  transactions
-- @why       nested blocks of a framework that reuse one name undo more or less: on MySQL and MariaDB the second replaces the first
-- @see       https://sqlite.org/lang_savepoint.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/savepoint.html
-- @see       https://www.postgresql.org/docs/current/sql-savepoint.html

CREATE TABLE t (id INTEGER PRIMARY KEY);
BEGIN;
INSERT INTO t VALUES (1);
SAVEPOINT s;
INSERT INTO t VALUES (2);
SAVEPOINT s;
INSERT INTO t VALUES (3);

-- @step release
RELEASE SAVEPOINT s;
-- => *
-- |  ok; transaction open

-- @step back
ROLLBACK TO SAVEPOINT s;
-- => sqlite, postgres
-- |  ok; transaction open
-- => mariadb, mysql
-- |  error unknown_savepoint; transaction open

-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @step kept
SELECT id FROM t ORDER BY id;
-- => sqlite, postgres
-- |  id integer
-- |  1
-- |  ; transaction none
-- => mariadb, mysql
-- |  id integer
-- |  1
-- |  2
-- |  3
-- |  ; transaction none

-- @portable kept
CREATE TABLE u (id INTEGER PRIMARY KEY);
BEGIN;
INSERT INTO u VALUES (1);
SAVEPOINT s1;
INSERT INTO u VALUES (2);
SAVEPOINT s2;
INSERT INTO u VALUES (3);
RELEASE SAVEPOINT s2;
ROLLBACK TO SAVEPOINT s1;
COMMIT;
SELECT id FROM u ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  ; transaction none

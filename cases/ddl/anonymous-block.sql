-- @title     A block outside of a routine is DO $$ … $$ on PostgreSQL, BEGIN NOT ATOMIC on MariaDB, and neither on MySQL and SQLite
-- @id        ddl.routine.anonymous
-- @category  ddl
-- @why       a migration that asks before it changes needs a block of statements; MySQL has them within routines only, SQLite not at all
-- @see       https://www.postgresql.org/docs/current/sql-do.html
-- @see       https://mariadb.com/kb/en/begin-end/
-- @see       https://dev.mysql.com/doc/refman/8.4/en/do.html
-- @see       https://sqlite.org/lang.html

CREATE TABLE t (a INTEGER);

-- @step do-block
-- @raw
DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM t) THEN INSERT INTO t VALUES (1); END IF; END $$
-- @end
-- => sqlite, mysql, mariadb
-- |  error syntax_error; transaction none
-- => postgres
-- |  ok; transaction none

-- @step begin-not-atomic
-- @raw
BEGIN NOT ATOMIC IF NOT EXISTS (SELECT 1 FROM t) THEN INSERT INTO t VALUES (1); END IF; END
-- @end
-- => sqlite, postgres, mysql
-- |  error syntax_error; transaction none
-- => mariadb
-- |  ok; transaction none

-- @step do-expression
DO 1 + 1;
-- => sqlite, postgres
-- |  error syntax_error; transaction none
-- => mysql, mariadb
-- |  ok; transaction none

-- @step read
SELECT a FROM t;
-- => sqlite, mysql
-- |  a integer
-- |  ; transaction none
-- => postgres, mariadb
-- |  a integer
-- |  1
-- |  ; transaction none

-- One statement that asks and changes.
-- @portable read
INSERT INTO t SELECT 1 FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM t);
SELECT a FROM t;
-- => *
-- |  a integer
-- |  1
-- |  ; transaction none

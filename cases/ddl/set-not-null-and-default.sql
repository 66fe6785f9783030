-- @title     ALTER COLUMN … SET NOT NULL runs on PostgreSQL and SQLite from 3.53, SET DEFAULT on the servers
-- @id        ddl.alter.setnotnull
-- @category  ddl
-- @why       a migration by SET NOT NULL runs on PostgreSQL and newest SQLite and stops on MySQL and MariaDB, which want MODIFY
-- @see       https://www.postgresql.org/docs/current/sql-altertable.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/alter-table.html
-- @see       https://sqlite.org/lang_altertable.html

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
INSERT INTO t VALUES (1, 10);

-- @step set-not-null
ALTER TABLE t ALTER COLUMN a SET NOT NULL;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => sqlite>=3.53, postgres
-- |  ok

-- @step drop-not-null
ALTER TABLE t ALTER COLUMN a DROP NOT NULL;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => sqlite>=3.53, postgres
-- |  ok

-- @step modify-not-null
ALTER TABLE t MODIFY COLUMN a INTEGER NOT NULL;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok

-- @step set-default
ALTER TABLE t ALTER COLUMN a SET DEFAULT 5;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  ok

-- @step insert
INSERT INTO t (id) VALUES (2);
-- => *
-- |  ok 1 row

-- @step drop-default
ALTER TABLE t ALTER COLUMN a DROP DEFAULT;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  ok

-- @step read
SELECT id, a FROM t ORDER BY id;
-- => sqlite
-- |  id integer | a integer
-- |  1          | 10
-- |  2          | NULL
-- => mariadb, postgres, mysql
-- |  id integer | a integer
-- |  1          | 10
-- |  2          | 5

-- @portable set-default
CREATE TABLE u (id INTEGER PRIMARY KEY, a INTEGER DEFAULT 5 NOT NULL);
INSERT INTO u SELECT id, a FROM t WHERE id = 1;
INSERT INTO u (id) VALUES (2);
SELECT id, a FROM u ORDER BY id;
-- => *
-- |  id integer | a integer
-- |  1          | 10
-- |  2          | 5

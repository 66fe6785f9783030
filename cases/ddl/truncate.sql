-- @title     TRUNCATE empties a table on all but SQLite, which does not know it
-- @id        ddl.truncate
-- @category  ddl
-- @why       a test set-up that empties tables by TRUNCATE stops on SQLite, and with RESTART IDENTITY on all but PostgreSQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/truncate-table.html
-- @see       https://www.postgresql.org/docs/current/sql-truncate.html
-- @see       https://sqlite.org/lang_delete.html#truncateopt

-- @sql sqlite
CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a INTEGER);
-- @sql mysql, mariadb
CREATE TABLE t (id INTEGER PRIMARY KEY AUTO_INCREMENT, a INTEGER);
-- @sql postgres
CREATE TABLE t (id SERIAL PRIMARY KEY, a INTEGER);
-- @end
INSERT INTO t (a) VALUES (10), (20);

-- @step truncate
TRUNCATE TABLE t;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  ok

-- @step without-table
TRUNCATE t;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  ok

-- @step restart
TRUNCATE TABLE t RESTART IDENTITY;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok

-- @step count
SELECT COUNT(*) AS n FROM t;
-- => sqlite
-- |  n integer
-- |  2
-- => mariadb, postgres, mysql
-- |  n integer
-- |  0

-- @portable truncate
DELETE FROM t;
SELECT COUNT(*) AS n FROM t;
-- => *
-- |  n integer
-- |  0

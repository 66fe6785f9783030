-- @title     TRUNCATE a, b runs on PostgreSQL only; MySQL and MariaDB take one table, SQLite none
-- @id        ddl.truncate.several
-- @category  ddl
-- @why       a test set-up that empties all tables in one TRUNCATE stops on the first table elsewhere
-- @see       https://www.postgresql.org/docs/current/sql-truncate.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/truncate-table.html
-- @see       https://mariadb.com/kb/en/truncate-table/
-- @see       https://sqlite.org/lang_delete.html#truncateopt

CREATE TABLE a (x INTEGER);
CREATE TABLE b (x INTEGER);
INSERT INTO a VALUES (1), (2);
INSERT INTO b VALUES (1);

-- @step several
TRUNCATE TABLE a, b;
-- => sqlite, mysql, mariadb
-- |  error syntax_error
-- => postgres
-- |  ok

-- @step left
SELECT (SELECT COUNT(*) FROM a) AS a, (SELECT COUNT(*) FROM b) AS b;
-- => sqlite, mysql, mariadb
-- |  a integer | b integer
-- |  2         | 1
-- => postgres
-- |  a integer | b integer
-- |  0         | 0

-- @step one
TRUNCATE TABLE a;
-- => sqlite
-- |  error syntax_error
-- => postgres, mysql, mariadb
-- |  ok

-- Slower on large tables, numbering goes on, and children go before their parents.
-- @portable left
DELETE FROM a;
DELETE FROM b;
SELECT (SELECT COUNT(*) FROM a) AS a, (SELECT COUNT(*) FROM b) AS b;
-- => *
-- |  a integer | b integer
-- |  0         | 0

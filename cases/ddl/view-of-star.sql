-- @title     A view of SELECT * shows a column added later on SQLite only
-- @id        ddl.view.star
-- @category  ddl
-- @why       a column added by a migration reaches every reader of a SELECT * view on SQLite at once, and on the servers none
-- @see       https://sqlite.org/lang_createview.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-view.html
-- @see       https://www.postgresql.org/docs/current/sql-createview.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1);
CREATE VIEW v AS SELECT * FROM t;
ALTER TABLE t ADD COLUMN b INTEGER DEFAULT 5;

-- @step read
SELECT * FROM v;
-- => sqlite
-- |  a integer | b integer
-- |  1         | 5
-- => mariadb, postgres, mysql
-- |  a integer
-- |  1

-- @step new-column
SELECT b FROM v;
-- => sqlite
-- |  b integer
-- |  5
-- => mariadb, postgres, mysql
-- |  error undefined_column

-- @portable read
CREATE VIEW w AS SELECT a FROM t;
SELECT * FROM w;
-- => *
-- |  a integer
-- |  1

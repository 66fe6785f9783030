-- @title     CREATE OR REPLACE VIEW is unknown to SQLite and may not change columns on PostgreSQL
-- @id        ddl.view.replace
-- @category  ddl
-- @why       a migration by CREATE OR REPLACE VIEW does not parse on SQLite, which has IF NOT EXISTS, and PostgreSQL refuses to take a column away
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-view.html
-- @see       https://www.postgresql.org/docs/current/sql-createview.html
-- @see       https://sqlite.org/lang_createview.html

CREATE TABLE t (id INTEGER, a VARCHAR(10));
INSERT INTO t VALUES (1, 'x');
CREATE VIEW v AS SELECT id FROM t;

-- @step or-replace
CREATE OR REPLACE VIEW v AS SELECT id FROM t;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  ok

-- @step more-columns
CREATE OR REPLACE VIEW v AS SELECT id, a FROM t;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  ok

-- @step other-columns
CREATE OR REPLACE VIEW v AS SELECT a FROM t;
-- => sqlite
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok
-- => postgres
-- |  error invalid_table_definition

-- @step if-not-exists
CREATE VIEW IF NOT EXISTS v AS SELECT id FROM t;
-- => sqlite, mariadb, mysql
-- |  ok
-- => postgres
-- |  error syntax_error

-- @step read
SELECT * FROM v;
-- => sqlite
-- |  id integer
-- |  1
-- => mariadb, mysql
-- |  a text
-- |  'x'
-- => postgres
-- |  id integer | a text
-- |  1          | 'x'

-- @portable other-columns
DROP VIEW IF EXISTS v;
CREATE VIEW v AS SELECT a FROM t;
SELECT a FROM v;
-- => *
-- |  a text
-- |  'x'

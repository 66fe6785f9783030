-- @title     Without strict mode MySQL and MariaDB fill an omitted NOT NULL column with 0 or ''
-- @id        null.notnull.omitted
-- @category  null
-- @why       an INSERT that forgets a required column stores 0 or an empty text on a host whose MySQL or MariaDB has no strict mode
-- @see       https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html
-- @see       https://sqlite.org/lang_createtable.html
-- @see       https://www.postgresql.org/docs/current/ddl-constraints.html

CREATE TABLE t (a INTEGER NOT NULL, s VARCHAR(5) NOT NULL, b INTEGER);

-- @step strict
INSERT INTO t (b) VALUES (1);
-- => mysql:non-strict
-- |  ok 1 row; warning not_null_violation; warning not_null_violation
-- => *
-- |  error not_null_violation

-- @step not-strict
-- @sql mysql, mariadb
SET SESSION sql_mode = '';
INSERT INTO t (b) VALUES (2);
-- @sql sqlite, postgres
INSERT INTO t (b) VALUES (2);
-- => sqlite, postgres
-- |  error not_null_violation
-- => mariadb, mysql
-- |  ok 1 row; warning not_null_violation; warning not_null_violation

-- @step read
SELECT a, s, b FROM t ORDER BY b;
-- => mysql, mariadb
-- |  a integer | s text | b integer
-- |  0         | ''     | 2
-- => mysql:non-strict
-- |  a integer | s text | b integer
-- |  0         | ''     | 1
-- |  0         | ''     | 2
-- => sqlite, postgres
-- |  a integer | s text | b integer

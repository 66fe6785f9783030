-- @title     SET t.a = … is read by MySQL and MariaDB and refused by SQLite and PostgreSQL
-- @id        dml.update.qualified
-- @category  dml
-- @why       a script or ORM for MySQL that writes SET t.a fails on SQLite and PostgreSQL, which want the bare name there
-- @see       https://sqlite.org/lang_update.html
-- @see       https://www.postgresql.org/docs/current/sql-update.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/update.html

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
INSERT INTO t VALUES (1, 10);

-- @step set-qualified
UPDATE t SET t.a = 11;
-- => sqlite
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok 1 row
-- => postgres
-- |  error undefined_column

-- @step alias
UPDATE t AS x SET a = 12 WHERE x.id = 1;
-- => *
-- |  ok 1 row

-- @step alias-without-as
UPDATE t x SET a = 13 WHERE x.id = 1;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  ok 1 row

-- @step alias-in-set
UPDATE t AS x SET x.a = 14 WHERE x.id = 1;
-- => sqlite
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok 1 row
-- => postgres
-- |  error undefined_column

-- @step value-qualified
UPDATE t SET a = t.a + 1;
-- => *
-- |  ok 1 row

-- @step read
SELECT a FROM t;
-- => sqlite
-- |  a integer
-- |  13
-- => mariadb, mysql
-- |  a integer
-- |  15
-- => postgres
-- |  a integer
-- |  14

-- @portable set-qualified
UPDATE t SET a = 20 WHERE t.id = 1;
-- => *
-- |  ok 1 row

-- @portable read
UPDATE t SET a = 11;
UPDATE t SET a = 12 WHERE t.id = 1;
UPDATE t SET a = 13 WHERE t.id = 1;
UPDATE t SET a = 14 WHERE t.id = 1;
UPDATE t SET a = t.a + 1;
SELECT a FROM t;
-- => *
-- |  a integer
-- |  15

-- @title     SET a = 1, a = a + 5 over 10 is 15 on SQLite, 6 on MySQL and MariaDB and refused by PostgreSQL
-- @id        dml.update.twice
-- @category  dml
-- @why       a query builder that sets a column twice adds to the old value on SQLite and to the new one on MySQL, and stops on PostgreSQL
-- @see       https://sqlite.org/lang_update.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/update.html
-- @see       https://www.postgresql.org/docs/current/sql-update.html

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
INSERT INTO t VALUES (1, 10);

-- @step update
UPDATE t SET a = 1, a = a + 5;
-- => sqlite, mariadb, mysql
-- |  ok 1 row
-- => postgres
-- |  error syntax_error

-- @step read
SELECT a FROM t;
-- => sqlite
-- |  a integer
-- |  15
-- => mariadb, mysql
-- |  a integer
-- |  6
-- => postgres
-- |  a integer
-- |  10

-- @step insert
INSERT INTO t (id, a, a) VALUES (2, 20, 21);
-- => sqlite
-- |  ok 1 row
-- => mariadb, postgres, mysql
-- |  error duplicate_column

-- @step read-inserted
SELECT id, a FROM t WHERE id = 2;
-- => sqlite
-- |  id integer | a integer
-- |  2          | 20
-- => mariadb, postgres, mysql
-- |  id integer | a integer

-- @portable read
UPDATE t SET a = 10 WHERE id = 1;
UPDATE t SET a = a + 5 WHERE id = 1;
SELECT a FROM t WHERE id = 1;
-- => *
-- |  a integer
-- |  15

-- @portable read-inserted
DELETE FROM t WHERE id = 2;
INSERT INTO t (id, a) VALUES (2, 21);
SELECT id, a FROM t WHERE id = 2;
-- => *
-- |  id integer | a integer
-- |  2          | 21

-- @title     SET (a, b) = … runs on SQLite and PostgreSQL and is a syntax error on MySQL and MariaDB
-- @id        dml.update.rowvalue
-- @category  dml
-- @why       an UPDATE that fills several columns from one subquery, SET (a, b) = …, passes on SQLite and does not parse on MySQL and MariaDB
-- @see       https://sqlite.org/lang_update.html
-- @see       https://www.postgresql.org/docs/current/sql-update.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/update.html

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER);
INSERT INTO t VALUES (1, 10, 20);

-- @step values
UPDATE t SET (a, b) = (1, 2);
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  error syntax_error

-- @step row
UPDATE t SET (a, b) = ROW(3, 4);
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok 1 row

-- @step subquery
UPDATE t SET (a, b) = (SELECT 5, 6);
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  error syntax_error

-- @step subquery-without-row
UPDATE t SET (a, b) = (SELECT 5, 6 WHERE 1 = 0);
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  error syntax_error

-- @step read
SELECT a, b FROM t;
-- => sqlite
-- |  a null | b null
-- |  NULL   | NULL
-- => mariadb, mysql
-- |  a integer | b integer
-- |  10        | 20
-- => postgres
-- |  a integer | b integer
-- |  NULL      | NULL

-- @portable subquery
UPDATE t SET a = 1, b = 2 WHERE id = 1;
UPDATE t SET a = (SELECT x FROM (SELECT 5 AS x, 6 AS y) q), b = (SELECT y FROM (SELECT 5 AS x, 6 AS y) q);
-- => *
-- |  ok 1 row

-- @portable read
UPDATE t SET a = 1, b = 2;
UPDATE t SET a = 3, b = 4;
UPDATE t SET a = 5, b = 6;
UPDATE t SET a = (SELECT 5 FROM (SELECT 1 AS one) q WHERE 1 = 0), b = (SELECT 6 FROM (SELECT 1 AS one) q WHERE 1 = 0);
SELECT a, b FROM t;
-- => *
-- |  a    | b
-- |  NULL | NULL

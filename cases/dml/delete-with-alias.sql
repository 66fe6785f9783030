-- @title     No spelling of an alias in DELETE runs everywhere
-- @id        dml.delete.alias
-- @category  dml
-- @why       a query builder's DELETE FROM t AS x, DELETE FROM t x or DELETE x FROM t AS x is a syntax error on one engine or another
-- @see       https://dev.mysql.com/doc/refman/8.4/en/delete.html
-- @see       https://mariadb.com/kb/en/delete/
-- @see       https://sqlite.org/lang_delete.html
-- @see       https://www.postgresql.org/docs/current/sql-delete.html

CREATE TABLE t (id INTEGER PRIMARY KEY);
INSERT INTO t VALUES (1), (2), (3), (4);

-- @step as
DELETE FROM t AS x WHERE x.id = 1;
-- => sqlite, mariadb>=11.8, postgres, mysql
-- |  ok 1 row
-- => mariadb<11.8
-- |  error syntax_error

-- @step without-as
DELETE FROM t x WHERE x.id = 2;
-- => sqlite, mariadb<11.8
-- |  error syntax_error
-- => mariadb>=11.8, postgres, mysql
-- |  ok 1 row

-- @step mysql-form
DELETE x FROM t AS x WHERE x.id = 3;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok 1 row

-- @step without-from
DELETE t WHERE id = 4;
-- => *
-- |  error syntax_error

-- @step count
SELECT COUNT(*) AS n FROM t;
-- => sqlite, mariadb<11.8
-- |  n integer
-- |  3
-- => mariadb>=11.8, mysql
-- |  n integer
-- |  1
-- => postgres
-- |  n integer
-- |  2

-- @portable as
INSERT INTO t VALUES (11);
DELETE FROM t WHERE t.id = 11;
-- => *
-- |  ok 1 row

-- @portable count
DELETE FROM t;
INSERT INTO t VALUES (1), (2), (3), (4);
DELETE FROM t WHERE t.id = 1;
DELETE FROM t WHERE t.id = 2;
DELETE FROM t WHERE t.id = 3;
SELECT COUNT(*) AS n FROM t;
-- => *
-- |  n integer
-- |  1

-- @title     WITH in front of DELETE is refused by MariaDB, and in front of INSERT by MySQL too
-- @id        dml.cte
-- @category  dml
-- @why       a clean-up by WITH … DELETE does not parse on MariaDB, nor a WITH … INSERT on MySQL, which wants it behind INSERT INTO t
-- @see       https://dev.mysql.com/doc/refman/8.4/en/with.html
-- @see       https://mariadb.com/kb/en/with/
-- @see       https://sqlite.org/lang_with.html
-- @see       https://www.postgresql.org/docs/current/queries-with.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (2), (3);

-- @step delete
WITH c AS (SELECT 1 AS x) DELETE FROM t WHERE a IN (SELECT x FROM c);
-- => sqlite, postgres, mysql
-- |  ok 1 row
-- => mariadb
-- |  error syntax_error

-- @step update
WITH c AS (SELECT 2 AS x) UPDATE t SET a = 20 WHERE a IN (SELECT x FROM c);
-- => sqlite, postgres, mysql
-- |  ok 1 row
-- => mariadb
-- |  error syntax_error

-- @step insert
WITH c AS (SELECT 4 AS x) INSERT INTO t SELECT x FROM c;
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  error syntax_error

-- @step insert-with-behind
INSERT INTO t WITH c AS (SELECT 5 AS x) SELECT x FROM c;
-- => *
-- |  ok 1 row

-- @step read
SELECT a FROM t ORDER BY a;
-- => sqlite, postgres
-- |  a integer
-- |  3
-- |  4
-- |  5
-- |  20
-- => mariadb
-- |  a integer
-- |  1
-- |  2
-- |  3
-- |  5
-- => mysql
-- |  a integer
-- |  3
-- |  5
-- |  20

-- @portable delete
INSERT INTO t VALUES (30);
DELETE FROM t WHERE a IN (SELECT x FROM (SELECT 30 AS x) c);
-- => *
-- |  ok 1 row

-- @portable insert
INSERT INTO t SELECT x FROM (SELECT 6 AS x) c;
-- => *
-- |  ok 1 row

-- @portable read
DELETE FROM t;
INSERT INTO t VALUES (1), (2), (3);
DELETE FROM t WHERE a IN (SELECT x FROM (SELECT 1 AS x) c);
UPDATE t SET a = 20 WHERE a IN (SELECT x FROM (SELECT 2 AS x) c);
INSERT INTO t SELECT x FROM (SELECT 4 AS x) c;
INSERT INTO t SELECT x FROM (SELECT 5 AS x) c;
SELECT a FROM t ORDER BY a;
-- => *
-- |  a integer
-- |  3
-- |  4
-- |  5
-- |  20

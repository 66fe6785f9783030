-- @title     FOR UPDATE with DISTINCT, GROUP BY or UNION is refused by PostgreSQL and runs on MySQL and MariaDB
-- @id        query.lock.shape
-- @category  query
-- @why       PostgreSQL locks only rows that it can point to and refuses the rest; MySQL and MariaDB lock whatever they read
-- @see       https://www.postgresql.org/docs/current/sql-select.html#SQL-FOR-UPDATE-SHARE
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-locking-reads.html
-- @see       https://mariadb.com/kb/en/for-update/

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
INSERT INTO t VALUES (1, 10), (2, 20);

-- @step count
-- @sql sqlite none
-- @sql *
SELECT COUNT(*) AS n FROM t FOR UPDATE;
-- => mariadb, mysql
-- |  n integer
-- |  2
-- => postgres
-- |  error feature_not_supported

-- @step distinct
-- @sql sqlite none
-- @sql *
SELECT DISTINCT a FROM t ORDER BY a FOR UPDATE;
-- => mariadb, mysql
-- |  a integer
-- |  10
-- |  20
-- => postgres
-- |  error feature_not_supported

-- @step group-by
-- @sql sqlite none
-- @sql *
SELECT a, COUNT(*) AS n FROM t GROUP BY a ORDER BY a FOR UPDATE;
-- => mariadb, mysql
-- |  a integer | n integer
-- |  10        | 1
-- |  20        | 1
-- => postgres
-- |  error feature_not_supported

-- @step union
-- @sql sqlite none
-- @sql *
(SELECT a FROM t FOR UPDATE) UNION ALL (SELECT a FROM t);
-- => mariadb, mysql
-- |  a integer
-- |  10
-- |  20
-- |  10
-- |  20
-- => postgres
-- |  error feature_not_supported

-- @step right-of-left-join
-- @sql sqlite none
-- @sql *
SELECT t.id FROM t LEFT JOIN t u ON u.id = t.id + 1 ORDER BY t.id FOR UPDATE;
-- => mariadb, mysql
-- |  id integer
-- |  1
-- |  2
-- => postgres
-- |  error feature_not_supported

-- @step limit
-- @sql sqlite none
-- @sql *
SELECT a FROM t ORDER BY a LIMIT 1 FOR UPDATE;
-- => *
-- |  a integer
-- |  10

-- @step window
-- @sql sqlite none
-- @sql *
SELECT a, ROW_NUMBER() OVER (ORDER BY a) AS n FROM t ORDER BY a FOR UPDATE;
-- => mariadb
-- |  a integer | n integer
-- |  10        | 1
-- |  20        | 2
-- => postgres
-- |  error feature_not_supported
-- => mysql
-- |  a integer | n unsigned
-- |  10        | 1
-- |  20        | 2

-- @portable count
-- @sql sqlite
SELECT COUNT(*) AS n FROM (SELECT a FROM t) q;
-- @sql *
SELECT COUNT(*) AS n FROM (SELECT a FROM t FOR UPDATE) q;
-- => *
-- |  n integer
-- |  2

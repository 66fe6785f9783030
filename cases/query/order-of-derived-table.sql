-- @title     The ORDER BY of a derived table is dropped by MariaDB
-- @id        query.order.derived
-- @category  query
-- @why       "the first row" of a sorted derived table is another one on MariaDB, which drops the ORDER BY inside
-- @see       https://mariadb.com/kb/en/why-is-order-by-in-a-from-subquery-ignored/
-- @see       https://dev.mysql.com/doc/refman/8.4/en/derived-table-optimization.html
-- @see       https://www.postgresql.org/docs/current/queries-order.html
-- @see       https://sqlite.org/lang_select.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (2), (3), (1);

-- @step first-of-sorted
SELECT a FROM (SELECT a FROM t ORDER BY a) q LIMIT 1;
-- => sqlite, postgres, mysql
-- |  a integer
-- |  1
-- => mariadb
-- |  a integer
-- |  2

-- @step sorted-and-limited
SELECT a FROM (SELECT a FROM t ORDER BY a LIMIT 10) q LIMIT 1;
-- => *
-- |  a integer
-- |  1

-- @step numbered
SELECT a, ROW_NUMBER() OVER () AS n FROM (SELECT a FROM t ORDER BY a) q ORDER BY a;
-- => sqlite, mariadb, postgres
-- |  a integer | n integer
-- |  1         | 1
-- |  2         | 2
-- |  3         | 3
-- => mysql
-- |  a integer | n unsigned
-- |  1         | 1
-- |  2         | 2
-- |  3         | 3

-- @portable first-of-sorted
SELECT a FROM (SELECT a FROM t) q ORDER BY a LIMIT 1;
-- => *
-- |  a integer
-- |  1

-- @portable sorted-and-limited
SELECT a FROM (SELECT a FROM t ORDER BY a LIMIT 10) q ORDER BY a LIMIT 1;
-- => *
-- |  a integer
-- |  1

-- @portable numbered
SELECT a, ROW_NUMBER() OVER (ORDER BY a) AS n FROM t ORDER BY a;
-- => *
-- |  a integer | n
-- |  1         | 1
-- |  2         | 2
-- |  3         | 3

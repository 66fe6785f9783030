-- @title     GROUP BY a DESC runs on MariaDB only
-- @id        query.group.order
-- @category  query
-- @why       a report whose order is left to GROUP BY may come in any, and GROUP BY a DESC is read by MariaDB only: ORDER BY has to say it
-- @see       https://dev.mysql.com/doc/refman/8.4/en/select.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/order-by-optimization.html
-- @see       https://mariadb.com/kb/en/group-by/
-- @see       https://www.postgresql.org/docs/current/queries-order.html
-- @see       https://sqlite.org/lang_select.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (3), (1), (2), (3);

-- Without ORDER BY any order is right, and rows are compared in any order.
-- @step unordered
SELECT a, COUNT(*) AS n FROM t GROUP BY a;
-- => *
-- |  a integer | n integer
-- |  1         | 1
-- |  2         | 1
-- |  3         | 2

-- @step descending-groups
SELECT a, COUNT(*) AS n FROM t GROUP BY a DESC;
-- => sqlite, postgres, mysql
-- |  error syntax_error
-- => mariadb
-- |  a integer | n integer
-- |  3         | 2
-- |  2         | 1
-- |  1         | 1

-- @step no-order-please
SELECT COUNT(*) AS n FROM (SELECT a FROM t GROUP BY a ORDER BY NULL) q;
-- => sqlite, mariadb, mysql
-- |  n integer
-- |  3
-- => postgres
-- |  error syntax_error

-- @step unselected-aggregate
SELECT a FROM t GROUP BY a ORDER BY COUNT(*) DESC, a;
-- => *
-- |  a integer
-- |  3
-- |  1
-- |  2

-- @step other-column
SELECT COUNT(*) AS n FROM t GROUP BY a ORDER BY a;
-- => *
-- |  n integer
-- |  1
-- |  1
-- |  2

-- @portable descending-groups
SELECT a, COUNT(*) AS n FROM t GROUP BY a ORDER BY a DESC;
-- => *
-- |  a integer | n integer
-- |  3         | 2
-- |  2         | 1
-- |  1         | 1

-- @portable no-order-please
SELECT COUNT(*) AS n FROM (SELECT a FROM t GROUP BY a) q;
-- => *
-- |  n integer
-- |  3

-- @title     ORDER BY of a UNION: a later part's column on SQLite only, expressions on MySQL and MariaDB only
-- @id        query.set.order
-- @category  query
-- @why       a UNION sorted by a later part's name passes on SQLite and fails elsewhere; only names and positions of the first part are sure
-- @see       https://sqlite.org/lang_select.html#orderby
-- @see       https://dev.mysql.com/doc/refman/8.4/en/union.html
-- @see       https://www.postgresql.org/docs/current/queries-order.html

CREATE TABLE t (a INTEGER, b INTEGER);
INSERT INTO t VALUES (1, 30), (2, 20), (3, 10);

-- @step first-name
SELECT a FROM t UNION SELECT b FROM t ORDER BY a;
-- => *
-- |  a integer
-- |  1
-- |  2
-- |  3
-- |  10
-- |  20
-- |  30

-- @step second-name
SELECT a FROM t UNION SELECT b FROM t ORDER BY b;
-- => sqlite
-- |  a integer
-- |  1
-- |  2
-- |  3
-- |  10
-- |  20
-- |  30
-- => mariadb, postgres, mysql
-- |  error undefined_column

-- @step position
SELECT a FROM t UNION SELECT b FROM t ORDER BY 1 DESC;
-- => *
-- |  a integer
-- |  30
-- |  20
-- |  10
-- |  3
-- |  2
-- |  1

-- @step expression
SELECT a FROM t UNION SELECT b FROM t ORDER BY a + 0;
-- => sqlite
-- |  error invalid_column_reference
-- => mariadb, mysql
-- |  a integer
-- |  1
-- |  2
-- |  3
-- |  10
-- |  20
-- |  30
-- => postgres
-- |  error feature_not_supported

-- @step negated
SELECT a FROM t UNION SELECT b FROM t ORDER BY -a;
-- => sqlite
-- |  error invalid_column_reference
-- => mariadb, mysql
-- |  a integer
-- |  30
-- |  20
-- |  10
-- |  3
-- |  2
-- |  1
-- => postgres
-- |  error feature_not_supported

-- @step repeated-expression
SELECT a + 1 FROM t UNION SELECT b + 1 FROM t ORDER BY a + 1;
-- => sqlite
-- |  "a + 1" integer
-- |  2
-- |  3
-- |  4
-- |  11
-- |  21
-- |  31
-- => mariadb, postgres, mysql
-- |  error undefined_column

-- @step qualified
SELECT t.a FROM t UNION SELECT t.b FROM t ORDER BY t.a;
-- => sqlite
-- |  a integer
-- |  1
-- |  2
-- |  3
-- |  10
-- |  20
-- |  30
-- => mariadb, postgres, mysql
-- |  error undefined_table

-- @portable expression
SELECT a FROM (SELECT a FROM t UNION SELECT b FROM t) q ORDER BY a + 0;
-- => *
-- |  a integer
-- |  1
-- |  2
-- |  3
-- |  10
-- |  20
-- |  30

-- @portable negated
SELECT a FROM (SELECT a FROM t UNION SELECT b FROM t) q ORDER BY -a;
-- => *
-- |  a integer
-- |  30
-- |  20
-- |  10
-- |  3
-- |  2
-- |  1

-- @portable second-name
SELECT a FROM t UNION SELECT b FROM t ORDER BY 1;
-- => *
-- |  a integer
-- |  1
-- |  2
-- |  3
-- |  10
-- |  20
-- |  30

-- @portable repeated-expression
SELECT a + 1 AS x FROM t UNION SELECT b + 1 FROM t ORDER BY x;
-- => *
-- |  x integer
-- |  2
-- |  3
-- |  4
-- |  11
-- |  21
-- |  31

-- @portable qualified
SELECT t.a FROM t UNION SELECT t.b FROM t ORDER BY a;
-- => *
-- |  a integer
-- |  1
-- |  2
-- |  3
-- |  10
-- |  20
-- |  30

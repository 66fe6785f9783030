-- @title     (SELECT …) UNION (SELECT …) fails on SQLite; ORDER BY or LIMIT in a bare part fails on every engine
-- @id        query.set.parentheses
-- @category  query
-- @why       "the newest of each kind" by UNION needs parentheses that SQLite refuses
-- @see       https://sqlite.org/lang_select.html#compound
-- @see       https://dev.mysql.com/doc/refman/8.4/en/parenthesized-query-expressions.html
-- @see       https://www.postgresql.org/docs/current/queries-union.html
-- @see       https://mariadb.com/kb/en/union/

CREATE TABLE t (x INTEGER);
INSERT INTO t VALUES (1), (2), (3);

-- @step parentheses
(SELECT 1 AS x) UNION (SELECT 2) ORDER BY x;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  x integer
-- |  1
-- |  2

-- @step limit-in-parentheses
(SELECT x FROM t ORDER BY x LIMIT 1) UNION ALL (SELECT x FROM t ORDER BY x DESC LIMIT 1) ORDER BY x;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  x integer
-- |  1
-- |  3

-- @step limit-without-parentheses
SELECT 1 AS x LIMIT 1 UNION SELECT 2;
-- => *
-- |  error syntax_error

-- @step order-without-parentheses
SELECT x FROM t ORDER BY x UNION SELECT 9;
-- => *
-- |  error syntax_error

-- @step limit-of-all
SELECT x FROM t UNION ALL SELECT 9 ORDER BY x LIMIT 2;
-- => *
-- |  x integer
-- |  1
-- |  2

-- @step second-nested
SELECT 1 AS x UNION ALL (SELECT 2 UNION SELECT 2) ORDER BY x;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  x integer
-- |  1
-- |  2

-- @step whole
(SELECT x FROM t ORDER BY x) LIMIT 1;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  x integer
-- |  1

-- @portable parentheses
SELECT 1 AS x UNION SELECT 2 ORDER BY x;
-- => *
-- |  x integer
-- |  1
-- |  2

-- @portable limit-in-parentheses
SELECT x FROM (SELECT x FROM t ORDER BY x LIMIT 1) a UNION ALL SELECT x FROM (SELECT x FROM t ORDER BY x DESC LIMIT 1) b ORDER BY x;
-- => *
-- |  x integer
-- |  1
-- |  3

-- @portable second-nested
SELECT 1 AS x UNION ALL SELECT x FROM (SELECT 2 AS x UNION SELECT 2) q ORDER BY x;
-- => *
-- |  x integer
-- |  1
-- |  2

-- @portable whole
SELECT x FROM t ORDER BY x LIMIT 1;
-- => *
-- |  x integer
-- |  1

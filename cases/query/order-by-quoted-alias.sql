-- @title     ORDER BY "x" does not sort by x on MySQL and MariaDB, ORDER BY 'x' on no engine
-- @id        query.order.text
-- @category  query
-- @why       a list sorted by a quoted title comes unsorted, without a word: 'x' on every engine, "x" on MySQL and MariaDB
-- @see       https://dev.mysql.com/doc/refman/8.4/en/identifiers.html
-- @see       https://www.postgresql.org/docs/current/queries-order.html
-- @see       https://sqlite.org/quirks.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (2), (1), (3);

-- @step double-quotes
SELECT a AS x FROM t ORDER BY "x";
-- => mysql, mariadb
-- |  x integer
-- |  2
-- |  1
-- |  3
-- => mysql:ansi, sqlite, postgres
-- |  x integer
-- |  1
-- |  2
-- |  3

-- @step single-quotes
SELECT a AS x FROM t ORDER BY 'x';
-- => sqlite, mariadb, mysql
-- |  x integer
-- |  2
-- |  1
-- |  3
-- => postgres
-- |  error syntax_error

-- @portable double-quotes
SELECT a AS x FROM t ORDER BY x;
-- => *
-- |  x integer
-- |  1
-- |  2
-- |  3

-- @portable single-quotes
SELECT a AS x FROM t ORDER BY x;
-- => *
-- |  x integer
-- |  1
-- |  2
-- |  3

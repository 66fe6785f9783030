-- @title     LIMIT offset, count is refused by PostgreSQL only
-- @id        query.limit.comma
-- @category  query
-- @why       paging code with MySQL's "LIMIT offset, count" passes in tests on SQLite and is a syntax error on PostgreSQL
-- @see       https://sqlite.org/lang_select.html#limitoffset
-- @see       https://dev.mysql.com/doc/refman/8.4/en/select.html
-- @see       https://www.postgresql.org/docs/current/queries-limit.html

CREATE TABLE t (x INTEGER);
INSERT INTO t VALUES (1), (2), (3), (4);

-- @step comma
SELECT x FROM t ORDER BY x LIMIT 1, 2;
-- => sqlite, mariadb, mysql
-- |  x integer
-- |  2
-- |  3
-- => postgres
-- |  error syntax_error

-- @step offset
SELECT x FROM t ORDER BY x LIMIT 2 OFFSET 1;
-- => *
-- |  x integer
-- |  2
-- |  3

-- @step offset-first
SELECT x FROM t ORDER BY x OFFSET 1 LIMIT 2;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  x integer
-- |  2
-- |  3

-- @portable comma
SELECT x FROM t ORDER BY x LIMIT 2 OFFSET 1;
-- => *
-- |  x integer
-- |  2
-- |  3

-- @portable offset-first
SELECT x FROM t ORDER BY x LIMIT 2 OFFSET 1;
-- => *
-- |  x integer
-- |  2
-- |  3

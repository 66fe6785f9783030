-- @title     OFFSET without LIMIT and LIMIT n OFFSET n ROWS are read by PostgreSQL only, OFFSET n ROWS alone by MariaDB too
-- @id        query.limit.offset
-- @category  query
-- @why       skipping rows without a limit needs a trick on SQLite and MySQL
-- @see       https://sqlite.org/lang_select.html#limitoffset
-- @see       https://dev.mysql.com/doc/refman/8.4/en/select.html
-- @see       https://www.postgresql.org/docs/current/queries-limit.html
-- @see       https://mariadb.com/kb/en/select-offset-fetch/

CREATE TABLE t (x INTEGER);
INSERT INTO t VALUES (1), (2), (3);

-- @step offset
SELECT x FROM t ORDER BY x OFFSET 1;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  x integer
-- |  2
-- |  3

-- @step offset-rows
SELECT x FROM t ORDER BY x OFFSET 1 ROWS;
-- => sqlite, mysql
-- |  error syntax_error
-- => mariadb, postgres
-- |  x integer
-- |  2
-- |  3

-- @step limit-offset-rows
SELECT x FROM t ORDER BY x LIMIT 1 OFFSET 1 ROWS;
-- => sqlite, mysql, mariadb
-- |  error syntax_error
-- => postgres
-- |  x integer
-- |  2

-- @step offset-beyond-end
SELECT x FROM t ORDER BY x LIMIT 5 OFFSET 10;
-- => *
-- |  x integer

-- @portable offset
SELECT x FROM t ORDER BY x LIMIT 9223372036854775807 OFFSET 1;
-- => *
-- |  x integer
-- |  2
-- |  3

-- @portable offset-rows
SELECT x FROM t ORDER BY x LIMIT 9223372036854775807 OFFSET 1;
-- => *
-- |  x integer
-- |  2
-- |  3

-- @portable limit-offset-rows
SELECT x FROM t ORDER BY x LIMIT 1 OFFSET 1;
-- => *
-- |  x integer
-- |  2

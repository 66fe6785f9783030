-- @title     FETCH FIRST is refused by SQLite and MySQL
-- @id        query.limit.fetch
-- @category  query
-- @why       the standard's spelling of LIMIT is missing on SQLite and MySQL, and WITH TIES has no substitute but a ranking
-- @see       https://www.postgresql.org/docs/current/sql-select.html#SQL-LIMIT
-- @see       https://mariadb.com/kb/en/select-offset-fetch/
-- @see       https://dev.mysql.com/doc/refman/8.4/en/select.html
-- @see       https://sqlite.org/lang_select.html#limitoffset

CREATE TABLE t (x INTEGER);
INSERT INTO t VALUES (1), (1), (2), (3);

-- @step fetch-first
SELECT x FROM t ORDER BY x FETCH FIRST 1 ROWS ONLY;
-- => sqlite, mysql
-- |  error syntax_error
-- => mariadb, postgres
-- |  x integer
-- |  1

-- @step fetch-next-with-offset
SELECT x FROM t ORDER BY x OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY;
-- => sqlite, mysql
-- |  error syntax_error
-- => mariadb, postgres
-- |  x integer
-- |  1
-- |  2

-- @step fetch-without-number
SELECT x FROM t ORDER BY x FETCH FIRST ROW ONLY;
-- => sqlite, mysql
-- |  error syntax_error
-- => mariadb, postgres
-- |  x integer
-- |  1

-- @step with-ties
SELECT x FROM t ORDER BY x FETCH FIRST 1 ROWS WITH TIES;
-- => sqlite, mysql
-- |  error syntax_error
-- => mariadb, postgres
-- |  x integer
-- |  1
-- |  1

-- @step top
SELECT TOP 1 x FROM t ORDER BY x;
-- => *
-- |  error syntax_error

-- NULLs last, as PostgreSQL sorts them; MariaDB has them first.
-- @portable fetch-first
SELECT x FROM t ORDER BY CASE WHEN x IS NULL THEN 1 ELSE 0 END, x LIMIT 1;
-- => *
-- |  x integer
-- |  1

-- @portable fetch-next-with-offset
SELECT x FROM t ORDER BY CASE WHEN x IS NULL THEN 1 ELSE 0 END, x LIMIT 2 OFFSET 1;
-- => *
-- |  x integer
-- |  1
-- |  2

-- @portable fetch-without-number
SELECT x FROM t ORDER BY CASE WHEN x IS NULL THEN 1 ELSE 0 END, x LIMIT 1;
-- => *
-- |  x integer
-- |  1

-- @portable with-ties
SELECT x FROM (SELECT x, RANK() OVER (ORDER BY CASE WHEN x IS NULL THEN 1 ELSE 0 END, x) AS place FROM t) q WHERE place <= 1 ORDER BY CASE WHEN x IS NULL THEN 1 ELSE 0 END, x;
-- => *
-- |  x integer
-- |  1
-- |  1

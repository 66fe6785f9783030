-- @title     A bound OFFSET of -1 skips nothing on SQLite, everything on MariaDB and is refused elsewhere
-- @id        query.limit.bind
-- @category  query
-- @why       a page that comes out as OFFSET -1 is the first one on SQLite, empty on MariaDB and an error elsewhere; NULL fails on SQLite only
-- @see       https://sqlite.org/lang_select.html#limitoffset
-- @see       https://dev.mysql.com/doc/refman/8.4/en/prepare.html
-- @see       https://mariadb.com/kb/en/limit/
-- @see       https://www.postgresql.org/docs/current/queries-limit.html

CREATE TABLE t (x INTEGER);
INSERT INTO t VALUES (1), (2), (3);

-- @step offset
-- @bind 1, 1
-- @bind 1, 0
-- @bind 1, NULL
-- @bind 1, -1
-- @bind 1, '1'
-- @bind 1, 100
-- @bind 12345678901, 1
SELECT x FROM t ORDER BY x LIMIT ? OFFSET ?;
-- => sqlite
-- |  bind           | outcome
-- |  1, 1           | [x integer] (2)
-- |  1, 0           | [x integer] (1)
-- |  1, NULL        | error datatype_mismatch
-- |  1, -1          | [x integer] (1)
-- |  1, '1'         | [x integer] (2)
-- |  1, 100         | [x integer]
-- |  12345678901, 1 | [x integer] (2) (3)
-- => mariadb
-- |  bind           | outcome
-- |  1, 1           | [x integer] (2)
-- |  1, 0           | [x integer] (1)
-- |  1, NULL        | [x integer] (1)
-- |  1, -1          | [x integer]
-- |  1, '1'         | [x integer] (2)
-- |  1, 100         | [x integer]
-- |  12345678901, 1 | [x integer] (2) (3)
-- => mysql
-- |  bind           | outcome
-- |  1, 1           | [x integer] (2)
-- |  1, 0           | [x integer] (1)
-- |  1, NULL        | [x integer] (1)
-- |  1, -1          | error numeric_value_out_of_range
-- |  1, '1'         | [x integer] (2)
-- |  1, 100         | [x integer]
-- |  12345678901, 1 | [x integer] (2) (3)
-- => postgres
-- |  bind           | outcome
-- |  1, 1           | [x integer] (2)
-- |  1, 0           | [x integer] (1)
-- |  1, NULL        | [x integer] (1)
-- |  1, -1          | error invalid_row_count_in_result_offset_clause
-- |  1, '1'         | [x integer] (2)
-- |  1, 100         | [x integer]
-- |  12345678901, 1 | [x integer] (2) (3)

-- Counting the rows says what NULL and a negative offset are: nothing is skipped. For whole numbers: of others only the servers make one.
-- @portable offset
-- @bind 1, 1
-- @bind 1, 0
-- @bind 1, NULL
-- @bind 1, -1
-- @bind 1, '1'
-- @bind 1, 100
-- @bind 12345678901, 1
SELECT x FROM (SELECT x, ROW_NUMBER() OVER (ORDER BY x) AS place FROM t) q
CROSS JOIN (SELECT wanted, CASE WHEN given > 0 THEN given ELSE 0 END AS skipped FROM (SELECT CAST(? AS DECIMAL(20, 0)) AS wanted, CAST(? AS DECIMAL(20, 0)) AS given) b) p
WHERE place > skipped AND place <= skipped + wanted ORDER BY x;
-- => *
-- |  bind           | outcome
-- |  1, 1           | [x integer] (2)
-- |  1, 0           | [x integer] (1)
-- |  1, NULL        | [x integer] (1)
-- |  1, -1          | [x integer] (1)
-- |  1, '1'         | [x integer] (2)
-- |  1, 100         | [x integer]
-- |  12345678901, 1 | [x integer] (2) (3)

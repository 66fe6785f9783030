-- @title     A bound column number in ORDER BY sorts nothing, except on MariaDB, which takes it for a position
-- @id        conversion.bind.order
-- @category  conversion
-- @why       a table that users sort by clicking a column number stays unsorted, without a word; on MariaDB the number is a position
-- @see       https://sqlite.org/lang_select.html#orderby
-- @see       https://dev.mysql.com/doc/refman/8.4/en/prepare.html
-- @see       https://www.postgresql.org/docs/current/queries-order.html
-- @see       https://mariadb.com/kb/en/prepare-statement/

CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER);
INSERT INTO t VALUES (1, 30), (2, 20), (3, 10);

-- @step position
SELECT a, b FROM t ORDER BY 2;
-- => *
-- |  a integer | b integer
-- |  3         | 10
-- |  2         | 20
-- |  1         | 30

-- @step first-by-position
-- @bind 2
-- @bind 'b'
SELECT a FROM (SELECT a, b FROM t ORDER BY ?, a LIMIT 1) x;
-- => sqlite, mysql, postgres
-- |  a integer
-- |  1
-- => mariadb
-- |  bind | outcome
-- |  2    | [a integer] (3)
-- |  'b'  | [a integer] (1)

-- @step group
-- @bind 1
-- @bind 'a'
-- @bind NULL
SELECT COUNT(*) AS n FROM t GROUP BY ?;
-- => sqlite, postgres, mysql
-- |  n integer
-- |  3
-- => mariadb
-- |  bind | outcome
-- |  1    | error grouping_error
-- |  'a'  | [n integer] (3)
-- |  NULL | [n integer] (3)

-- @step case
-- @bind 'b'
-- @bind 'a'
SELECT a FROM t ORDER BY CASE ? WHEN 'b' THEN b ELSE a END;
-- => *
-- |  bind | outcome
-- |  'b'  | [a integer] (3) (2) (1)
-- |  'a'  | [a integer] (1) (2) (3)

-- @portable first-by-position
-- @bind 2
-- @bind 'b'
SELECT a FROM (SELECT a, b FROM t ORDER BY CASE TRIM(CAST(? AS CHAR(255))) WHEN '1' THEN a WHEN 'a' THEN a WHEN '2' THEN b WHEN 'b' THEN b END, a LIMIT 1) x;
-- => *
-- |  a integer
-- |  3

-- @portable group
-- @bind 1
-- @bind 'a'
-- @bind NULL
SELECT COUNT(*) AS n FROM t GROUP BY CASE TRIM(CAST(? AS CHAR(255))) WHEN '1' THEN a WHEN 'a' THEN a END;
-- => *
-- |  bind | outcome
-- |  1    | [n integer] (1) (1) (1)
-- |  'a'  | [n integer] (1) (1) (1)
-- |  NULL | [n integer] (3)

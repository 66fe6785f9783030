-- @title     5,000 rows in one INSERT run on every engine
-- @id        limits.rows
-- @category  limits
-- @why       literal rows have no limit but the length of the statement, on all engines
-- @see       https://sqlite.org/lang_select.html#values
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert.html
-- @see       https://www.postgresql.org/docs/current/sql-insert.html
-- @portable-by-nature
-- @repeat rows = 5000 of '(${i})' joined by ', '

CREATE TABLE t (a INTEGER);

-- @step insert
INSERT INTO t VALUES ${rows};
-- => *
-- |  ok 5000 rows

-- @step count
SELECT COUNT(*) AS n, MIN(a) AS smallest, MAX(a) AS largest FROM t;
-- => *
-- |  n integer | smallest integer | largest integer
-- |  5000      | 1                | 5000

-- @title     GROUP BY 1 is the first column and GROUP BY 1 + 0 one group, on all engines
-- @id        query.group.position
-- @category  query
-- @why       a position that is computed makes one group of all rows, without an error
-- @see       https://sqlite.org/lang_select.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/select.html
-- @see       https://www.postgresql.org/docs/current/sql-select.html#SQL-GROUPBY

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (2), (2);

-- @step position
SELECT a, COUNT(*) AS n FROM t GROUP BY 1 ORDER BY 1;
-- => *
-- |  a integer | n integer
-- |  1         | 1
-- |  2         | 2

-- @step constant-expression
SELECT COUNT(*) AS n FROM t GROUP BY 1 + 0;
-- => *
-- |  n integer
-- |  3

-- @step text
SELECT COUNT(*) AS n FROM t GROUP BY 'a';
-- => sqlite, mariadb, mysql
-- |  n integer
-- |  3
-- => postgres
-- |  error syntax_error

-- @step out-of-range
SELECT a, COUNT(*) AS n FROM t GROUP BY 3;
-- => *
-- |  error invalid_column_reference

-- @step zero
SELECT a, COUNT(*) AS n FROM t GROUP BY 0;
-- => *
-- |  error invalid_column_reference

-- @step aggregate
SELECT COUNT(*) AS n FROM t GROUP BY 1;
-- => *
-- |  error grouping_error

-- @portable position
SELECT a, COUNT(*) AS n FROM t GROUP BY a ORDER BY a;
-- => *
-- |  a integer | n integer
-- |  1         | 1
-- |  2         | 2

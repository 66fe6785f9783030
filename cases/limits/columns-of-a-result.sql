-- @title     A query may return 1,600 columns on PostgreSQL but not 1,700, and 2,000 at most on SQLite
-- @id        limits.select.columns
-- @category  limits
-- @why       pivots with more than 1,664 columns end at PostgreSQL, with more than 2,000 at SQLite
-- @see       https://sqlite.org/limits.html#max_column
-- @see       https://dev.mysql.com/doc/refman/8.4/en/column-count-limit.html
-- @see       https://www.postgresql.org/docs/current/limits.html
-- @repeat c1600 = 1600 of '${i} AS c${i}' joined by ', '
-- @repeat c1700 = 1700 of '${i} AS c${i}' joined by ', '
-- @repeat c2001 = 2001 of '${i} AS c${i}' joined by ', '
-- @repeat c4100 = 4100 of '${i} AS c${i}' joined by ', '

-- @step columns-1600
SELECT COUNT(*) AS n FROM (SELECT ${c1600}) q;
-- => *
-- |  n integer
-- |  1

-- @step columns-1700
SELECT COUNT(*) AS n FROM (SELECT ${c1700}) q;
-- => sqlite, mariadb, mysql
-- |  n integer
-- |  1
-- => postgres
-- |  error too_many_columns

-- @step columns-2001
SELECT COUNT(*) AS n FROM (SELECT ${c2001}) q;
-- => sqlite, postgres
-- |  error too_many_columns
-- => mariadb, mysql
-- |  n integer
-- |  1

-- @step columns-4100
SELECT COUNT(*) AS n FROM (SELECT ${c4100}) q;
-- => sqlite, postgres
-- |  error too_many_columns
-- => mariadb, mysql
-- |  n integer
-- |  1

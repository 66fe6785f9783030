-- @title     ANY_VALUE runs on MySQL and newer PostgreSQL only
-- @id        query.aggregate.anyvalue
-- @category  query
-- @why       a report that shows some value of each group by ANY_VALUE fails on SQLite, MariaDB and PostgreSQL 15
-- @see       https://dev.mysql.com/doc/refman/8.4/en/miscellaneous-functions.html#function_any-value
-- @see       https://mariadb.com/docs/release-notes/compatibility-and-differences/function-differences-between-mariadb-and-mysql/function-differences-between-mariadb-10-11-and-mysql-8-0
-- @see       https://www.postgresql.org/docs/current/functions-aggregate.html
-- @see       https://sqlite.org/lang_aggfunc.html

CREATE TABLE t (g INTEGER, x INTEGER);
INSERT INTO t VALUES (1, 5), (1, 5), (2, 7);

-- @step any-value
SELECT g, ANY_VALUE(x) AS v FROM t GROUP BY g ORDER BY g;
-- => sqlite, mariadb, postgres<17
-- |  error undefined_function
-- => mysql, postgres>=17
-- |  g integer | v integer
-- |  1         | 5
-- |  2         | 7

-- @portable any-value
SELECT g, MIN(x) AS v FROM t GROUP BY g ORDER BY g;
-- => *
-- |  g integer | v integer
-- |  1         | 5
-- |  2         | 7

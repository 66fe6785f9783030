-- @title     SELECT a / ? … GROUP BY a / ? with bound values is refused by MySQL and PostgreSQL only
-- @id        query.group.bind
-- @category  query
-- @why       a histogram whose width is bound, a / ? … GROUP BY a / ?, fails on PostgreSQL and MySQL, which see two placeholders, two values
-- @see       https://www.postgresql.org/docs/current/sql-prepare.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/group-by-handling.html
-- @see       https://mariadb.com/kb/en/group-by/
-- @see       https://sqlite.org/lang_expr.html#varparam

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (2), (3), (12);

-- @step grouped
-- @bind 10, 10
SELECT a / ? AS tens, COUNT(*) AS n FROM t GROUP BY a / ? ORDER BY 1;
-- => sqlite
-- |  tens integer | n integer
-- |  0            | 3
-- |  1            | 1
-- => mariadb, mysql:non-strict
-- |  tens decimal | n integer
-- |  0.1000       | 1
-- |  0.2000       | 1
-- |  0.3000       | 1
-- |  1.2000       | 1
-- => postgres, mysql
-- |  error grouping_error

-- @portable grouped
-- @bind 10
SELECT tens, COUNT(*) AS n FROM (SELECT (a - a % 10) / ? AS tens FROM t) q GROUP BY tens ORDER BY tens;
-- => *
-- |  tens | n integer
-- |  0    | 3
-- |  1    | 1

-- @title     A join of 65 derived tables runs on PostgreSQL only
-- @id        limits.join.derived
-- @category  limits
-- @why       engines merge them into the join and count them, so views made of views may hit the limit; PostgreSQL has none
-- @see       https://sqlite.org/limits.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/join.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/derived-table-optimization.html
-- @see       https://www.postgresql.org/docs/current/runtime-config-query.html
-- @repeat t65 = 65 of '(SELECT 1 AS x) t${i}' joined by ', '

-- @step constants
SELECT COUNT(*) AS n FROM ${t65};
-- => sqlite, mariadb, mysql
-- |  error program_limit_exceeded
-- => postgres
-- |  n integer
-- |  1

-- @title     A UNION ALL of more than 500 parts is refused by SQLite
-- @id        limits.compound
-- @category  limits
-- @why       SQLite stops at 500 parts, which generated "SELECT … UNION ALL" inserts exceed
-- @see       https://sqlite.org/limits.html#max_compound_select
-- @see       https://dev.mysql.com/doc/refman/8.4/en/union.html
-- @see       https://www.postgresql.org/docs/current/limits.html
-- @repeat parts500 = 499 of 'SELECT ${i} UNION ALL '
-- @repeat parts600 = 599 of 'SELECT ${i} UNION ALL '
-- @repeat rows = 600 of '(${i})' joined by ', '

CREATE TABLE t (a INTEGER);

-- @step parts-500
SELECT COUNT(*) AS n FROM (${parts500} SELECT 0) q;
-- => *
-- |  n integer
-- |  500

-- @step parts-600
SELECT COUNT(*) AS n FROM (${parts600} SELECT 0) q;
-- => sqlite
-- |  error program_limit_exceeded
-- => postgres, mariadb, mysql
-- |  n integer
-- |  600

-- @portable parts-600
INSERT INTO t VALUES ${rows};
SELECT COUNT(*) AS n FROM t;
-- => *
-- |  n integer
-- |  600

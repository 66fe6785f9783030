-- @title     LIKE on a DATE column is refused by PostgreSQL only
-- @id        conversion.like.date
-- @category  conversion
-- @why       a filter by month, "WHERE d LIKE '2024-%'", passes in tests on SQLite and fails on PostgreSQL
-- @see       https://sqlite.org/lang_expr.html#like
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-type-conversion.html
-- @see       https://www.postgresql.org/docs/current/functions-matching.html

CREATE TABLE t (d DATE);
INSERT INTO t VALUES ('2024-03-05'), ('2023-12-31');

-- @step like
SELECT d FROM t WHERE d LIKE '2024-%';
-- => sqlite
-- |  d text
-- |  '2024-03-05'
-- => postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  d date
-- |  '2024-03-05'

-- @portable like
SELECT d FROM t WHERE d >= '2024-01-01' AND d < '2025-01-01';
-- => *
-- |  d
-- |  '2024-03-05'

-- @title     A table has at most 64 indexes on MySQL and MariaDB
-- @id        limits.index.count
-- @category  limits
-- @why       a reporting table with an index on every column stops at the 65th on MySQL and MariaDB
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-limits.html
-- @see       https://mariadb.com/kb/en/innodb-limitations/
-- @see       https://sqlite.org/limits.html
-- @see       https://www.postgresql.org/docs/current/limits.html
-- @repeat columns = 65 of 'c${i} INT' joined by ', '
-- @repeat u64 = 64 of 'UNIQUE (c${i})' joined by ', '
-- @repeat u65 = 65 of 'UNIQUE (c${i})' joined by ', '

-- @step indexes-64
CREATE TABLE t64 (${columns}, ${u64});
-- => *
-- |  ok

-- @step indexes-65
CREATE TABLE t65 (${columns}, ${u65});
-- => sqlite, postgres
-- |  ok
-- => mariadb, mysql
-- |  error program_limit_exceeded

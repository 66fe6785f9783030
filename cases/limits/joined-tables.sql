-- @title     A join takes at most 61 tables on MySQL and MariaDB and 64 on SQLite, and 65 are not too many for PostgreSQL
-- @id        limits.join.tables
-- @category  limits
-- @why       a generated report that joins 62 tables fails on MySQL and MariaDB, with 65 on SQLite too; PostgreSQL joins them
-- @see       https://sqlite.org/limits.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/join.html
-- @see       https://www.postgresql.org/docs/current/runtime-config-query.html
-- @see       https://mariadb.com/kb/en/join-syntax/
-- @repeat t61 = 61 of 't t${i}' joined by ' CROSS JOIN '
-- @repeat t62 = 62 of 't t${i}' joined by ' CROSS JOIN '
-- @repeat t64 = 64 of 't t${i}' joined by ' CROSS JOIN '
-- @repeat t65 = 65 of 't t${i}' joined by ' CROSS JOIN '
-- How long a planner thinks about orders of so many tables is another question.

-- @sql postgres
SET jit = off;
SET join_collapse_limit = 1;
-- @sql mysql, mariadb
SET SESSION optimizer_search_depth = 1;
-- @sql sqlite none
-- @end
CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1);

-- @step tables-61
SELECT COUNT(*) AS n FROM ${t61};
-- => *
-- |  n integer
-- |  1

-- @step tables-62
SELECT COUNT(*) AS n FROM ${t62};
-- => sqlite, postgres
-- |  n integer
-- |  1
-- => mariadb, mysql
-- |  error program_limit_exceeded

-- @step tables-64
SELECT COUNT(*) AS n FROM ${t64};
-- => sqlite, postgres
-- |  n integer
-- |  1
-- => mariadb, mysql
-- |  error program_limit_exceeded

-- @step tables-65
SELECT COUNT(*) AS n FROM ${t65};
-- => sqlite, mariadb, mysql
-- |  error program_limit_exceeded
-- => postgres
-- |  n integer
-- |  1

-- @title     CREATE INDEX … INCLUDE runs on PostgreSQL only
-- @id        ddl.index.include
-- @category  ddl
-- @why       INCLUDE is PostgreSQL's; elsewhere the column has to join the key, and then a unique index says something else
-- @see       https://www.postgresql.org/docs/current/indexes-index-only-scans.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-index.html
-- @see       https://sqlite.org/queryplanner.html#covidx
-- @see       https://mariadb.com/kb/en/create-index/

CREATE TABLE t (a INTEGER, b INTEGER);

-- @step include
CREATE INDEX t_a ON t (a) INCLUDE (b);
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok

-- @step unique-include
CREATE UNIQUE INDEX t_u ON t (a) INCLUDE (b);
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok

-- @step insert
INSERT INTO t VALUES (1, 1), (1, 2);
-- => sqlite, mariadb, mysql
-- |  ok 2 rows
-- => postgres
-- |  error unique_violation

-- @portable include
CREATE INDEX t_a_b ON t (a, b);
-- => *
-- |  ok

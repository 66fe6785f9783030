-- @title     CREATE INDEX IF NOT EXISTS is unknown to MySQL and compares no more than the name elsewhere
-- @id        ddl.index.ifnotexists
-- @category  ddl
-- @why       a migration meant to be run twice does not parse on MySQL; elsewhere an old index of that name stays, UNIQUE or not
-- @see       https://sqlite.org/lang_createindex.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-index.html
-- @see       https://www.postgresql.org/docs/current/sql-createindex.html
-- @see       https://mariadb.com/kb/en/create-index/

CREATE TABLE t (a INTEGER, b INTEGER);

-- @step new
CREATE INDEX IF NOT EXISTS by_a ON t (a);
-- => sqlite, mariadb, postgres
-- |  ok
-- => mysql
-- |  error syntax_error

-- @step exists
CREATE INDEX IF NOT EXISTS by_a ON t (a);
-- => sqlite, mariadb, postgres
-- |  ok
-- => mysql
-- |  error syntax_error

-- @step exists-with-other-columns
CREATE UNIQUE INDEX IF NOT EXISTS by_a ON t (a, b);
-- => sqlite, mariadb, postgres
-- |  ok
-- => mysql
-- |  error syntax_error

-- @step duplicates
INSERT INTO t VALUES (1, 1), (1, 1);
-- => *
-- |  ok 2 rows

-- @portable new
CREATE TABLE u (a INTEGER);
CREATE INDEX u_by_a ON u (a);
-- => *
-- |  ok

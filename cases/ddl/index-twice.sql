-- @title     A second index on the same column is created everywhere, with a warning on MySQL and a note on MariaDB
-- @id        ddl.index.twice
-- @category  ddl
-- @why       an index that two migrations both add is built twice and every write pays for both; MySQL warns of it, MariaDB leaves a note, the others say nothing
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-index.html
-- @see       https://mariadb.com/kb/en/show-warnings/
-- @see       https://www.postgresql.org/docs/current/sql-createindex.html
-- @see       https://sqlite.org/lang_createindex.html
-- @each second = CREATE INDEX i2 ON t (a), CREATE UNIQUE INDEX i2 ON t (a), CREATE INDEX i2 ON t (a DESC), CREATE INDEX i2 ON t (a, b), CREATE INDEX i2 ON t (id)

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER);
CREATE INDEX i1 ON t (a);

-- @step second
${second};
-- => sqlite, mariadb, postgres
-- |  ok
-- => mysql
-- |  second                          | outcome
-- |  CREATE INDEX i2 ON t (a)        | ok; warning duplicate_object
-- |  CREATE UNIQUE INDEX i2 ON t (a) | ok
-- |  CREATE INDEX i2 ON t (a DESC)   | ok
-- |  CREATE INDEX i2 ON t (a, b)     | ok
-- |  CREATE INDEX i2 ON t (id)       | ok

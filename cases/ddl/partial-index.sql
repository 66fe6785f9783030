-- @title     A unique index over some of the rows exists on SQLite and PostgreSQL only
-- @id        ddl.index.partial
-- @category  ddl
-- @why       "one active row per user" is an index on SQLite and PostgreSQL only
-- @see       https://sqlite.org/partialindex.html
-- @see       https://www.postgresql.org/docs/current/indexes-partial.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-index.html
-- @see       https://mariadb.com/kb/en/create-index/

CREATE TABLE t (id INTEGER PRIMARY KEY, owner INTEGER, active INTEGER);

-- @step create
CREATE UNIQUE INDEX one_active ON t (owner) WHERE active = 1;
-- => sqlite, postgres
-- |  ok
-- => mariadb, mysql
-- |  error syntax_error

-- @step plain
CREATE INDEX owners ON t (owner) WHERE active IS NOT NULL;
-- => sqlite, postgres
-- |  ok
-- => mariadb, mysql
-- |  error syntax_error

-- @step insert
INSERT INTO t VALUES (1, 7, 1), (2, 7, 0), (3, 7, 0);
-- => *
-- |  ok 3 rows

-- @step second-active
INSERT INTO t VALUES (4, 7, 1);
-- => sqlite, postgres
-- |  error unique_violation
-- => mariadb, mysql
-- |  ok 1 row

-- @step count
SELECT COUNT(*) AS n FROM t;
-- => sqlite, postgres
-- |  n integer
-- |  3
-- => mariadb, mysql
-- |  n integer
-- |  4

-- A column that is NULL for rows that do not take part carries the uniqueness.
-- @portable second-active
CREATE TABLE u (id INTEGER PRIMARY KEY, owner INTEGER, active_owner INTEGER UNIQUE);
INSERT INTO u VALUES (1, 7, 7), (2, 7, NULL), (3, 7, NULL);
INSERT INTO u VALUES (4, 7, 7);
-- => *
-- |  error unique_violation

-- @portable plain
CREATE INDEX all_owners ON t (owner, active);
-- => *
-- |  ok

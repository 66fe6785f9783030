-- @title     UNIQUE NULLS NOT DISTINCT is read by PostgreSQL only
-- @id        null.unique.notdistinct
-- @category  null
-- @why       a PostgreSQL schema that lets one missing value in, by NULLS NOT DISTINCT, does not parse elsewhere
-- @see       https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-UNIQUE-CONSTRAINTS
-- @see       https://sqlite.org/lang_createtable.html#unique_constraints
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table.html

-- @step create
CREATE TABLE t (a INTEGER, UNIQUE NULLS NOT DISTINCT (a));
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok

-- @step first
-- @after create
INSERT INTO t VALUES (NULL);
-- => postgres
-- |  ok 1 row

-- @step second
-- @after create
INSERT INTO t VALUES (NULL);
-- => postgres
-- |  error unique_violation

-- A second column that is never NULL carries the uniqueness.
-- @portable second
CREATE TABLE u (a INTEGER, a_key INTEGER NOT NULL UNIQUE, CHECK ((a IS NULL AND a_key = -1) OR a = a_key));
INSERT INTO u VALUES (NULL, -1);
INSERT INTO u VALUES (NULL, -1);
-- => *
-- |  error unique_violation

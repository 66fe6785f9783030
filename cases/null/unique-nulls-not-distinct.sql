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

-- A generated column that is 1 where the value is missing and NULL elsewhere: UNIQUE lets a single 1 in, and no value has to be reserved.
-- @portable second
CREATE TABLE u (a INTEGER UNIQUE, a_missing INTEGER GENERATED ALWAYS AS (CASE WHEN a IS NULL THEN 1 END) STORED UNIQUE);
INSERT INTO u (a) VALUES (-1);
INSERT INTO u (a) VALUES (1);
INSERT INTO u (a) VALUES (NULL);
INSERT INTO u (a) VALUES (NULL);
-- => *
-- |  error unique_violation

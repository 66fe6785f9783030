-- @title     CREATE TYPE … AS ENUM and CREATE DOMAIN are PostgreSQL's alone
-- @id        ddl.type.create
-- @category  ddl
-- @why       a PostgreSQL schema with CREATE TYPE or CREATE DOMAIN stops at that line elsewhere; a CHECK says the same there
-- @see       https://www.postgresql.org/docs/current/sql-createtype.html
-- @see       https://www.postgresql.org/docs/current/sql-createdomain.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/enum.html
-- @see       https://sqlite.org/lang_createtable.html#check_constraints

-- @step enum
CREATE TYPE mood AS ENUM ('sad', 'glad');
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok

-- @step domain
CREATE DOMAIN positive AS INTEGER CHECK (VALUE > 0);
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok

-- @step use
-- @after enum
CREATE TABLE t (a mood, b positive);
-- => postgres
-- |  ok

-- @step wrong-enum
-- @after use
INSERT INTO t VALUES ('mad', 1);
-- => postgres
-- |  error invalid_text_representation

-- @step wrong-domain
-- @after use
INSERT INTO t VALUES ('sad', -1);
-- => postgres
-- |  error check_violation

-- @step insert
-- @after use
INSERT INTO t VALUES ('sad', 1), ('glad', 2);
-- => postgres
-- |  ok 2 rows

-- @step order
-- @after use
SELECT a, b FROM t ORDER BY a;
-- => postgres
-- |  a other(mood) | b integer
-- |  'sad'         | 1
-- |  'glad'        | 2

-- @portable enum
CREATE TABLE u (a VARCHAR(10) CHECK (a IN ('sad', 'glad')), b INTEGER CHECK (b > 0));
INSERT INTO u VALUES ('mad', 1);
-- => *
-- |  error check_violation

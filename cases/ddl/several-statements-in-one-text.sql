-- @title     Two statements in one text run on PostgreSQL and are a syntax error on MySQL and MariaDB
-- @id        ddl.statements.several
-- @category  ddl
-- @why       a value that ends the statement and adds another, as injected SQL does, runs both on PostgreSQL; MySQL and MariaDB refuse by default
-- @see       https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-MULTI-STATEMENT
-- @see       https://dev.mysql.com/doc/c-api/8.4/en/c-api-multiple-queries.html
-- @see       https://sqlite.org/c3ref/prepare.html

CREATE TABLE t (a INTEGER);

-- @step both
-- @sql sqlite none
-- @sql *
-- @raw
INSERT INTO t VALUES (1); INSERT INTO t VALUES (2)
-- @end
-- => mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok 1 row

-- @step read
SELECT a FROM t ORDER BY a;
-- => sqlite, mariadb, mysql
-- |  a integer
-- => postgres
-- |  a integer
-- |  1
-- |  2

-- Each statement in a text of its own.
-- @portable read
CREATE TABLE u (a INTEGER);
INSERT INTO u VALUES (1);
INSERT INTO u VALUES (2);
SELECT a FROM u ORDER BY a;
-- => *
-- |  a integer
-- |  1
-- |  2

-- @title     INT(2) limits nothing, and PostgreSQL refuses it
-- @id        typing.integer.width
-- @category  typing
-- @why       INT(2) looks like a limit of two digits and is none; PostgreSQL refuses it
-- @see       https://dev.mysql.com/doc/refman/8.4/en/numeric-type-attributes.html
-- @see       https://mariadb.com/kb/en/int/
-- @see       https://sqlite.org/datatype3.html#determination_of_column_affinity
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html

-- @step create
CREATE TABLE t (a INT(2));
-- => sqlite, mariadb
-- |  ok
-- => postgres
-- |  error syntax_error
-- => mysql
-- |  ok; warning deprecated_syntax

-- @step insert
-- @after create
INSERT INTO t VALUES (12345);
-- => *
-- |  ok 1 row

-- @step read
-- @after create
SELECT a FROM t;
-- => *
-- |  a integer
-- |  12345

-- @portable read
CREATE TABLE u (a INT);
INSERT INTO u VALUES (12345);
SELECT a FROM u;
-- => *
-- |  a integer
-- |  12345

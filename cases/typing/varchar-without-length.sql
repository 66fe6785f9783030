-- @title     VARCHAR without a length is a syntax error on MySQL and MariaDB
-- @id        typing.varchar.unbounded
-- @category  typing
-- @why       common PostgreSQL schemas do not load on MySQL
-- @see       https://www.postgresql.org/docs/current/datatype-character.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/char.html
-- @see       https://sqlite.org/datatype3.html#affinity_name_examples

-- @step create
CREATE TABLE t (a VARCHAR);
-- => sqlite, postgres
-- |  ok
-- => mariadb, mysql
-- |  error syntax_error

-- @step insert
-- @after create
INSERT INTO t VALUES ('x');
-- => *
-- |  ok 1 row

-- @portable create
CREATE TABLE u (a VARCHAR(255));
INSERT INTO u VALUES ('x');
SELECT a FROM u;
-- => *
-- |  a text
-- |  'x'

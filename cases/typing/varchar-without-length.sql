-- @title     VARCHAR without a length is a syntax error on MySQL and MariaDB
-- @id        typing.varchar.unbounded
-- @category  typing
-- @why       common PostgreSQL schemas do not load on MySQL
-- @see       https://www.postgresql.org/docs/current/datatype-character.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/char.html
-- @see       https://sqlite.org/datatype3.html#affinity_name_examples
-- @repeat long = 300 of 'x'

-- @step create
CREATE TABLE t (a VARCHAR);
-- => sqlite, postgres
-- |  ok
-- => mariadb, mysql
-- |  error syntax_error

-- @step insert
-- @after create
INSERT INTO t VALUES ('${long}');
-- => *
-- |  ok 1 row

-- TEXT has room for 65535 bytes on MySQL and MariaDB, and there is no key over the whole of it there.
-- @portable create
CREATE TABLE u (a TEXT);
INSERT INTO u VALUES ('${long}');
SELECT LENGTH(a) AS n FROM u;
-- => *
-- |  n integer
-- |  300

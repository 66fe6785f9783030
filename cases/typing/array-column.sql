-- @title     INTEGER[] is an array on PostgreSQL, text on SQLite and refused by MySQL and MariaDB
-- @id        typing.array
-- @category  typing
-- @why       a PostgreSQL schema with arrays is created on SQLite, which keeps them as text, and stops on MySQL and MariaDB
-- @see       https://www.postgresql.org/docs/current/arrays.html
-- @see       https://sqlite.org/datatype3.html#determination_of_column_affinity
-- @see       https://dev.mysql.com/doc/refman/8.4/en/data-types.html

-- @step create
CREATE TABLE t (a INTEGER[]);
-- => sqlite, postgres
-- |  ok
-- => mariadb, mysql
-- |  error syntax_error

-- @step insert
-- @after create
INSERT INTO t VALUES ('{1,2}');
-- => *
-- |  ok 1 row

-- @step read
-- @after create
SELECT a FROM t;
-- => sqlite
-- |  a text
-- |  '{1,2}'
-- => postgres
-- |  a array(integer)
-- |  '{1,2}'

-- @step element
-- @after create
SELECT a[1] AS first FROM t;
-- => sqlite
-- |  error syntax_error
-- => postgres
-- |  first integer
-- |  1

-- @portable element
CREATE TABLE item (owner INTEGER, position INTEGER, value INTEGER, PRIMARY KEY (owner, position));
INSERT INTO item VALUES (1, 1, 1), (1, 2, 2);
SELECT value AS first FROM item WHERE owner = 1 AND position = 1;
-- => *
-- |  first integer
-- |  1

-- The elements are rows.
-- @portable read
SELECT value FROM item WHERE owner = 1 ORDER BY position;
-- => *
-- |  value integer
-- |  1
-- |  2

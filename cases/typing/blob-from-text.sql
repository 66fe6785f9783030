-- @title     Text written into a BLOB stays text on SQLite and becomes bytes elsewhere
-- @id        typing.blob.text
-- @category  typing
-- @why       SQLite keeps text as text in a BLOB column, and a later comparison with bytes fails
-- @see       https://sqlite.org/datatype3.html#type_affinity
-- @see       https://dev.mysql.com/doc/refman/8.4/en/blob.html
-- @see       https://www.postgresql.org/docs/current/datatype-binary.html

-- @sql sqlite, mysql, mariadb
CREATE TABLE t (a BLOB);
CREATE TABLE u (a BLOB);
-- @sql postgres
CREATE TABLE t (a BYTEA);
CREATE TABLE u (a BYTEA);
-- @end

-- @step insert
INSERT INTO t VALUES ('abc');
-- => *
-- |  ok 1 row

-- @step read
SELECT a FROM t;
-- => sqlite
-- |  a text
-- |  'abc'
-- => postgres, mariadb, mysql
-- |  a blob
-- |  x'616263'

-- @step equals-text
SELECT COUNT(*) AS n FROM t WHERE a = 'abc';
-- => *
-- |  n integer
-- |  1

-- @step equals-bytes
-- @bind x'616263'
SELECT COUNT(*) AS n FROM t WHERE a = ?;
-- => sqlite
-- |  n integer
-- |  0
-- => postgres, mariadb, mysql
-- |  n integer
-- |  1

-- @step length
SELECT LENGTH(a) AS n FROM t;
-- => *
-- |  n integer
-- |  3

-- What is to be bytes is bound as bytes.
-- @portable insert
-- @bind x'616263'
INSERT INTO u VALUES (?);
-- => *
-- |  ok 1 row

-- @portable read
SELECT a FROM u;
-- => *
-- |  a blob
-- |  x'616263'

-- @portable equals-bytes
-- @bind x'616263'
SELECT COUNT(*) AS n FROM u WHERE a = ?;
-- => *
-- |  n integer
-- |  1

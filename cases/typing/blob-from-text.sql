-- @title     Writing text into a binary column
-- @id        typing.blob.text
-- @category  typing
-- @why       SQLite keeps text as text in a BLOB column, and a later comparison with bytes fails
-- @see       https://sqlite.org/datatype3.html#type_affinity
-- @see       https://dev.mysql.com/doc/refman/8.4/en/blob.html
-- @see       https://www.postgresql.org/docs/current/datatype-binary.html

-- @sql sqlite, mysql, mariadb
CREATE TABLE t (a BLOB);
-- @sql postgres
CREATE TABLE t (a BYTEA);
-- @end

-- @step insert
INSERT INTO t VALUES ('abc');

-- @step read
SELECT a FROM t;

-- @step equals-text
SELECT COUNT(*) AS n FROM t WHERE a = 'abc';

-- @step equals-bytes
-- @bind x'616263'
SELECT COUNT(*) AS n FROM t WHERE a = ?;

-- @step length
SELECT LENGTH(a) AS n FROM t;

-- @portable equals-text
CREATE TABLE u (a VARCHAR(10));
INSERT INTO u VALUES ('abc');
SELECT COUNT(*) AS n FROM u WHERE a = 'abc';

-- @title     A blob never equals text on SQLite; on the servers it equals text of the same bytes
-- @id        typing.blob.compare
-- @category  typing
-- @why       text never equals a blob on SQLite; elsewhere it does, byte for byte, but PostgreSQL refuses to compare the columns
-- @see       https://sqlite.org/datatype3.html#comparisons
-- @see       https://www.postgresql.org/docs/current/datatype-binary.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/blob.html
-- @see       https://mariadb.com/kb/en/blob/
-- @each condition = b = c, b = 'Ab', b = 'ab', b LIKE 'A%', b LIKE 'a%', b IN ('Ab'), b < c, b > 'AA', CAST(b AS CHAR(2)) = c

-- @sql sqlite
CREATE TABLE t (b BLOB, c VARCHAR(10));
INSERT INTO t VALUES (x'4162', 'Ab');
-- @sql mysql, mariadb
CREATE TABLE t (b BLOB, c VARCHAR(10));
INSERT INTO t VALUES (x'4162', 'Ab');
-- @sql postgres
CREATE TABLE t (b BYTEA, c VARCHAR(10));
INSERT INTO t VALUES ('\x4162', 'Ab');
-- @end

-- @step found
SELECT COUNT(*) AS n FROM t WHERE ${condition};
-- => sqlite
-- |  condition              | outcome
-- |  b = c                  | [n integer] (0)
-- |  b = 'Ab'               | [n integer] (0)
-- |  b = 'ab'               | [n integer] (0)
-- |  b LIKE 'A%'            | [n integer] (0)
-- |  b LIKE 'a%'            | [n integer] (0)
-- |  b IN ('Ab')            | [n integer] (0)
-- |  b < c                  | [n integer] (0)
-- |  b > 'AA'               | [n integer] (1)
-- |  CAST(b AS CHAR(2)) = c | [n integer] (1)
-- => sqlite[build=default]
-- |  condition              | outcome
-- |  b = c                  | [n integer] (0)
-- |  b = 'Ab'               | [n integer] (0)
-- |  b = 'ab'               | [n integer] (0)
-- |  b LIKE 'A%'            | [n integer] (1)
-- |  b LIKE 'a%'            | [n integer] (1)
-- |  b IN ('Ab')            | [n integer] (0)
-- |  b < c                  | [n integer] (0)
-- |  b > 'AA'               | [n integer] (1)
-- |  CAST(b AS CHAR(2)) = c | [n integer] (1)
-- => mariadb, mysql
-- |  condition              | outcome
-- |  b = c                  | [n integer] (1)
-- |  b = 'Ab'               | [n integer] (1)
-- |  b = 'ab'               | [n integer] (0)
-- |  b LIKE 'A%'            | [n integer] (1)
-- |  b LIKE 'a%'            | [n integer] (0)
-- |  b IN ('Ab')            | [n integer] (1)
-- |  b < c                  | [n integer] (0)
-- |  b > 'AA'               | [n integer] (1)
-- |  CAST(b AS CHAR(2)) = c | [n integer] (1)
-- => postgres
-- |  condition              | outcome
-- |  b = c                  | error undefined_function
-- |  b = 'Ab'               | [n integer] (1)
-- |  b = 'ab'               | [n integer] (0)
-- |  b LIKE 'A%'            | [n integer] (1)
-- |  b LIKE 'a%'            | [n integer] (0)
-- |  b IN ('Ab')            | [n integer] (1)
-- |  b < c                  | error undefined_function
-- |  b > 'AA'               | [n integer] (1)
-- |  CAST(b AS CHAR(2)) = c | [n integer] (0)

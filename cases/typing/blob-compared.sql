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

-- The bytes as text, and text compared byte by byte; SQLite's LIKE does not see case, its GLOB does.
-- @portable found
-- @sql sqlite[condition=b LIKE 'A%']
SELECT COUNT(*) AS n FROM (SELECT CAST(b AS TEXT) AS b, c FROM t) q WHERE b GLOB 'A*';
-- @sql sqlite[condition=b LIKE 'a%']
SELECT COUNT(*) AS n FROM (SELECT CAST(b AS TEXT) AS b, c FROM t) q WHERE b GLOB 'a*';
-- @sql sqlite
SELECT COUNT(*) AS n FROM (SELECT CAST(b AS TEXT) AS b, c FROM t) q WHERE ${condition};
-- @sql mysql
SELECT COUNT(*) AS n FROM (SELECT CONVERT(b USING utf8mb4) COLLATE utf8mb4_0900_bin AS b, c COLLATE utf8mb4_0900_bin AS c FROM t) q WHERE ${condition};
-- @sql mariadb
SELECT COUNT(*) AS n FROM (SELECT CONVERT(b USING utf8mb4) COLLATE utf8mb4_nopad_bin AS b, c COLLATE utf8mb4_nopad_bin AS c FROM t) q WHERE ${condition};
-- @sql postgres
SELECT COUNT(*) AS n FROM (SELECT CONVERT_FROM(b, 'UTF8') COLLATE "C" AS b, c COLLATE "C" AS c FROM t) q WHERE ${condition};
-- => *
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

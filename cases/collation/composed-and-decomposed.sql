-- @title     é as one or as two code points is equal on MySQL and MariaDB 11.8 only
-- @id        collation.normalisation
-- @category  collation
-- @why       a name typed on a Mac (two code points) is not found by the same name typed elsewhere, or the two are one user, depending on the server
-- @see       https://www.postgresql.org/docs/current/functions-string.html
-- @see       https://sqlite.org/datatype3.html#collation
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-unicode-sets.html
-- @see       https://mariadb.com/kb/en/supported-character-sets-and-collations/

-- Row 1 holds one code point for é, row 2 the letter e and a combining accent.
CREATE TABLE t (id INTEGER, a VARCHAR(10));
INSERT INTO t VALUES (1, 'café'), (2, 'café');

-- @step equal
SELECT COUNT(*) AS n FROM t x JOIN t y ON x.a = y.a;
-- => sqlite, mariadb<11.8, postgres
-- |  n integer
-- |  2
-- => mariadb>=11.8, mysql
-- |  n integer
-- |  4

-- @step length
-- @sql sqlite
SELECT id, LENGTH(a) AS n FROM t ORDER BY id;
-- @sql postgres, mysql, mariadb
SELECT id, CHAR_LENGTH(a) AS n FROM t ORDER BY id;
-- => *
-- |  id integer | n integer
-- |  1          | 4
-- |  2          | 5

-- @step like-four
SELECT id FROM t WHERE a LIKE '____' ORDER BY id;
-- => *
-- |  id integer
-- |  1

-- @step distinct
SELECT COUNT(DISTINCT a) AS n FROM t;
-- => sqlite, mariadb<11.8, postgres
-- |  n integer
-- |  2
-- => mariadb>=11.8, mysql
-- |  n integer
-- |  1

-- @step normalize
SELECT COUNT(*) AS n FROM t x JOIN t y ON NORMALIZE(x.a) = NORMALIZE(y.a);
-- => sqlite, mariadb, mysql
-- |  error undefined_function
-- => postgres
-- |  n integer
-- |  4

-- @portable equal
-- @sql sqlite
CREATE TABLE u (id INTEGER, a VARCHAR(10) COLLATE BINARY);
INSERT INTO u VALUES (1, 'café'), (2, 'café');
SELECT COUNT(*) AS n FROM u x JOIN u y ON x.a = y.a;
-- @sql postgres
CREATE TABLE u (id INTEGER, a VARCHAR(10) COLLATE "C");
INSERT INTO u VALUES (1, 'café'), (2, 'café');
SELECT COUNT(*) AS n FROM u x JOIN u y ON x.a = y.a;
-- @sql mysql
CREATE TABLE u (id INTEGER, a VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin);
INSERT INTO u VALUES (1, 'café'), (2, 'café');
SELECT COUNT(*) AS n FROM u x JOIN u y ON x.a = y.a;
-- @sql mariadb
CREATE TABLE u (id INTEGER, a VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin);
INSERT INTO u VALUES (1, 'café'), (2, 'café');
SELECT COUNT(*) AS n FROM u x JOIN u y ON x.a = y.a;
-- => *
-- |  n integer
-- |  2

-- @portable distinct
SELECT COUNT(DISTINCT a) AS n FROM u;
-- => *
-- |  n integer
-- |  2

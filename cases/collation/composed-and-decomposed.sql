-- @title     An accented letter written as one or as two code points
-- @id        collation.normalisation
-- @category  collation
-- @why       a name typed on one system is not found by the same name typed on another
-- @see       https://www.postgresql.org/docs/current/functions-string.html
-- @see       https://sqlite.org/datatype3.html#collation
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-unicode-sets.html

-- Row 1 holds one code point for é, row 2 the letter e and a combining accent.
CREATE TABLE t (id INTEGER, a VARCHAR(10));
INSERT INTO t VALUES (1, 'café'), (2, 'café');

-- @step equal
SELECT COUNT(*) AS n FROM t x JOIN t y ON x.a = y.a;

-- @step length
-- @sql sqlite
SELECT id, LENGTH(a) AS n FROM t ORDER BY id;
-- @sql postgres, mysql, mariadb
SELECT id, CHAR_LENGTH(a) AS n FROM t ORDER BY id;

-- @step like-four
SELECT id FROM t WHERE a LIKE '____' ORDER BY id;

-- @step distinct
SELECT COUNT(DISTINCT a) AS n FROM t;

-- @step normalize
SELECT COUNT(*) AS n FROM t x JOIN t y ON NORMALIZE(x.a) = NORMALIZE(y.a);

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

-- @portable distinct
SELECT COUNT(DISTINCT a) AS n FROM u;

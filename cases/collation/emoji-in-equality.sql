-- @title     All emoji are equal on MariaDB 10.11 and under MySQL's utf8mb4_unicode_ci
-- @id        collation.equality.emoji
-- @category  collation
-- @why       on MariaDB 10.11 and under utf8mb4_unicode_ci a search for 🍺 finds 🍣, and reactions counted by emoji are all one
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-unicode-sets.html
-- @see       https://mariadb.com/kb/en/character-set-and-collation-overview/
-- @see       https://sqlite.org/datatype3.html#collation
-- @see       https://www.postgresql.org/docs/current/collation.html

CREATE TABLE t (id INTEGER, a VARCHAR(10));
INSERT INTO t VALUES (1, '🍣'), (2, '🍺'), (3, '😀');

-- @step literals
SELECT '🍣' = '🍺' AS same;
-- => sqlite, mariadb>=11.8, mysql
-- |  same integer
-- |  0
-- => mariadb<11.8, mysql:prisma
-- |  same integer
-- |  1
-- => postgres
-- |  same bool
-- |  false

-- @step column
SELECT id FROM t WHERE a = '🍺' ORDER BY id;
-- => sqlite, mariadb>=11.8, postgres, mysql
-- |  id integer
-- |  2
-- => mariadb<11.8, mysql:prisma
-- |  id integer
-- |  1
-- |  2
-- |  3

-- @step distinct
SELECT COUNT(DISTINCT a) AS n FROM t;
-- => sqlite, mariadb>=11.8, postgres, mysql
-- |  n integer
-- |  3
-- => mariadb<11.8, mysql:prisma
-- |  n integer
-- |  1

-- @portable column
-- @sql sqlite
CREATE TABLE u (id INTEGER, a VARCHAR(10) COLLATE BINARY);
INSERT INTO u VALUES (1, '🍣'), (2, '🍺'), (3, '😀');
SELECT id FROM u WHERE a = '🍺' ORDER BY id;
-- @sql postgres
CREATE TABLE u (id INTEGER, a VARCHAR(10) COLLATE "C");
INSERT INTO u VALUES (1, '🍣'), (2, '🍺'), (3, '😀');
SELECT id FROM u WHERE a = '🍺' ORDER BY id;
-- @sql mysql
CREATE TABLE u (id INTEGER, a VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin);
INSERT INTO u VALUES (1, '🍣'), (2, '🍺'), (3, '😀');
SELECT id FROM u WHERE a = '🍺' ORDER BY id;
-- @sql mariadb
CREATE TABLE u (id INTEGER, a VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin);
INSERT INTO u VALUES (1, '🍣'), (2, '🍺'), (3, '😀');
SELECT id FROM u WHERE a = '🍺' ORDER BY id;
-- => *
-- |  id integer
-- |  2

-- @portable distinct
SELECT COUNT(DISTINCT a) AS n FROM u;
-- => *
-- |  n integer
-- |  3

-- @portable literals
-- @sql mysql, mariadb
SELECT CASE WHEN CAST('🍣' AS BINARY) = CAST('🍺' AS BINARY) THEN 1 ELSE 0 END AS same;
-- @sql *
SELECT CASE WHEN '🍣' = '🍺' THEN 1 ELSE 0 END AS same;
-- => *
-- |  same integer
-- |  0

-- @title     はは equals パパ, ババ and ハハ on MySQL and MariaDB 11.8 only
-- @id        collation.equality.kana
-- @category  collation
-- @why       a search for はは (mother) finds パパ (papa) on MySQL and newer MariaDB, and both cannot be names in one UNIQUE column
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-unicode-sets.html
-- @see       https://mariadb.com/kb/en/character-set-and-collation-overview/
-- @see       https://sqlite.org/datatype3.html#collation
-- @see       https://www.postgresql.org/docs/current/collation.html

CREATE TABLE t (id INTEGER, a VARCHAR(10));
INSERT INTO t VALUES (1, 'はは'), (2, 'パパ'), (3, 'ババ'), (4, 'ハハ'), (5, 'ﾊﾊ');

-- @step column
SELECT id FROM t WHERE a = 'はは' ORDER BY id;
-- => sqlite, mariadb<11.8, postgres
-- |  id integer
-- |  1
-- => mariadb>=11.8, mysql
-- |  id integer
-- |  1
-- |  2
-- |  3
-- |  4
-- |  5

-- @step distinct
SELECT COUNT(DISTINCT a) AS n FROM t;
-- => sqlite, mariadb<11.8, postgres
-- |  n integer
-- |  5
-- => mariadb>=11.8, mysql
-- |  n integer
-- |  1

-- @portable column
-- @sql sqlite
CREATE TABLE u (id INTEGER, a VARCHAR(10) COLLATE BINARY);
INSERT INTO u VALUES (1, 'はは'), (2, 'パパ'), (3, 'ババ'), (4, 'ハハ'), (5, 'ﾊﾊ');
SELECT id FROM u WHERE a = 'はは' ORDER BY id;
-- @sql postgres
CREATE TABLE u (id INTEGER, a VARCHAR(10) COLLATE "C");
INSERT INTO u VALUES (1, 'はは'), (2, 'パパ'), (3, 'ババ'), (4, 'ハハ'), (5, 'ﾊﾊ');
SELECT id FROM u WHERE a = 'はは' ORDER BY id;
-- @sql mysql
CREATE TABLE u (id INTEGER, a VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin);
INSERT INTO u VALUES (1, 'はは'), (2, 'パパ'), (3, 'ババ'), (4, 'ハハ'), (5, 'ﾊﾊ');
SELECT id FROM u WHERE a = 'はは' ORDER BY id;
-- @sql mariadb
CREATE TABLE u (id INTEGER, a VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin);
INSERT INTO u VALUES (1, 'はは'), (2, 'パパ'), (3, 'ババ'), (4, 'ハハ'), (5, 'ﾊﾊ');
SELECT id FROM u WHERE a = 'はは' ORDER BY id;
-- => *
-- |  id integer
-- |  1

-- @portable distinct
SELECT COUNT(DISTINCT a) AS n FROM u;
-- => *
-- |  n integer
-- |  5

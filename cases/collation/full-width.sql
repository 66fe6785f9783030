-- @title     Full-width letters equal plain ones on MySQL and MariaDB 11.8 only
-- @id        collation.full-width
-- @category  collation
-- @why       a code 'ＡＢＣ１' typed on a Japanese keyboard finds 'ABC1' on MySQL and newer MariaDB and nothing on the others
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-unicode-sets.html
-- @see       https://mariadb.com/kb/en/character-set-and-collation-overview/
-- @see       https://sqlite.org/datatype3.html#collation
-- @see       https://www.postgresql.org/docs/current/collation.html

CREATE TABLE t (id INTEGER, a VARCHAR(10));
INSERT INTO t VALUES (1, 'ABC1'), (2, 'ＡＢＣ１');

-- @step equal
SELECT id FROM t WHERE a = 'ABC1' ORDER BY id;
-- => sqlite, mariadb<11.8, postgres
-- |  id integer
-- |  1
-- => mariadb>=11.8, mysql
-- |  id integer
-- |  1
-- |  2

-- @step cast-digit
SELECT '１' + 0 AS v;
-- => sqlite
-- |  v integer
-- |  0
-- => mariadb, mysql
-- |  v double
-- |  0.0
-- |  warning value_converted
-- => postgres
-- |  error invalid_text_representation

-- @step lower
SELECT LOWER('ＡＢＣ') AS v;
-- => sqlite
-- |  v text
-- |  'ＡＢＣ'
-- => mariadb, postgres, mysql
-- |  v text
-- |  'ａｂｃ'

-- @portable equal
-- @sql sqlite
CREATE TABLE u (id INTEGER, a VARCHAR(10) COLLATE BINARY);
INSERT INTO u VALUES (1, 'ABC1'), (2, 'ＡＢＣ１');
SELECT id FROM u WHERE a = 'ABC1' ORDER BY id;
-- @sql postgres
CREATE TABLE u (id INTEGER, a VARCHAR(10) COLLATE "C");
INSERT INTO u VALUES (1, 'ABC1'), (2, 'ＡＢＣ１');
SELECT id FROM u WHERE a = 'ABC1' ORDER BY id;
-- @sql mysql
CREATE TABLE u (id INTEGER, a VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin);
INSERT INTO u VALUES (1, 'ABC1'), (2, 'ＡＢＣ１');
SELECT id FROM u WHERE a = 'ABC1' ORDER BY id;
-- @sql mariadb
CREATE TABLE u (id INTEGER, a VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin);
INSERT INTO u VALUES (1, 'ABC1'), (2, 'ＡＢＣ１');
SELECT id FROM u WHERE a = 'ABC1' ORDER BY id;
-- => *
-- |  id integer
-- |  1

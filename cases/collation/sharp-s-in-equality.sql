-- @title     'ß' = 'ss' holds on MySQL and MariaDB 11.8 only
-- @id        collation.equality.sharp-s
-- @category  collation
-- @why       Straße and Strasse are one address on MySQL and newer MariaDB and two elsewhere; LIKE tells them apart everywhere
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-unicode-sets.html
-- @see       https://mariadb.com/kb/en/character-set-and-collation-overview/
-- @see       https://www.postgresql.org/docs/current/collation.html
-- @see       https://sqlite.org/datatype3.html#collation

CREATE TABLE t (id INTEGER, a VARCHAR(20));
INSERT INTO t VALUES (1, 'Straße'), (2, 'Strasse');

-- @step literals
SELECT 'ß' = 'ss' AS same;
-- => sqlite, mariadb<11.8
-- |  same integer
-- |  0
-- => mariadb>=11.8, mysql
-- |  same integer
-- |  1
-- => postgres
-- |  same bool
-- |  false

-- @step column
SELECT id FROM t WHERE a = 'Strasse' ORDER BY id;
-- => sqlite, mariadb<11.8, postgres
-- |  id integer
-- |  2
-- => mariadb>=11.8, mysql
-- |  id integer
-- |  1
-- |  2

-- @step like
SELECT id FROM t WHERE a LIKE 'Strasse' ORDER BY id;
-- => *
-- |  id integer
-- |  2

-- @step like-prefix
SELECT id FROM t WHERE a LIKE 'Stras%' ORDER BY id;
-- => sqlite, mariadb>=11.8, postgres, mysql
-- |  id integer
-- |  2
-- => mariadb<11.8
-- |  id integer
-- |  1
-- |  2

-- @portable column
-- @sql sqlite
CREATE TABLE u (id INTEGER, a VARCHAR(20) COLLATE BINARY);
INSERT INTO u VALUES (1, 'Straße'), (2, 'Strasse');
SELECT id FROM u WHERE a = 'Strasse' ORDER BY id;
-- @sql postgres
CREATE TABLE u (id INTEGER, a VARCHAR(20) COLLATE "C");
INSERT INTO u VALUES (1, 'Straße'), (2, 'Strasse');
SELECT id FROM u WHERE a = 'Strasse' ORDER BY id;
-- @sql mysql
CREATE TABLE u (id INTEGER, a VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin);
INSERT INTO u VALUES (1, 'Straße'), (2, 'Strasse');
SELECT id FROM u WHERE a = 'Strasse' ORDER BY id;
-- @sql mariadb
CREATE TABLE u (id INTEGER, a VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin);
INSERT INTO u VALUES (1, 'Straße'), (2, 'Strasse');
SELECT id FROM u WHERE a = 'Strasse' ORDER BY id;
-- => *
-- |  id integer
-- |  2

-- @portable literals
-- @sql mysql, mariadb
SELECT CASE WHEN CAST('ß' AS BINARY) = CAST('ss' AS BINARY) THEN 1 ELSE 0 END AS same;
-- @sql *
SELECT CASE WHEN 'ß' = 'ss' THEN 1 ELSE 0 END AS same;
-- => *
-- |  same integer
-- |  0

-- @portable like-prefix
SELECT id FROM u WHERE a LIKE 'Stras%' ORDER BY id;
-- => *
-- |  id integer
-- |  2

-- @title     'e' = 'é' holds on MySQL and MariaDB only
-- @id        collation.equality.accent
-- @category  collation
-- @why       'resume' finds 'résumé' on MySQL and MariaDB, and the two cannot both stand in a UNIQUE column
-- @see       https://sqlite.org/datatype3.html#collation
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-unicode-sets.html
-- @see       https://mariadb.com/kb/en/character-set-and-collation-overview/
-- @see       https://www.postgresql.org/docs/current/collation.html

CREATE TABLE t (id INTEGER, a VARCHAR(20));
INSERT INTO t VALUES (1, 'resume'), (2, 'résumé');
CREATE TABLE k (a VARCHAR(20) UNIQUE);

-- @step literals
SELECT 'é' = 'e' AS same;
-- => sqlite
-- |  same integer
-- |  0
-- => mariadb, mysql
-- |  same integer
-- |  1
-- => postgres
-- |  same bool
-- |  false

-- @step column
SELECT id FROM t WHERE a = 'resume' ORDER BY id;
-- => sqlite, postgres
-- |  id integer
-- |  1
-- => mariadb, mysql
-- |  id integer
-- |  1
-- |  2

-- @step unique
INSERT INTO k VALUES ('resume'), ('résumé');
-- => sqlite, postgres
-- |  ok 2 rows
-- => mysql, mariadb
-- |  error unique_violation

-- @portable column
-- @sql sqlite
CREATE TABLE u (id INTEGER, a VARCHAR(20) COLLATE BINARY);
INSERT INTO u VALUES (1, 'resume'), (2, 'résumé');
SELECT id FROM u WHERE a = 'resume' ORDER BY id;
-- @sql postgres
CREATE TABLE u (id INTEGER, a VARCHAR(20) COLLATE "C");
INSERT INTO u VALUES (1, 'resume'), (2, 'résumé');
SELECT id FROM u WHERE a = 'resume' ORDER BY id;
-- @sql mysql
CREATE TABLE u (id INTEGER, a VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin);
INSERT INTO u VALUES (1, 'resume'), (2, 'résumé');
SELECT id FROM u WHERE a = 'resume' ORDER BY id;
-- @sql mariadb
CREATE TABLE u (id INTEGER, a VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin);
INSERT INTO u VALUES (1, 'resume'), (2, 'résumé');
SELECT id FROM u WHERE a = 'resume' ORDER BY id;
-- => *
-- |  id integer
-- |  1

-- @portable literals
-- @sql mysql, mariadb
SELECT CASE WHEN CAST('é' AS BINARY) = CAST('e' AS BINARY) THEN 1 ELSE 0 END AS same;
-- @sql *
SELECT CASE WHEN 'é' = 'e' THEN 1 ELSE 0 END AS same;
-- => *
-- |  same integer
-- |  0

-- @portable unique
-- @sql sqlite, postgres
CREATE TABLE l (a VARCHAR(20) UNIQUE);
INSERT INTO l VALUES ('resume'), ('résumé');
-- @sql mysql
CREATE TABLE l (a VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin UNIQUE);
INSERT INTO l VALUES ('resume'), ('résumé');
-- @sql mariadb
CREATE TABLE l (a VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin UNIQUE);
INSERT INTO l VALUES ('resume'), ('résumé');
-- => *
-- |  ok 2 rows

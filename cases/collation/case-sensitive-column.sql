-- @title     A column without COLLATE compares exactly on SQLite and PostgreSQL only; a binary COLLATE does on all
-- @id        collation.equality.exact
-- @category  collation
-- @why       a token or coupon code in another case or with an accent is let through on MySQL and MariaDB unless the column has a binary COLLATE
-- @see       https://sqlite.org/datatype3.html#collation
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-unicode-sets.html
-- @see       https://mariadb.com/kb/en/setting-character-sets-and-collations/
-- @see       https://www.postgresql.org/docs/current/collation.html

CREATE TABLE t (id INTEGER, a VARCHAR(20));
INSERT INTO t VALUES (1, 'Ab'), (2, 'ab'), (3, 'áb'), (4, 'ab ');

-- @step equal
SELECT id FROM t WHERE a = 'ab' ORDER BY id;
-- => sqlite, postgres
-- |  id integer
-- |  2
-- => mariadb, mysql:prisma
-- |  id integer
-- |  1
-- |  2
-- |  3
-- |  4
-- => mysql
-- |  id integer
-- |  1
-- |  2
-- |  3

-- @step distinct
SELECT COUNT(DISTINCT a) AS n FROM t;
-- => sqlite, postgres
-- |  n integer
-- |  4
-- => mariadb, mysql:prisma
-- |  n integer
-- |  1
-- => mysql
-- |  n integer
-- |  2

-- @step sorted
SELECT id FROM t ORDER BY a, id;
-- => sqlite
-- |  id integer
-- |  1
-- |  2
-- |  4
-- |  3
-- => mariadb, mysql
-- |  id integer
-- |  1
-- |  2
-- |  3
-- |  4
-- => postgres
-- |  id integer
-- |  2
-- |  4
-- |  1
-- |  3

-- @portable equal
-- @sql sqlite
CREATE TABLE u (id INTEGER, a VARCHAR(20) COLLATE BINARY);
INSERT INTO u VALUES (1, 'Ab'), (2, 'ab'), (3, 'áb'), (4, 'ab ');
SELECT id FROM u WHERE a = 'ab' ORDER BY id;
-- @sql postgres
CREATE TABLE u (id INTEGER, a VARCHAR(20) COLLATE "C");
INSERT INTO u VALUES (1, 'Ab'), (2, 'ab'), (3, 'áb'), (4, 'ab ');
SELECT id FROM u WHERE a = 'ab' ORDER BY id;
-- @sql mysql
CREATE TABLE u (id INTEGER, a VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin);
INSERT INTO u VALUES (1, 'Ab'), (2, 'ab'), (3, 'áb'), (4, 'ab ');
SELECT id FROM u WHERE a = 'ab' ORDER BY id;
-- @sql mariadb
CREATE TABLE u (id INTEGER, a VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin);
INSERT INTO u VALUES (1, 'Ab'), (2, 'ab'), (3, 'áb'), (4, 'ab ');
SELECT id FROM u WHERE a = 'ab' ORDER BY id;
-- => *
-- |  id integer
-- |  2

-- @portable distinct
SELECT COUNT(DISTINCT a) AS n FROM u;
-- => *
-- |  n integer
-- |  4

-- @portable sorted
SELECT id FROM u ORDER BY a, id;
-- => *
-- |  id integer
-- |  1
-- |  2
-- |  4
-- |  3

-- @title     'İ' = 'i' holds on MySQL and MariaDB only
-- @id        collation.turkish
-- @category  collation
-- @why       a Turkish name with İ is found by i on MySQL and MariaDB, by ı too on older MariaDB; SQLite's LOWER and UPPER leave both alone
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-unicode-sets.html
-- @see       https://mariadb.com/kb/en/character-set-and-collation-overview/
-- @see       https://www.postgresql.org/docs/current/collation.html
-- @see       https://sqlite.org/lang_corefunc.html#lower

CREATE TABLE t (id INTEGER, a VARCHAR(5));
INSERT INTO t VALUES (1, 'i'), (2, 'I'), (3, 'ı'), (4, 'İ');

-- @step equals-i
SELECT id FROM t WHERE a = 'i' ORDER BY id;
-- => sqlite, postgres
-- |  id integer
-- |  1
-- => mariadb<11.8
-- |  id integer
-- |  1
-- |  2
-- |  3
-- |  4
-- => mariadb>=11.8, mysql
-- |  id integer
-- |  1
-- |  2
-- |  4

-- @step lower
SELECT id, LOWER(a) AS v FROM t ORDER BY id;
-- => sqlite
-- |  id integer | v text
-- |  1          | 'i'
-- |  2          | 'i'
-- |  3          | 'ı'
-- |  4          | 'İ'
-- => mariadb, postgres, mysql
-- |  id integer | v text
-- |  1          | 'i'
-- |  2          | 'i'
-- |  3          | 'ı'
-- |  4          | 'i'

-- @step upper
SELECT id, UPPER(a) AS v FROM t ORDER BY id;
-- => sqlite
-- |  id integer | v text
-- |  1          | 'I'
-- |  2          | 'I'
-- |  3          | 'ı'
-- |  4          | 'İ'
-- => mariadb, postgres, mysql
-- |  id integer | v text
-- |  1          | 'I'
-- |  2          | 'I'
-- |  3          | 'I'
-- |  4          | 'İ'

-- @step length-of-lower
SELECT id, LENGTH(LOWER(a)) AS n FROM t ORDER BY id;
-- => sqlite, postgres
-- |  id integer | n integer
-- |  1          | 1
-- |  2          | 1
-- |  3          | 1
-- |  4          | 1
-- => mariadb, mysql
-- |  id integer | n integer
-- |  1          | 1
-- |  2          | 1
-- |  3          | 2
-- |  4          | 1

-- @portable equals-i
-- @sql sqlite
CREATE TABLE u (id INTEGER, a VARCHAR(5) COLLATE BINARY);
INSERT INTO u VALUES (1, 'i'), (2, 'I'), (3, 'ı'), (4, 'İ');
SELECT id FROM u WHERE a = 'i' ORDER BY id;
-- @sql postgres
CREATE TABLE u (id INTEGER, a VARCHAR(5) COLLATE "C");
INSERT INTO u VALUES (1, 'i'), (2, 'I'), (3, 'ı'), (4, 'İ');
SELECT id FROM u WHERE a = 'i' ORDER BY id;
-- @sql mysql
CREATE TABLE u (id INTEGER, a VARCHAR(5) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin);
INSERT INTO u VALUES (1, 'i'), (2, 'I'), (3, 'ı'), (4, 'İ');
SELECT id FROM u WHERE a = 'i' ORDER BY id;
-- @sql mariadb
CREATE TABLE u (id INTEGER, a VARCHAR(5) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin);
INSERT INTO u VALUES (1, 'i'), (2, 'I'), (3, 'ı'), (4, 'İ');
SELECT id FROM u WHERE a = 'i' ORDER BY id;
-- => *
-- |  id integer
-- |  1

-- For i in all its forms and letters without accents: SQLite's LOWER and UPPER fold A to Z only.
-- @portable lower
SELECT id, LOWER(REPLACE(a, 'İ', 'i')) AS v FROM t ORDER BY id;
-- => *
-- |  id integer | v text
-- |  1          | 'i'
-- |  2          | 'i'
-- |  3          | 'ı'
-- |  4          | 'i'

-- @portable upper
SELECT id, UPPER(REPLACE(a, 'ı', 'I')) AS v FROM t ORDER BY id;
-- => *
-- |  id integer | v text
-- |  1          | 'I'
-- |  2          | 'I'
-- |  3          | 'I'
-- |  4          | 'İ'

-- @portable length-of-lower
-- @sql mysql, mariadb
SELECT id, CHAR_LENGTH(LOWER(REPLACE(a, 'İ', 'i'))) AS n FROM t ORDER BY id;
-- @sql *
SELECT id, LENGTH(LOWER(REPLACE(a, 'İ', 'i'))) AS n FROM t ORDER BY id;
-- => *
-- |  id integer | n integer
-- |  1          | 1
-- |  2          | 1
-- |  3          | 1
-- |  4          | 1

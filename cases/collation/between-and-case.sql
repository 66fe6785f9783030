-- @title     BETWEEN 'a' AND 'm' leaves out capitals on SQLite only
-- @id        collation.between
-- @category  collation
-- @why       a list of customers from a to m, "name BETWEEN 'a' AND 'm'", leaves out Bob and émile on SQLite and shows them in production
-- @see       https://sqlite.org/datatype3.html#collation
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-collation-effect.html
-- @see       https://mariadb.com/kb/en/character-set-and-collation-overview/
-- @see       https://www.postgresql.org/docs/current/collation.html

CREATE TABLE t (id INTEGER, a VARCHAR(10));
INSERT INTO t VALUES (1, 'Bob'), (2, 'bob'), (3, 'Zoe'), (4, 'mia'), (5, 'émile');

-- @step between
SELECT id FROM t WHERE a BETWEEN 'a' AND 'm' ORDER BY id;
-- => sqlite
-- |  id integer
-- |  2
-- => mariadb, postgres, mysql
-- |  id integer
-- |  1
-- |  2
-- |  5

-- @step smaller
SELECT id FROM t WHERE a < 'a' ORDER BY id;
-- => sqlite
-- |  id integer
-- |  1
-- |  3
-- => mariadb, postgres, mysql
-- |  id integer

-- LOWER folds A to Z only on SQLite: the rewrite holds for letters without accents.
-- @portable between
-- @sql sqlite
CREATE TABLE u (id INTEGER, a VARCHAR(10) COLLATE BINARY);
INSERT INTO u SELECT id, a FROM t;
SELECT id FROM u WHERE LOWER(a) BETWEEN 'a' AND 'm' ORDER BY id;
-- @sql postgres
CREATE TABLE u (id INTEGER, a VARCHAR(10) COLLATE "C");
INSERT INTO u SELECT id, a FROM t;
SELECT id FROM u WHERE LOWER(a) BETWEEN 'a' AND 'm' ORDER BY id;
-- @sql mysql
CREATE TABLE u (id INTEGER, a VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin);
INSERT INTO u SELECT id, a FROM t;
SELECT id FROM u WHERE LOWER(a) BETWEEN 'a' AND 'm' ORDER BY id;
-- @sql mariadb
CREATE TABLE u (id INTEGER, a VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin);
INSERT INTO u SELECT id, a FROM t;
SELECT id FROM u WHERE LOWER(a) BETWEEN 'a' AND 'm' ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  2

-- @portable smaller
SELECT id FROM u WHERE a < 'a' ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  3

-- @title     Accented letters sort behind z on SQLite and beside their base letter elsewhere
-- @id        collation.order.accent
-- @category  collation
-- @why       a list of customers has Émile after Zoe on SQLite and beside Emil on the servers, so that page one shows other rows
-- @see       https://sqlite.org/datatype3.html#collation
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-unicode-sets.html
-- @see       https://mariadb.com/kb/en/character-set-and-collation-overview/
-- @see       https://www.postgresql.org/docs/current/collation.html

CREATE TABLE t (id INTEGER, a VARCHAR(5));
INSERT INTO t VALUES (1, 'z'), (2, 'é'), (3, 'e'), (4, 'f'), (5, 'ä'), (6, 'å'), (7, 'ø'), (8, 'o');

-- @step sort
SELECT a FROM t ORDER BY a, id;
-- => sqlite
-- |  a text
-- |  'e'
-- |  'f'
-- |  'o'
-- |  'z'
-- |  'ä'
-- |  'å'
-- |  'é'
-- |  'ø'
-- => mariadb<11.8
-- |  a text
-- |  'ä'
-- |  'å'
-- |  'é'
-- |  'e'
-- |  'f'
-- |  'o'
-- |  'z'
-- |  'ø'
-- => mariadb>=11.8, mysql
-- |  a text
-- |  'ä'
-- |  'å'
-- |  'é'
-- |  'e'
-- |  'f'
-- |  'ø'
-- |  'o'
-- |  'z'
-- => postgres
-- |  a text
-- |  'å'
-- |  'ä'
-- |  'e'
-- |  'é'
-- |  'f'
-- |  'o'
-- |  'ø'
-- |  'z'
-- => mysql:prisma
-- |  a text
-- |  'ä'
-- |  'å'
-- |  'é'
-- |  'e'
-- |  'f'
-- |  'o'
-- |  'ø'
-- |  'z'

-- @step range
SELECT a FROM t WHERE a BETWEEN 'e' AND 'f' ORDER BY id;
-- => sqlite
-- |  a text
-- |  'e'
-- |  'f'
-- => mariadb, postgres, mysql
-- |  a text
-- |  'é'
-- |  'e'
-- |  'f'

-- @portable sort
-- @sql sqlite
CREATE TABLE u (id INTEGER, a VARCHAR(5) COLLATE BINARY);
INSERT INTO u SELECT id, a FROM t;
SELECT a FROM u ORDER BY a, id;
-- @sql postgres
CREATE TABLE u (id INTEGER, a VARCHAR(5) COLLATE "C");
INSERT INTO u SELECT id, a FROM t;
SELECT a FROM u ORDER BY a, id;
-- @sql mysql
CREATE TABLE u (id INTEGER, a VARCHAR(5) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin);
INSERT INTO u SELECT id, a FROM t;
SELECT a FROM u ORDER BY a, id;
-- @sql mariadb
CREATE TABLE u (id INTEGER, a VARCHAR(5) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin);
INSERT INTO u SELECT id, a FROM t;
SELECT a FROM u ORDER BY a, id;
-- => *
-- |  a text
-- |  'e'
-- |  'f'
-- |  'o'
-- |  'z'
-- |  'ä'
-- |  'å'
-- |  'é'
-- |  'ø'

-- @portable range
SELECT a FROM u WHERE a BETWEEN 'e' AND 'f' ORDER BY id;
-- => *
-- |  a text
-- |  'e'
-- |  'f'

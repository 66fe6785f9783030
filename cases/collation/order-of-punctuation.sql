-- @title     ORDER BY skips spaces and hyphens at first on PostgreSQL and sorts them before letters elsewhere
-- @id        collation.order.punctuation
-- @category  collation
-- @why       PostgreSQL's glibc collation skips spaces and punctuation at first, so pages and ranges of codes like 'a-c' differ from the other servers
-- @see       https://www.postgresql.org/docs/current/collation.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-unicode-sets.html
-- @see       https://mariadb.com/kb/en/character-set-and-collation-overview/
-- @see       https://sqlite.org/datatype3.html#collation

CREATE TABLE t (id INTEGER, a VARCHAR(9));
INSERT INTO t VALUES (1, 'a b'), (2, 'ab'), (3, 'a-c'), (4, 'aa'), (5, 'a_d'), (6, 'ad'), (7, ' ac'), (8, 'a.b');

-- @step sort
SELECT a FROM t ORDER BY a, id;
-- => sqlite
-- |  a text
-- |  ' ac'
-- |  'a b'
-- |  'a-c'
-- |  'a.b'
-- |  'a_d'
-- |  'aa'
-- |  'ab'
-- |  'ad'
-- => mariadb<11.8
-- |  a text
-- |  ' ac'
-- |  'a b'
-- |  'a-c'
-- |  'a.b'
-- |  'aa'
-- |  'ab'
-- |  'ad'
-- |  'a_d'
-- => mariadb>=11.8, mysql
-- |  a text
-- |  ' ac'
-- |  'a b'
-- |  'a_d'
-- |  'a-c'
-- |  'a.b'
-- |  'aa'
-- |  'ab'
-- |  'ad'
-- => postgres
-- |  a text
-- |  'aa'
-- |  'a b'
-- |  'a.b'
-- |  'ab'
-- |  ' ac'
-- |  'a-c'
-- |  'a_d'
-- |  'ad'

-- @step next-page
SELECT a FROM t WHERE a > 'a b' ORDER BY a, id LIMIT 2;
-- => sqlite, mariadb<11.8
-- |  a text
-- |  'a-c'
-- |  'a.b'
-- => mariadb>=11.8, mysql
-- |  a text
-- |  'a_d'
-- |  'a-c'
-- => postgres
-- |  a text
-- |  'a.b'
-- |  'ab'

-- @portable sort
-- @sql sqlite
CREATE TABLE u (id INTEGER, a VARCHAR(9) COLLATE BINARY);
INSERT INTO u SELECT id, a FROM t;
SELECT a FROM u ORDER BY a, id;
-- @sql postgres
CREATE TABLE u (id INTEGER, a VARCHAR(9) COLLATE "C");
INSERT INTO u SELECT id, a FROM t;
SELECT a FROM u ORDER BY a, id;
-- @sql mysql
CREATE TABLE u (id INTEGER, a VARCHAR(9) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin);
INSERT INTO u SELECT id, a FROM t;
SELECT a FROM u ORDER BY a, id;
-- @sql mariadb
CREATE TABLE u (id INTEGER, a VARCHAR(9) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin);
INSERT INTO u SELECT id, a FROM t;
SELECT a FROM u ORDER BY a, id;
-- => *
-- |  a text
-- |  ' ac'
-- |  'a b'
-- |  'a-c'
-- |  'a.b'
-- |  'a_d'
-- |  'aa'
-- |  'ab'
-- |  'ad'

-- @portable next-page
SELECT a FROM u WHERE a > 'a b' ORDER BY a, id LIMIT 2;
-- => *
-- |  a text
-- |  'a-c'
-- |  'a.b'

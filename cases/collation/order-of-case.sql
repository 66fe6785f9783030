-- @title     Capitals sort before all small letters on SQLite and beside them elsewhere
-- @id        collation.order.case
-- @category  collation
-- @why       a list of names shows 'Zola' before 'adams' on SQLite and after it in production: tests on order and paging do not hold
-- @see       https://sqlite.org/datatype3.html#collation
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-collation-effect.html
-- @see       https://mariadb.com/kb/en/character-set-and-collation-overview/
-- @see       https://www.postgresql.org/docs/current/collation.html

CREATE TABLE t (id INTEGER, a VARCHAR(5));
INSERT INTO t VALUES (1, 'b'), (2, 'A'), (3, 'a'), (4, 'B'), (5, '_'), (6, '1'), (7, 'Z');
CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT);
INSERT INTO person VALUES (1, 'de Vries'), (2, 'Smith'), (3, 'adams'), (4, 'Zola'), (5, 'dean');

-- @step sort
SELECT a FROM t ORDER BY a, id;
-- => sqlite
-- |  a text
-- |  '1'
-- |  'A'
-- |  'B'
-- |  'Z'
-- |  '_'
-- |  'a'
-- |  'b'
-- => mariadb<11.8
-- |  a text
-- |  '1'
-- |  'A'
-- |  'a'
-- |  'b'
-- |  'B'
-- |  'Z'
-- |  '_'
-- => mariadb>=11.8, mysql
-- |  a text
-- |  '_'
-- |  '1'
-- |  'A'
-- |  'a'
-- |  'b'
-- |  'B'
-- |  'Z'
-- => postgres
-- |  a text
-- |  '_'
-- |  '1'
-- |  'a'
-- |  'A'
-- |  'b'
-- |  'B'
-- |  'Z'

-- @step largest
SELECT MAX(a) AS top FROM t WHERE id IN (1, 4, 7);
-- => sqlite
-- |  top text
-- |  'b'
-- => mariadb, postgres, mysql
-- |  top text
-- |  'Z'

-- @step after-a
SELECT a FROM t WHERE a > 'a' ORDER BY id;
-- => sqlite
-- |  a text
-- |  'b'
-- => mariadb<11.8
-- |  a text
-- |  'b'
-- |  'B'
-- |  '_'
-- |  'Z'
-- => mariadb>=11.8, mysql
-- |  a text
-- |  'b'
-- |  'B'
-- |  'Z'
-- => postgres
-- |  a text
-- |  'b'
-- |  'A'
-- |  'B'
-- |  'Z'

-- @step names
SELECT name FROM person ORDER BY name;
-- => sqlite
-- |  name text
-- |  'Smith'
-- |  'Zola'
-- |  'adams'
-- |  'de Vries'
-- |  'dean'
-- => postgres
-- |  name text
-- |  'adams'
-- |  'dean'
-- |  'de Vries'
-- |  'Smith'
-- |  'Zola'
-- => mysql, mariadb
-- |  name text
-- |  'adams'
-- |  'de Vries'
-- |  'dean'
-- |  'Smith'
-- |  'Zola'

-- @step names-by-key
SELECT id FROM person ORDER BY name, id;
-- => sqlite
-- |  id integer
-- |  2
-- |  4
-- |  3
-- |  1
-- |  5
-- => postgres
-- |  id integer
-- |  3
-- |  5
-- |  1
-- |  2
-- |  4
-- => mysql, mariadb
-- |  id integer
-- |  3
-- |  1
-- |  5
-- |  2
-- |  4

-- @step first-name
SELECT name FROM person ORDER BY name LIMIT 1;
-- => sqlite
-- |  name text
-- |  'Smith'
-- => mariadb, postgres, mysql
-- |  name text
-- |  'adams'

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
-- |  '1'
-- |  'A'
-- |  'B'
-- |  'Z'
-- |  '_'
-- |  'a'
-- |  'b'

-- @portable largest
SELECT MAX(a) AS top FROM u WHERE id IN (1, 4, 7);
-- => *
-- |  top text
-- |  'b'

-- @portable after-a
SELECT a FROM u WHERE a > 'a' ORDER BY id;
-- => *
-- |  a text
-- |  'b'

-- By the codes of the letters, a blank before all of them. LOWER folds A to Z only on SQLite: it holds where no capital has an accent.
-- @portable names
-- @sql sqlite
SELECT name FROM person ORDER BY LOWER(name);
-- @sql postgres
SELECT name FROM person ORDER BY LOWER(name) COLLATE "C" NULLS FIRST;
-- @sql mysql, mariadb
SELECT name FROM person ORDER BY CAST(LOWER(name) AS BINARY);
-- => *
-- |  name text
-- |  'adams'
-- |  'de Vries'
-- |  'dean'
-- |  'Smith'
-- |  'Zola'

-- @portable names-by-key
-- @sql sqlite
SELECT id FROM person ORDER BY LOWER(name), id;
-- @sql postgres
SELECT id FROM person ORDER BY LOWER(name) COLLATE "C" NULLS FIRST, id;
-- @sql mysql, mariadb
SELECT id FROM person ORDER BY CAST(LOWER(name) AS BINARY), id;
-- => *
-- |  id integer
-- |  3
-- |  1
-- |  5
-- |  2
-- |  4

-- @portable first-name
-- @sql sqlite
SELECT name FROM person ORDER BY LOWER(name) LIMIT 1;
-- @sql postgres
SELECT name FROM person ORDER BY LOWER(name) COLLATE "C" NULLS FIRST LIMIT 1;
-- @sql mysql, mariadb
SELECT name FROM person ORDER BY CAST(LOWER(name) AS BINARY) LIMIT 1;
-- => *
-- |  name text
-- |  'adams'

-- @title     LIKE 'ab%' finds Abc everywhere but on PostgreSQL
-- @id        collation.like.exact
-- @category  collation
-- @why       keys and codes looked up by LIKE for their exact case bring rows of another case on SQLite and MySQL, without a word
-- @see       https://sqlite.org/lang_expr.html#like
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-comparison-functions.html#operator_like
-- @see       https://mariadb.com/kb/en/like/
-- @see       https://www.postgresql.org/docs/current/functions-matching.html

CREATE TABLE t (id INTEGER, a VARCHAR(20));
INSERT INTO t VALUES (1, 'Abc'), (2, 'abc'), (3, 'abx');

-- @step prefix
SELECT id FROM t WHERE a LIKE 'ab%' ORDER BY id;
-- => sqlite, mariadb, mysql
-- |  id integer
-- |  1
-- |  2
-- |  3
-- => postgres
-- |  id integer
-- |  2
-- |  3

-- @portable prefix
-- @sql sqlite
CREATE TABLE u (id INTEGER, a VARCHAR(20) COLLATE BINARY);
INSERT INTO u VALUES (1, 'Abc'), (2, 'abc'), (3, 'abx');
SELECT id FROM u WHERE a >= 'ab' AND a < 'ac' ORDER BY id;
-- @sql postgres
CREATE TABLE u (id INTEGER, a VARCHAR(20) COLLATE "C");
INSERT INTO u VALUES (1, 'Abc'), (2, 'abc'), (3, 'abx');
SELECT id FROM u WHERE a >= 'ab' AND a < 'ac' ORDER BY id;
-- @sql mysql
CREATE TABLE u (id INTEGER, a VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin);
INSERT INTO u VALUES (1, 'Abc'), (2, 'abc'), (3, 'abx');
SELECT id FROM u WHERE a >= 'ab' AND a < 'ac' ORDER BY id;
-- @sql mariadb
CREATE TABLE u (id INTEGER, a VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin);
INSERT INTO u VALUES (1, 'Abc'), (2, 'abc'), (3, 'abx');
SELECT id FROM u WHERE a >= 'ab' AND a < 'ac' ORDER BY id;
-- => *
-- |  id integer
-- |  2
-- |  3

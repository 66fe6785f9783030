-- @title     GLOB is a pattern match of SQLite only
-- @id        collation.glob
-- @category  collation
-- @why       a file or key search written with GLOB, * and ? for tests on SQLite is a syntax error on every server
-- @see       https://sqlite.org/lang_expr.html#glob
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-comparison-functions.html
-- @see       https://mariadb.com/kb/en/like/
-- @see       https://www.postgresql.org/docs/current/functions-matching.html

CREATE TABLE t (id INTEGER, a VARCHAR(10));
INSERT INTO t VALUES (1, 'abc'), (2, 'Abc'), (3, 'xabc');

-- @step glob
SELECT id FROM t WHERE a GLOB 'a*' ORDER BY id;
-- => sqlite
-- |  id integer
-- |  1
-- => mariadb, postgres, mysql
-- |  error syntax_error

-- @step glob-class
SELECT id FROM t WHERE a GLOB '[aA]bc' ORDER BY id;
-- => sqlite
-- |  id integer
-- |  1
-- |  2
-- => mariadb, postgres, mysql
-- |  error syntax_error

-- @portable glob
-- @sql sqlite
CREATE TABLE u (id INTEGER, a VARCHAR(10) COLLATE BINARY);
INSERT INTO u SELECT id, a FROM t;
SELECT id FROM u WHERE a >= 'a' AND a < 'b' ORDER BY id;
-- @sql postgres
CREATE TABLE u (id INTEGER, a VARCHAR(10) COLLATE "C");
INSERT INTO u SELECT id, a FROM t;
SELECT id FROM u WHERE a >= 'a' AND a < 'b' ORDER BY id;
-- @sql mysql
CREATE TABLE u (id INTEGER, a VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin);
INSERT INTO u SELECT id, a FROM t;
SELECT id FROM u WHERE a >= 'a' AND a < 'b' ORDER BY id;
-- @sql mariadb
CREATE TABLE u (id INTEGER, a VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin);
INSERT INTO u SELECT id, a FROM t;
SELECT id FROM u WHERE a >= 'a' AND a < 'b' ORDER BY id;
-- => *
-- |  id integer
-- |  1

-- @portable glob-class
SELECT id FROM u WHERE a IN ('abc', 'Abc') ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  2

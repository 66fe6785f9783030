-- @title     The Turkish letters ı and İ
-- @id        collation.turkish
-- @category  collation
-- @why       LOWER('I') and the equality of i, ı and İ follow the locale on some engines
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-unicode-sets.html
-- @see       https://www.postgresql.org/docs/current/collation.html
-- @see       https://sqlite.org/lang_corefunc.html#lower

CREATE TABLE t (id INTEGER, a VARCHAR(5));
INSERT INTO t VALUES (1, 'i'), (2, 'I'), (3, 'ı'), (4, 'İ');

-- @step equals-i
SELECT id FROM t WHERE a = 'i' ORDER BY id;

-- @step lower
SELECT id, LOWER(a) AS v FROM t ORDER BY id;

-- @step upper
SELECT id, UPPER(a) AS v FROM t ORDER BY id;

-- @step length-of-lower
SELECT id, LENGTH(LOWER(a)) AS n FROM t ORDER BY id;

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

-- @title     Sorting upper case, lower case, digits and signs
-- @id        collation.order.case
-- @category  collation
-- @why       'Z' comes before 'a' on SQLite and after it elsewhere
-- @see       https://sqlite.org/datatype3.html#collation
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-collation-effect.html
-- @see       https://www.postgresql.org/docs/current/collation.html

CREATE TABLE t (id INTEGER, a VARCHAR(5));
INSERT INTO t VALUES (1, 'b'), (2, 'A'), (3, 'a'), (4, 'B'), (5, '_'), (6, '1'), (7, 'Z');

-- @step sort
SELECT a FROM t ORDER BY a, id;

-- @step largest
SELECT MAX(a) AS top FROM t WHERE id IN (1, 4, 7);

-- @step after-a
SELECT a FROM t WHERE a > 'a' ORDER BY id;

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

-- @portable largest
SELECT MAX(a) AS top FROM u WHERE id IN (1, 4, 7);

-- @portable after-a
SELECT a FROM u WHERE a > 'a' ORDER BY id;

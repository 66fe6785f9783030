-- @title     DISTINCT and GROUP BY take 'a', 'A' and 'á' for one on MySQL and MariaDB only
-- @id        collation.distinct
-- @category  collation
-- @why       a report of tags or cities merges 'A', 'a' and 'á' on MySQL and MariaDB: fewer lines with larger counts than in tests on SQLite
-- @see       https://sqlite.org/datatype3.html#collation
-- @see       https://dev.mysql.com/doc/refman/8.4/en/group-by-handling.html
-- @see       https://mariadb.com/kb/en/character-set-and-collation-overview/
-- @see       https://www.postgresql.org/docs/current/collation.html

CREATE TABLE t (id INTEGER, a VARCHAR(10));
INSERT INTO t VALUES (1, 'a'), (2, 'A'), (3, 'á'), (4, 'b');

-- @step distinct
SELECT COUNT(*) AS n FROM (SELECT DISTINCT a FROM t) q;
-- => sqlite, postgres
-- |  n integer
-- |  4
-- => mariadb, mysql
-- |  n integer
-- |  2

-- @step group
SELECT MIN(id) AS first, COUNT(*) AS n FROM t GROUP BY a ORDER BY first;
-- => sqlite, postgres
-- |  first integer | n integer
-- |  1             | 1
-- |  2             | 1
-- |  3             | 1
-- |  4             | 1
-- => mariadb, mysql
-- |  first integer | n integer
-- |  1             | 3
-- |  4             | 1

-- @step union
SELECT COUNT(*) AS n FROM (SELECT 'a' AS v UNION SELECT 'A' UNION SELECT 'á') q;
-- => sqlite, postgres
-- |  n integer
-- |  3
-- => mariadb, mysql
-- |  n integer
-- |  1

-- @step count-distinct
SELECT COUNT(DISTINCT a) AS n FROM t;
-- => sqlite, postgres
-- |  n integer
-- |  4
-- => mariadb, mysql
-- |  n integer
-- |  2

-- @portable distinct
-- @sql sqlite
CREATE TABLE u (id INTEGER, a VARCHAR(10) COLLATE BINARY);
INSERT INTO u VALUES (1, 'a'), (2, 'A'), (3, 'á'), (4, 'b');
SELECT COUNT(*) AS n FROM (SELECT DISTINCT a FROM u) q;
-- @sql postgres
CREATE TABLE u (id INTEGER, a VARCHAR(10) COLLATE "C");
INSERT INTO u VALUES (1, 'a'), (2, 'A'), (3, 'á'), (4, 'b');
SELECT COUNT(*) AS n FROM (SELECT DISTINCT a FROM u) q;
-- @sql mysql
CREATE TABLE u (id INTEGER, a VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin);
INSERT INTO u VALUES (1, 'a'), (2, 'A'), (3, 'á'), (4, 'b');
SELECT COUNT(*) AS n FROM (SELECT DISTINCT a FROM u) q;
-- @sql mariadb
CREATE TABLE u (id INTEGER, a VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin);
INSERT INTO u VALUES (1, 'a'), (2, 'A'), (3, 'á'), (4, 'b');
SELECT COUNT(*) AS n FROM (SELECT DISTINCT a FROM u) q;
-- => *
-- |  n integer
-- |  4

-- @portable group
SELECT MIN(id) AS first, COUNT(*) AS n FROM u GROUP BY a ORDER BY first;
-- => *
-- |  first integer | n integer
-- |  1             | 1
-- |  2             | 1
-- |  3             | 1
-- |  4             | 1

-- @portable count-distinct
SELECT COUNT(DISTINCT a) AS n FROM u;
-- => *
-- |  n integer
-- |  4

-- @portable union
SELECT COUNT(*) AS n FROM (SELECT a FROM u WHERE id = 1 UNION SELECT a FROM u WHERE id = 2 UNION SELECT a FROM u WHERE id = 3) q;
-- => *
-- |  n integer
-- |  3

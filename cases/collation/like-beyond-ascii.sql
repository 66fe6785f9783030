-- @title     'É' LIKE 'é' and 'e' LIKE 'é' hold on MySQL and MariaDB only
-- @id        collation.like.nonascii
-- @category  collation
-- @why       a search for 'é%' finds Émile on MySQL and MariaDB and misses it on SQLite, whose LIKE folds A to Z only
-- @see       https://sqlite.org/lang_expr.html#like
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-comparison-functions.html#operator_like
-- @see       https://www.postgresql.org/docs/current/functions-matching.html

CREATE TABLE t (id INTEGER, a VARCHAR(10));
INSERT INTO t VALUES (1, 'Émile'), (2, 'émile'), (3, 'Anna'), (4, 'Emil');

-- @step search
SELECT id FROM t WHERE a LIKE 'é%' ORDER BY id;
-- => sqlite, postgres
-- |  id integer
-- |  2
-- => mysql, mariadb
-- |  id integer
-- |  1
-- |  2
-- |  4

-- @step case
SELECT 'É' LIKE 'é' AS matches;
-- => sqlite
-- |  matches integer
-- |  0
-- => mariadb, mysql
-- |  matches integer
-- |  1
-- => postgres
-- |  matches bool
-- |  false

-- @step accent
SELECT 'e' LIKE 'é' AS matches;
-- => sqlite
-- |  matches integer
-- |  0
-- => mariadb, mysql
-- |  matches integer
-- |  1
-- => postgres
-- |  matches bool
-- |  false

-- @step greek
SELECT 'ΣΑΣ' LIKE 'σας' AS matches;
-- => sqlite
-- |  matches integer
-- |  0
-- => mariadb, mysql
-- |  matches integer
-- |  1
-- => postgres
-- |  matches bool
-- |  false

-- @step cyrillic
SELECT 'ПРИВЕТ' LIKE 'привет' AS matches;
-- => sqlite
-- |  matches integer
-- |  0
-- => mariadb, mysql
-- |  matches integer
-- |  1
-- => postgres
-- |  matches bool
-- |  false

-- Both spellings are asked for, and MySQL and MariaDB told to fold neither case nor accents.
-- @portable search
-- @sql mysql, mariadb
SELECT id FROM t WHERE a COLLATE utf8mb4_bin LIKE 'É%' OR a COLLATE utf8mb4_bin LIKE 'é%' ORDER BY id;
-- @sql *
SELECT id FROM t WHERE a LIKE 'É%' OR a LIKE 'é%' ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  2

-- @portable case
-- @sql mysql, mariadb
SELECT CASE WHEN 'É' COLLATE utf8mb4_bin LIKE 'É' OR 'É' COLLATE utf8mb4_bin LIKE 'é' THEN 1 ELSE 0 END AS matches;
-- @sql *
SELECT CASE WHEN 'É' LIKE 'É' OR 'É' LIKE 'é' THEN 1 ELSE 0 END AS matches;
-- => *
-- |  matches integer
-- |  1

-- @portable accent
-- @sql mysql, mariadb
SELECT CASE WHEN 'e' COLLATE utf8mb4_bin LIKE 'e' OR 'e' COLLATE utf8mb4_bin LIKE 'é' THEN 1 ELSE 0 END AS matches;
-- @sql *
SELECT CASE WHEN 'e' LIKE 'e' OR 'e' LIKE 'é' THEN 1 ELSE 0 END AS matches;
-- => *
-- |  matches integer
-- |  1

-- @portable greek
-- @sql mysql, mariadb
SELECT CASE WHEN 'ΣΑΣ' COLLATE utf8mb4_bin LIKE 'ΣΑΣ' OR 'ΣΑΣ' COLLATE utf8mb4_bin LIKE 'σας' THEN 1 ELSE 0 END AS matches;
-- @sql *
SELECT CASE WHEN 'ΣΑΣ' LIKE 'ΣΑΣ' OR 'ΣΑΣ' LIKE 'σας' THEN 1 ELSE 0 END AS matches;
-- => *
-- |  matches integer
-- |  1

-- @portable cyrillic
-- @sql mysql, mariadb
SELECT CASE WHEN 'ПРИВЕТ' COLLATE utf8mb4_bin LIKE 'ПРИВЕТ' OR 'ПРИВЕТ' COLLATE utf8mb4_bin LIKE 'привет' THEN 1 ELSE 0 END AS matches;
-- @sql *
SELECT CASE WHEN 'ПРИВЕТ' LIKE 'ПРИВЕТ' OR 'ПРИВЕТ' LIKE 'привет' THEN 1 ELSE 0 END AS matches;
-- => *
-- |  matches integer
-- |  1

-- @title     INSTR('ABC', 'b') is 2 on MySQL and MariaDB and 0 on SQLite, as is STRPOS on PostgreSQL
-- @id        collation.position.case
-- @category  collation
-- @why       a position found by INSTR('ABC', 'b') on MySQL is 0 on SQLite and by STRPOS on PostgreSQL: parsing code takes the wrong branch
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_instr
-- @see       https://mariadb.com/docs/server/reference/sql-functions/string-functions/instr
-- @see       https://sqlite.org/lang_corefunc.html#instr
-- @see       https://www.postgresql.org/docs/current/functions-string.html

-- @step other-case
-- @sql sqlite, mysql, mariadb
SELECT INSTR('ABC', 'b') AS v;
-- @sql postgres
SELECT STRPOS('ABC', 'b') AS v;
-- => sqlite, postgres
-- |  v integer
-- |  0
-- => mariadb, mysql
-- |  v integer
-- |  2

-- @step accent
-- @sql sqlite, mysql, mariadb
SELECT INSTR('café', 'e') AS v;
-- @sql postgres
SELECT STRPOS('café', 'e') AS v;
-- => sqlite, mariadb, postgres
-- |  v integer
-- |  0
-- => mysql
-- |  v integer
-- |  4

-- @step after-multi-byte
-- @sql sqlite, mysql, mariadb
SELECT INSTR('éb', 'b') AS v;
-- @sql postgres
SELECT STRPOS('éb', 'b') AS v;
-- => *
-- |  v integer
-- |  2

-- @step accent-before
-- @sql sqlite, mysql, mariadb
SELECT INSTR('ébe', 'e') AS v;
-- @sql postgres
SELECT STRPOS('ébe', 'e') AS v;
-- => sqlite, postgres, mariadb
-- |  v integer
-- |  3
-- => mysql
-- |  v integer
-- |  1

-- @step empty
-- @sql sqlite, mysql, mariadb
SELECT INSTR('abc', '') AS v;
-- @sql postgres
SELECT STRPOS('abc', '') AS v;
-- => *
-- |  v integer
-- |  1

-- LOWER folds A to Z only on SQLite, and MySQL and MariaDB take é for e besides: what is rewritten with it holds for letters without accents.
-- @portable other-case
-- @sql sqlite, mysql, mariadb
SELECT INSTR(LOWER('ABC'), LOWER('b')) AS v;
-- @sql postgres
SELECT STRPOS(LOWER('ABC'), LOWER('b')) AS v;
-- => *
-- |  v integer
-- |  2

-- @portable accent
-- @sql sqlite
SELECT INSTR('café', 'e') AS v;
-- @sql mysql, mariadb
SELECT INSTR('café' COLLATE utf8mb4_bin, 'e') AS v;
-- @sql postgres
SELECT STRPOS('café', 'e') AS v;
-- => *
-- |  v integer
-- |  0

-- @portable accent-before
-- @sql sqlite
SELECT INSTR('ébe', 'e') AS v;
-- @sql mysql, mariadb
SELECT INSTR('ébe' COLLATE utf8mb4_bin, 'e') AS v;
-- @sql postgres
SELECT STRPOS('ébe', 'e') AS v;
-- => *
-- |  v integer
-- |  3

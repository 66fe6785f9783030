-- @title     RANDOM() is a fraction on PostgreSQL and not on SQLite; MySQL and MariaDB have RAND() instead
-- @id        numeric.random
-- @category  numeric
-- @why       a sample of a tenth by RANDOM() < 0.1 is right on PostgreSQL, is none on SQLite, and fails on MySQL and MariaDB, which have RAND()
-- @see       https://sqlite.org/lang_corefunc.html#random
-- @see       https://dev.mysql.com/doc/refman/8.4/en/mathematical-functions.html#function_rand
-- @see       https://mariadb.com/kb/en/rand/
-- @see       https://www.postgresql.org/docs/current/functions-math.html

-- @step random
SELECT CASE WHEN RANDOM() BETWEEN 0 AND 1 THEN 'fraction' ELSE 'other' END AS kind;
-- => sqlite
-- |  kind text
-- |  'other'
-- => postgres
-- |  kind text
-- |  'fraction'
-- => mariadb
-- |  error undefined_function
-- => mysql
-- |  error syntax_error

-- @step rand
SELECT CASE WHEN RAND() BETWEEN 0 AND 1 THEN 'fraction' ELSE 'other' END AS kind;
-- => sqlite, postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  kind text
-- |  'fraction'

-- @portable random
-- @sql sqlite
SELECT CASE WHEN (RANDOM() & 4294967295) / 4294967296.0 BETWEEN 0 AND 1 THEN 'fraction' ELSE 'other' END AS kind;
-- @sql mysql, mariadb
SELECT CASE WHEN RAND() BETWEEN 0 AND 1 THEN 'fraction' ELSE 'other' END AS kind;
-- @sql postgres
SELECT CASE WHEN RANDOM() BETWEEN 0 AND 1 THEN 'fraction' ELSE 'other' END AS kind;
-- => *
-- |  kind text
-- |  'fraction'

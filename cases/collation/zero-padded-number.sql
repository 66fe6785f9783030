-- @title     LPAD(n, 5, '0') runs on MySQL and MariaDB only, PRINTF('%05d', n) on SQLite only
-- @id        collation.pad.number
-- @category  collation
-- @why       numbering by LPAD(n, 5, '0') runs on MySQL and MariaDB and fails on SQLite, and on PostgreSQL unless n is made a text
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_lpad
-- @see       https://www.postgresql.org/docs/current/functions-string.html
-- @see       https://sqlite.org/lang_corefunc.html#substr

CREATE TABLE t (n INTEGER);
INSERT INTO t VALUES (7), (123);

-- @step lpad
SELECT LPAD(n, 5, '0') AS v FROM t ORDER BY n;
-- => sqlite, postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  v text
-- |  '00007'
-- |  '00123'

-- @step printf
SELECT PRINTF('%05d', n) AS v FROM t ORDER BY n;
-- => sqlite
-- |  v text
-- |  '00007'
-- |  '00123'
-- => mariadb, postgres, mysql
-- |  error undefined_function

-- @portable lpad
SELECT SUBSTR(TRIM(CAST(100000 + n AS CHAR(20))), 2) AS v FROM t ORDER BY n;
-- => *
-- |  v text
-- |  '00007'
-- |  '00123'

-- @portable printf
SELECT SUBSTR(TRIM(CAST(100000 + n AS CHAR(20))), 2) AS v FROM t ORDER BY n;
-- => *
-- |  v text
-- |  '00007'
-- |  '00123'

-- @title     LPAD(n, 5, '0') runs on MySQL and MariaDB only, PRINTF('%05d', n) on SQLite only
-- @id        collation.pad.number
-- @category  collation
-- @why       numbering by LPAD(n, 5, '0') fails on SQLite and, of a number, on PostgreSQL; MySQL and MariaDB cut 123456 to 12345 and make 000-7 of -7
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_lpad
-- @see       https://www.postgresql.org/docs/current/functions-string.html
-- @see       https://sqlite.org/lang_corefunc.html#substr

CREATE TABLE t (n INTEGER);
INSERT INTO t VALUES (7), (123), (-7), (100000), (123456), (-123456);

-- @step lpad
SELECT LPAD(n, 5, '0') AS v FROM t ORDER BY n;
-- => sqlite, postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  v text
-- |  '-1234'
-- |  '000-7'
-- |  '00007'
-- |  '00123'
-- |  '10000'
-- |  '12345'

-- @step printf
SELECT PRINTF('%05d', n) AS v FROM t ORDER BY n;
-- => sqlite
-- |  v text
-- |  '-123456'
-- |  '-0007'
-- |  '00007'
-- |  '00123'
-- |  '100000'
-- |  '123456'
-- => mariadb, postgres, mysql
-- |  error undefined_function

-- Five places with the sign in front of the zeros, as printf has it; of longer numbers no digit is lost, as it is with LPAD.
-- @portable lpad
SELECT CASE WHEN n BETWEEN 0 AND 99999 THEN SUBSTR(TRIM(CAST(100000 + n AS CHAR(20))), 2) WHEN n BETWEEN -9999 AND -1 THEN REPLACE(TRIM(CAST(n - 10000 AS CHAR(20))), '-1', '-')
  ELSE TRIM(CAST(n AS CHAR(20))) END AS v FROM t ORDER BY n;
-- => *
-- |  v text
-- |  '-123456'
-- |  '-0007'
-- |  '00007'
-- |  '00123'
-- |  '100000'
-- |  '123456'

-- @portable printf
SELECT CASE WHEN n BETWEEN 0 AND 99999 THEN SUBSTR(TRIM(CAST(100000 + n AS CHAR(20))), 2) WHEN n BETWEEN -9999 AND -1 THEN REPLACE(TRIM(CAST(n - 10000 AS CHAR(20))), '-1', '-')
  ELSE TRIM(CAST(n AS CHAR(20))) END AS v FROM t ORDER BY n;
-- => *
-- |  v text
-- |  '-123456'
-- |  '-0007'
-- |  '00007'
-- |  '00123'
-- |  '100000'
-- |  '123456'

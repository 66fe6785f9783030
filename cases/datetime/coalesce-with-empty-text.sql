-- @title     COALESCE of a date and '' is text on SQLite, MySQL and MariaDB and refused by PostgreSQL
-- @id        datetime.coalesce.empty
-- @category  datetime
-- @why       a list that shows a blank for a missing date by COALESCE(d, '') runs on SQLite and MySQL and fails on PostgreSQL
-- @see       https://sqlite.org/lang_corefunc.html#coalesce
-- @see       https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html#function_coalesce
-- @see       https://www.postgresql.org/docs/current/functions-conditional.html#FUNCTIONS-COALESCE-NVL-IFNULL

CREATE TABLE t (id INTEGER PRIMARY KEY, d DATE);
INSERT INTO t VALUES (1, '2024-01-15'), (2, NULL);

-- @step coalesce
SELECT id, COALESCE(d, '') AS d FROM t ORDER BY id;
-- => sqlite, mariadb, mysql
-- |  id integer | d text
-- |  1          | '2024-01-15'
-- |  2          | ''
-- => postgres
-- |  error invalid_datetime_format

-- @step coalesce-number
SELECT id, COALESCE(d, 0) AS d FROM t ORDER BY id;
-- => sqlite
-- |  id integer | d any
-- |  1          | text:'2024-01-15'
-- |  2          | integer:0
-- => mariadb, mysql
-- |  id integer | d text
-- |  1          | '2024-01-15'
-- |  2          | '0'
-- => postgres
-- |  error datatype_mismatch

-- @step case
SELECT id, CASE WHEN d IS NULL THEN 'never' ELSE d END AS d FROM t ORDER BY id;
-- => sqlite, mariadb, mysql
-- |  id integer | d text
-- |  1          | '2024-01-15'
-- |  2          | 'never'
-- => postgres
-- |  error invalid_datetime_format

-- @portable coalesce
SELECT id, COALESCE(CAST(d AS CHAR(10)), '') AS d FROM t ORDER BY id;
-- => *
-- |  id integer | d text
-- |  1          | '2024-01-15'
-- |  2          | ''

-- @portable case
SELECT id, CASE WHEN d IS NULL THEN 'never' ELSE TRIM(CAST(d AS CHAR(10))) END AS d FROM t ORDER BY id;
-- => *
-- |  id integer | d text
-- |  1          | '2024-01-15'
-- |  2          | 'never'

-- @portable coalesce-number
SELECT id, COALESCE(TRIM(CAST(d AS CHAR(10))), '0') AS d FROM t ORDER BY id;
-- => *
-- |  id integer | d text
-- |  1          | '2024-01-15'
-- |  2          | '0'

-- @title     CASE with a number and a text in its branches is refused by PostgreSQL, and text on MySQL and MariaDB
-- @id        conversion.case.mixed
-- @category  conversion
-- @why       a report that shows 'n/a' beside a number runs in tests on SQLite and on MySQL and fails on PostgreSQL
-- @see       https://www.postgresql.org/docs/current/typeconv-union-case.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/flow-control-functions.html
-- @see       https://sqlite.org/lang_expr.html#case

-- @step number-chosen
SELECT CASE WHEN 1 = 1 THEN 1 ELSE 'a' END AS v;
-- => sqlite
-- |  v integer
-- |  1
-- => postgres
-- |  error invalid_text_representation
-- => mariadb, mysql
-- |  v text
-- |  '1'

-- @step text-chosen
SELECT CASE WHEN 1 = 2 THEN 1 ELSE 'n/a' END AS v;
-- => sqlite, mariadb, mysql
-- |  v text
-- |  'n/a'
-- => postgres
-- |  error invalid_text_representation

-- @portable number-chosen
SELECT CASE WHEN 1 = 1 THEN '1' ELSE 'a' END AS v;
-- => *
-- |  v text
-- |  '1'

-- @portable text-chosen
SELECT CASE WHEN 1 = 2 THEN '1' ELSE 'n/a' END AS v;
-- => *
-- |  v text
-- |  'n/a'

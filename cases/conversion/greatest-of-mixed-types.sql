-- @title     GREATEST(1, '10', 9) is 9 on MySQL, and SQLite's MAX(1, '10', 90) is 10
-- @id        conversion.greatest
-- @category  conversion
-- @why       the largest of a column and a number that came as text is the smaller one on MySQL, which compares them as texts, and always the text on SQLite
-- @see       https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html#function_greatest
-- @see       https://mariadb.com/kb/en/greatest/
-- @see       https://www.postgresql.org/docs/current/functions-conditional.html#FUNCTIONS-GREATEST-LEAST
-- @see       https://sqlite.org/lang_corefunc.html#max_scalar

-- @step greatest
-- @sql sqlite
SELECT MAX(1, '10', 9) AS v;
-- @sql *
SELECT GREATEST(1, '10', 9) AS v;
-- => sqlite
-- |  v text
-- |  '10'
-- => postgres
-- |  v integer
-- |  10
-- => mysql
-- |  v text
-- |  '9'
-- => mariadb
-- |  v double
-- |  10.0

-- @step text-in-between
-- @sql sqlite
SELECT MAX(1, '10', 90) AS v;
-- @sql *
SELECT GREATEST(1, '10', 90) AS v;
-- => sqlite
-- |  v text
-- |  '10'
-- => postgres
-- |  v integer
-- |  90
-- => mysql
-- |  v text
-- |  '90'
-- => mariadb
-- |  v double
-- |  90.0

-- @step least
-- @sql sqlite
SELECT MIN(9, '10', 11) AS v;
-- @sql *
SELECT LEAST(9, '10', 11) AS v;
-- => sqlite, postgres
-- |  v integer
-- |  9
-- => mysql
-- |  v text
-- |  '10'
-- => mariadb
-- |  v double
-- |  9.0

-- For texts that are numbers, to ten digits behind the point. One operand that is NULL makes it NULL, as everywhere but on PostgreSQL.
-- @portable greatest
-- @sql sqlite
SELECT MAX(1, CAST('10' AS DECIMAL(30, 10)), 9) AS v;
-- @sql postgres
SELECT CASE WHEN NUM_NULLS(1, '10', 9) = 0 THEN GREATEST(1, CAST('10' AS DECIMAL(30, 10)), 9) END AS v;
-- @sql *
SELECT GREATEST(1, CAST('10' AS DECIMAL(30, 10)), 9) AS v;
-- => *
-- |  v
-- |  10

-- @portable text-in-between
-- @sql sqlite
SELECT MAX(1, CAST('10' AS DECIMAL(30, 10)), 90) AS v;
-- @sql postgres
SELECT CASE WHEN NUM_NULLS(1, '10', 90) = 0 THEN GREATEST(1, CAST('10' AS DECIMAL(30, 10)), 90) END AS v;
-- @sql *
SELECT GREATEST(1, CAST('10' AS DECIMAL(30, 10)), 90) AS v;
-- => *
-- |  v
-- |  90

-- @portable least
-- @sql sqlite
SELECT MIN(9, CAST('10' AS DECIMAL(30, 10)), 11) AS v;
-- @sql postgres
SELECT CASE WHEN NUM_NULLS(9, '10', 11) = 0 THEN LEAST(9, CAST('10' AS DECIMAL(30, 10)), 11) END AS v;
-- @sql *
SELECT LEAST(9, CAST('10' AS DECIMAL(30, 10)), 11) AS v;
-- => *
-- |  v
-- |  9

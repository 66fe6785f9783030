-- @title     5 BETWEEN '1' AND '9' is false on SQLite only
-- @id        conversion.between.mixed
-- @category  conversion
-- @why       an age filter with quoted bounds, 5 BETWEEN '1' AND '9', finds nothing in tests on SQLite, where any text is above any number
-- @see       https://sqlite.org/lang_expr.html#between
-- @see       https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html#operator_between
-- @see       https://www.postgresql.org/docs/current/functions-comparison.html

-- @step number-between-texts
SELECT 5 BETWEEN '1' AND '9' AS inside;
-- => sqlite
-- |  inside integer
-- |  0
-- => postgres
-- |  inside bool
-- |  true
-- => mariadb, mysql
-- |  inside integer
-- |  1

-- @step text-between-numbers
SELECT '5' BETWEEN 1 AND 9 AS inside;
-- => sqlite
-- |  inside integer
-- |  0
-- => postgres
-- |  inside bool
-- |  true
-- => mariadb, mysql
-- |  inside integer
-- |  1

-- @step long-text-between-texts
SELECT '10' BETWEEN '1' AND '9' AS inside;
-- => sqlite, mariadb, mysql
-- |  inside integer
-- |  1
-- => postgres
-- |  inside bool
-- |  true

-- @portable number-between-texts
SELECT CASE WHEN 5 BETWEEN 1 AND 9 THEN 1 ELSE 0 END AS inside;
-- => *
-- |  inside integer
-- |  1

-- For a text that is a number.
-- @portable text-between-numbers
SELECT CASE WHEN CAST('5' AS DECIMAL(30, 10)) BETWEEN 1 AND 9 THEN 1 ELSE 0 END AS inside;
-- => *
-- |  inside integer
-- |  1

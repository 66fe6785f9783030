-- @title     1 IN ('1', '2') is false on SQLite only; 'abc' IN (0, 1) is true on MySQL and MariaDB only
-- @id        conversion.in.mixed
-- @category  conversion
-- @why       an IN list built from strings, 1 IN ('1', '2'), finds nothing on SQLite, and 'abc' is found among 0 and 1 on MySQL
-- @see       https://sqlite.org/datatype3.html#comparison_expressions
-- @see       https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html#operator_in
-- @see       https://www.postgresql.org/docs/current/functions-comparisons.html

-- @step number-in-texts
SELECT 1 IN ('1', '2') AS found;
-- => sqlite
-- |  found integer
-- |  0
-- => postgres
-- |  found bool
-- |  true
-- => mariadb, mysql
-- |  found integer
-- |  1

-- @step text-in-numbers
SELECT '1' IN (1, 2) AS found;
-- => sqlite
-- |  found integer
-- |  0
-- => postgres
-- |  found bool
-- |  true
-- => mariadb, mysql
-- |  found integer
-- |  1

-- @step text-in-mixed
SELECT 'abc' IN ('abc', 0) AS found;
-- => sqlite, mariadb, mysql
-- |  found integer
-- |  1
-- => postgres
-- |  error invalid_text_representation

-- @step word-in-zero
SELECT 'abc' IN (0, 1) AS found;
-- => sqlite
-- |  found integer
-- |  0
-- => postgres
-- |  error invalid_text_representation
-- => mariadb, mysql
-- |  found integer
-- |  1
-- |  warning value_converted

-- @portable number-in-texts
SELECT CASE WHEN 1 IN (1, 2) THEN 1 ELSE 0 END AS found;
-- => *
-- |  found integer
-- |  1

-- @portable word-in-zero
SELECT CASE WHEN 'abc' IN ('0', '1') THEN 1 ELSE 0 END AS found;
-- => *
-- |  found integer
-- |  0

-- @portable text-in-numbers
SELECT CASE WHEN '1' IN ('1', '2') THEN 1 ELSE 0 END AS found;
-- => *
-- |  found integer
-- |  1

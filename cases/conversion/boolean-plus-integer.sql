-- @title     TRUE + 1 is 2 on SQLite, MySQL and MariaDB and refused by PostgreSQL
-- @id        conversion.boolean.arithmetic
-- @category  conversion
-- @why       a score that adds up conditions, (a = b) + (c = d), or SUM(a = b), runs on SQLite and MySQL and fails on PostgreSQL
-- @see       https://sqlite.org/datatype3.html#boolean_datatype
-- @see       https://dev.mysql.com/doc/refman/8.4/en/boolean-literals.html
-- @see       https://www.postgresql.org/docs/current/datatype-boolean.html

-- @step plus
SELECT TRUE + 1 AS v;
-- => sqlite, mariadb, mysql
-- |  v integer
-- |  2
-- => postgres
-- |  error undefined_function

-- @step sum-of-comparisons
SELECT (1 = 1) + (2 = 2) AS v;
-- => sqlite, mariadb, mysql
-- |  v integer
-- |  2
-- => postgres
-- |  error undefined_function

-- @portable plus
SELECT CASE WHEN TRUE THEN 1 ELSE 0 END + 1 AS v;
-- => *
-- |  v integer
-- |  2

-- @portable sum-of-comparisons
SELECT CASE WHEN 1 = 1 THEN 1 ELSE 0 END + CASE WHEN 2 = 2 THEN 1 ELSE 0 END AS v;
-- => *
-- |  v integer
-- |  2

-- @title     5.9 & 7 is 5 on SQLite, 6 on MySQL and MariaDB and refused by PostgreSQL; integers agree
-- @id        numeric.bits.operators
-- @category  numeric
-- @why       flags tested with & work everywhere; a fraction is cut by SQLite, rounded by MySQL and MariaDB and refused by PostgreSQL
-- @see       https://sqlite.org/lang_expr.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/bit-functions.html
-- @see       https://www.postgresql.org/docs/current/functions-math.html
-- @each expression = 6 & 3, 6 | 3, 6 & 3 = 2, 1 | 2 = 3, 1 + 2 & 3, 1 << 2 + 1, -6 & 3, 5.9 & 7, '6' & 3

-- @step value
SELECT ${expression} AS v;
-- => sqlite
-- |  expression | outcome
-- |  6 & 3      | [v integer] (2)
-- |  6 \| 3     | [v integer] (7)
-- |  6 & 3 = 2  | [v integer] (1)
-- |  1 \| 2 = 3 | [v integer] (1)
-- |  1 + 2 & 3  | [v integer] (3)
-- |  1 << 2 + 1 | [v integer] (8)
-- |  -6 & 3     | [v integer] (2)
-- |  5.9 & 7    | [v integer] (5)
-- |  '6' & 3    | [v integer] (2)
-- => postgres
-- |  expression | outcome
-- |  6 & 3      | [v integer] (2)
-- |  6 \| 3     | [v integer] (7)
-- |  6 & 3 = 2  | [v bool] (true)
-- |  1 \| 2 = 3 | [v bool] (true)
-- |  1 + 2 & 3  | [v integer] (3)
-- |  1 << 2 + 1 | [v integer] (8)
-- |  -6 & 3     | [v integer] (2)
-- |  5.9 & 7    | error undefined_function
-- |  '6' & 3    | [v integer] (2)
-- => mariadb, mysql
-- |  expression | outcome
-- |  6 & 3      | [v unsigned] (2)
-- |  6 \| 3     | [v unsigned] (7)
-- |  6 & 3 = 2  | [v integer] (1)
-- |  1 \| 2 = 3 | [v integer] (1)
-- |  1 + 2 & 3  | [v unsigned] (3)
-- |  1 << 2 + 1 | [v unsigned] (8)
-- |  -6 & 3     | [v unsigned] (2)
-- |  5.9 & 7    | [v unsigned] (6)
-- |  '6' & 3    | [v unsigned] (2)

-- Whole numbers, made so by ROUND or a cast, and signed; a comparison is a CASE.
-- @portable value
-- @sql *[expression=(6 & 3 = 2|1 \| 2 = 3)]
SELECT CASE WHEN ${expression} THEN 1 ELSE 0 END AS v;
-- @sql mysql[expression=5.9 & 7], mariadb[expression=5.9 & 7]
SELECT CAST(CAST(ROUND(5.9) AS SIGNED) & 7 AS SIGNED) AS v;
-- @sql *[expression=5.9 & 7]
SELECT CAST(ROUND(5.9) AS INTEGER) & 7 AS v;
-- @sql mysql[expression='6' & 3], mariadb[expression='6' & 3]
SELECT CAST(CAST('6' AS SIGNED) & 3 AS SIGNED) AS v;
-- @sql *[expression='6' & 3]
SELECT CAST('6' AS INTEGER) & 3 AS v;
-- @sql mysql[expression=(6 & 3|6 \| 3|1 + 2 & 3|1 << 2 + 1|-6 & 3)], mariadb[expression=(6 & 3|6 \| 3|1 + 2 & 3|1 << 2 + 1|-6 & 3)]
SELECT CAST(${expression} AS SIGNED) AS v;
-- @sql *
SELECT ${expression} AS v;
-- => *
-- |  expression | outcome
-- |  6 & 3      | [v integer] (2)
-- |  6 \| 3     | [v integer] (7)
-- |  6 & 3 = 2  | [v integer] (1)
-- |  1 \| 2 = 3 | [v integer] (1)
-- |  1 + 2 & 3  | [v integer] (3)
-- |  1 << 2 + 1 | [v integer] (8)
-- |  -6 & 3     | [v integer] (2)
-- |  5.9 & 7    | [v integer] (6)
-- |  '6' & 3    | [v integer] (2)

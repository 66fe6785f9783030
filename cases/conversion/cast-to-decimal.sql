-- @title     CAST AS DECIMAL(10, 2) rounds to two places everywhere but on SQLite
-- @id        conversion.cast.decimal
-- @category  conversion
-- @why       an invoice line rounded to cents by CAST AS DECIMAL(10, 2) keeps every digit on SQLite, which ignores precision and scale
-- @see       https://sqlite.org/lang_expr.html#castexpr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/cast-functions.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-NUMERIC-DECIMAL
-- @each value = '12.345', 12.345, '12.344', '12.34496', '1.005', '-12.345', 1e2, '7'

-- @step cast
SELECT CAST(${value} AS DECIMAL(10, 2)) AS v;
-- => sqlite
-- |  value      | outcome
-- |  '12.345'   | [v double] (12.345)
-- |  12.345     | [v double] (12.345)
-- |  '12.344'   | [v double] (12.344)
-- |  '12.34496' | [v double] (12.34496)
-- |  '1.005'    | [v double] (1.005)
-- |  '-12.345'  | [v double] (-12.345)
-- |  1e2        | [v double] (100.0)
-- |  '7'        | [v integer] (7)
-- => postgres, mysql, mariadb
-- |  value      | outcome
-- |  '12.345'   | [v decimal] (12.35)
-- |  12.345     | [v decimal] (12.35)
-- |  '12.344'   | [v decimal] (12.34)
-- |  '12.34496' | [v decimal] (12.34)
-- |  '1.005'    | [v decimal] (1.01)
-- |  '-12.345'  | [v decimal] (-12.35)
-- |  1e2        | [v decimal] (100.00)
-- |  '7'        | [v decimal] (7.00)

-- For numbers, as text or not. On SQLite to eight digits behind the point: 1.005 * 100 is 100.49999999999999 there, so it is rounded a little before it is rounded to cents.
-- @portable cast
-- @sql sqlite
SELECT ROUND(ROUND(CAST(${value} AS REAL) * 100, 6)) / 100 AS v;
-- @sql *
SELECT CAST(${value} AS DECIMAL(10, 2)) AS v;
-- => *
-- |  value      | outcome
-- |  '12.345'   | [v] (12.35)
-- |  12.345     | [v] (12.35)
-- |  '12.344'   | [v] (12.34)
-- |  '12.34496' | [v] (12.34)
-- |  '1.005'    | [v] (1.01)
-- |  '-12.345'  | [v] (-12.35)
-- |  1e2        | [v] (100.00)
-- |  '7'        | [v] (7.00)

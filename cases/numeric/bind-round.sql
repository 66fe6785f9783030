-- @title     ROUND(?) of 2.5 is 3 on SQLite and 2 elsewhere; bound as text it is 3 on MySQL too
-- @id        numeric.bind.round
-- @category  numeric
-- @why       a price bound as 2.5 is billed as 3 on SQLite and as 2 where ROUND(?) takes doubles to even; bound as text it is 3 on MySQL too
-- @see       https://www.postgresql.org/docs/current/functions-math.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/mathematical-functions.html#function_round
-- @see       https://mariadb.com/kb/en/round/
-- @see       https://sqlite.org/lang_corefunc.html#round

-- @step number
-- @bind 2.5
-- @bind '2.5'
-- @bind 2
-- @bind 2.49999
SELECT ROUND(?) AS v;
-- => sqlite
-- |  bind    | outcome
-- |  2.5     | [v double] (3.0)
-- |  '2.5'   | [v double] (3.0)
-- |  2       | [v double] (2.0)
-- |  2.49999 | [v double] (2.0)
-- => postgres
-- |  v double
-- |  2.0
-- => mysql
-- |  bind    | outcome
-- |  2.5     | [v double] (2.0)
-- |  '2.5'   | [v decimal] (3)
-- |  2       | [v decimal] (2)
-- |  2.49999 | [v double] (2.0)
-- => mariadb
-- |  bind    | outcome
-- |  2.5     | [v double] (2.0)
-- |  '2.5'   | [v double] (2.0)
-- |  2       | [v integer] (2)
-- |  2.49999 | [v double] (2.0)

-- @step both
-- @bind 2.675, 2
-- @bind '2.675', 2
-- @bind '2.6745', 2
SELECT ROUND(?, ?) AS v;
-- => sqlite, mariadb
-- |  bind        | outcome
-- |  2.675, 2    | [v double] (2.68)
-- |  '2.675', 2  | [v double] (2.68)
-- |  '2.6745', 2 | [v double] (2.67)
-- => sqlite>=3.53
-- |  v double
-- |  2.67
-- => postgres
-- |  bind        | outcome
-- |  2.675, 2    | [v decimal] (2.68)
-- |  '2.675', 2  | [v decimal] (2.68)
-- |  '2.6745', 2 | [v decimal] (2.67)
-- => mysql
-- |  bind        | outcome
-- |  2.675, 2    | [v double] (2.68)
-- |  '2.675', 2  | [v decimal] (2.680000000000000000000000000000)
-- |  '2.6745', 2 | [v decimal] (2.670000000000000000000000000000)

-- Halves away from zero; on SQLite to eight digits behind the point, as 2.675 * 100 is 267.49999999999994 there.
-- @portable both
-- @bind 2.675
-- @bind '2.675'
-- @bind '2.6745'
-- @sql sqlite
SELECT ROUND(ROUND(CAST(? AS REAL) * 100, 6)) / 100 AS v;
-- @sql *
SELECT ROUND(CAST(? AS DECIMAL(40, 20)), 2) AS v;
-- => *
-- |  bind     | outcome
-- |  2.675    | [v] (2.68)
-- |  '2.675'  | [v] (2.68)
-- |  '2.6745' | [v] (2.67)

-- @portable number
-- @bind 2.5
-- @bind '2.5'
-- @bind 2
-- @bind 2.49999
SELECT ROUND(CAST(? AS DECIMAL(40, 20))) AS v;
-- => *
-- |  bind    | outcome
-- |  2.5     | [v] (decimal:3)
-- |  '2.5'   | [v] (decimal:3)
-- |  2       | [v] (decimal:2)
-- |  2.49999 | [v] (decimal:2)

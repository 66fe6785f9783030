-- @title     A DOUBLE column of 2.5 rounds to 3 on SQLite and to 2 elsewhere
-- @id        numeric.round.double
-- @category  numeric
-- @why       an amount of 2.5 in a DOUBLE column is billed as 3 on SQLite, away from zero, and as 2 on the servers, to even
-- @see       https://dev.mysql.com/doc/refman/8.4/en/mathematical-functions.html#function_round
-- @see       https://www.postgresql.org/docs/current/functions-math.html
-- @see       https://sqlite.org/lang_corefunc.html#round
-- @each number = 0.5, 1.5, 2.49999, 2.5, 3.5, -2.5

CREATE TABLE t (a DOUBLE PRECISION);
INSERT INTO t VALUES (${number});

-- @step literal
SELECT ROUND(${number}e0) AS v;
-- => sqlite
-- |  number  | outcome
-- |  0.5     | [v double] (1.0)
-- |  1.5     | [v double] (2.0)
-- |  2.49999 | [v double] (2.0)
-- |  2.5     | [v double] (3.0)
-- |  3.5     | [v double] (4.0)
-- |  -2.5    | [v double] (-3.0)
-- => postgres
-- |  number  | outcome
-- |  0.5     | [v decimal] (1)
-- |  1.5     | [v decimal] (2)
-- |  2.49999 | [v decimal] (2)
-- |  2.5     | [v decimal] (3)
-- |  3.5     | [v decimal] (4)
-- |  -2.5    | [v decimal] (-3)
-- => mysql, mariadb
-- |  number  | outcome
-- |  0.5     | [v double] (0.0)
-- |  1.5     | [v double] (2.0)
-- |  2.49999 | [v double] (2.0)
-- |  2.5     | [v double] (2.0)
-- |  3.5     | [v double] (4.0)
-- |  -2.5    | [v double] (-2.0)

-- @step column
SELECT ROUND(a) AS v FROM t;
-- => sqlite
-- |  number  | outcome
-- |  0.5     | [v double] (1.0)
-- |  1.5     | [v double] (2.0)
-- |  2.49999 | [v double] (2.0)
-- |  2.5     | [v double] (3.0)
-- |  3.5     | [v double] (4.0)
-- |  -2.5    | [v double] (-3.0)
-- => postgres, mysql, mariadb
-- |  number  | outcome
-- |  0.5     | [v double] (0.0)
-- |  1.5     | [v double] (2.0)
-- |  2.49999 | [v double] (2.0)
-- |  2.5     | [v double] (2.0)
-- |  3.5     | [v double] (4.0)
-- |  -2.5    | [v double] (-2.0)

-- @portable literal
SELECT ROUND(CAST(${number}e0 AS DECIMAL(40, 20))) AS v;
-- => *
-- |  number  | outcome
-- |  0.5     | [v] (decimal:1)
-- |  1.5     | [v] (decimal:2)
-- |  2.49999 | [v] (decimal:2)
-- |  2.5     | [v] (decimal:3)
-- |  3.5     | [v] (decimal:4)
-- |  -2.5    | [v] (decimal:-3)

-- @portable column
SELECT ROUND(CAST(a AS DECIMAL(40, 20))) AS v FROM t;
-- => *
-- |  number  | outcome
-- |  0.5     | [v] (decimal:1)
-- |  1.5     | [v] (decimal:2)
-- |  2.49999 | [v] (decimal:2)
-- |  2.5     | [v] (decimal:3)
-- |  3.5     | [v] (decimal:4)
-- |  -2.5    | [v] (decimal:-3)

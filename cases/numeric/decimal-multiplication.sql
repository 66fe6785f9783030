-- @title     0.1 * 3 is 0.30000000000000004 on SQLite and exactly 0.3 elsewhere
-- @id        numeric.decimal.multiplication
-- @category  numeric
-- @why       a check that 0.1 * 3 is 0.3 fails on SQLite, where decimal literals are floating point, and holds on the servers
-- @see       https://sqlite.org/floatingpoint.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/precision-math-expressions.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html
-- @each expression = 1.10 * 1.10, 0.1 * 3, 0.1 + 0.2, 1.005 * 100, 3 * 1.1, 0.57 * 100

-- @step value
SELECT ${expression} AS v;
-- => sqlite
-- |  expression  | outcome
-- |  1.10 * 1.10 | [v double] (1.2100000000000002)
-- |  0.1 * 3     | [v double] (0.30000000000000004)
-- |  0.1 + 0.2   | [v double] (0.30000000000000004)
-- |  1.005 * 100 | [v double] (100.49999999999999)
-- |  3 * 1.1     | [v double] (3.3000000000000003)
-- |  0.57 * 100  | [v double] (56.99999999999999)
-- => mariadb, postgres, mysql
-- |  expression  | outcome
-- |  1.10 * 1.10 | [v decimal] (1.2100)
-- |  0.1 * 3     | [v decimal] (0.3)
-- |  0.1 + 0.2   | [v decimal] (0.3)
-- |  1.005 * 100 | [v decimal] (100.500)
-- |  3 * 1.1     | [v decimal] (3.3)
-- |  0.57 * 100  | [v decimal] (57.00)

-- @step exact
SELECT ${expression} = ROUND(${expression}, 4) AS same;
-- => sqlite
-- |  same integer
-- |  0
-- => postgres
-- |  same bool
-- |  true
-- => mariadb, mysql
-- |  same integer
-- |  1

-- @portable value
SELECT ROUND(${expression}, 4) AS v;
-- => *
-- |  expression  | outcome
-- |  1.10 * 1.10 | [v] (1.2100)
-- |  0.1 * 3     | [v] (0.3)
-- |  0.1 + 0.2   | [v] (0.3)
-- |  1.005 * 100 | [v] (100.500)
-- |  3 * 1.1     | [v] (3.3)
-- |  0.57 * 100  | [v] (57.00)

-- @portable exact
SELECT CASE WHEN ABS(${expression} - ROUND(${expression}, 4)) < 0.000001 THEN 1 ELSE 0 END AS same;
-- => *
-- |  same integer
-- |  1

-- @title     7 / ? of a bound 2 is 3 on SQLite and PostgreSQL and 3.5 on MySQL and MariaDB
-- @id        numeric.bind.division
-- @category  numeric
-- @why       whether the quotient keeps its fraction depends on the type that the driver binds
-- @see       https://www.postgresql.org/docs/current/typeconv-oper.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/arithmetic-functions.html#operator_divide
-- @see       https://mariadb.com/kb/en/division-operator/
-- @see       https://sqlite.org/lang_expr.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (7);

-- @step divide
-- @bind 2
-- @bind 2.0
-- @bind '2'
-- @bind 23
-- @bind 0.001
SELECT a / ? AS q FROM t;
-- => sqlite
-- |  bind  | outcome
-- |  2     | [q integer] (3)
-- |  2.0   | [q double] (3.5)
-- |  '2'   | [q integer] (3)
-- |  23    | [q integer] (0)
-- |  0.001 | [q double] (7000.0)
-- => postgres
-- |  bind  | outcome
-- |  2     | [q integer] (3)
-- |  2.0   | [q integer] (3)
-- |  '2'   | [q integer] (3)
-- |  23    | [q integer] (0)
-- |  0.001 | error invalid_text_representation
-- => mariadb
-- |  bind  | outcome
-- |  2     | [q decimal] (3.5000)
-- |  2.0   | [q double] (3.5)
-- |  '2'   | [q double] (3.5)
-- |  23    | [q decimal] (0.3043)
-- |  0.001 | [q double] (7000.0)
-- => mysql
-- |  bind  | outcome
-- |  2     | [q decimal] (3.5000)
-- |  2.0   | [q double] (3.5)
-- |  '2'   | [q decimal] (3.5000)
-- |  23    | [q decimal] (0.3043)
-- |  0.001 | [q double] (7000.0)

-- @step multiply
-- @bind 1.5
-- @bind '1.5'
-- @bind '0.35'
SELECT a * ? AS v FROM t;
-- => sqlite, mariadb
-- |  bind   | outcome
-- |  1.5    | [v double] (10.5)
-- |  '1.5'  | [v double] (10.5)
-- |  '0.35' | [v double] (2.4499999999999997)
-- => postgres
-- |  error invalid_text_representation
-- => mysql
-- |  bind   | outcome
-- |  1.5    | [v double] (10.5)
-- |  '1.5'  | [v decimal] (10.500000000000000000000000000000)
-- |  '0.35' | [v decimal] (2.450000000000000000000000000000)

-- To four digits. 1.00000000 has MySQL divide to more of them before it rounds: with 1.0 it gives 0.3044 for 7 / 23. What is bound keeps ten digits behind the point, so that 0.001 is no 0; by 0 it is NULL.
-- @portable divide
-- @bind 2
-- @bind 2.0
-- @bind '2'
-- @bind 23
-- @bind 0.001
-- @bind 0
SELECT ROUND(a * 1.00000000 / NULLIF(CAST(? AS DECIMAL(30, 10)), 0), 4) AS q FROM t;
-- => *
-- |  bind  | outcome
-- |  2     | [q] (3.50000)
-- |  2.0   | [q] (3.50000)
-- |  '2'   | [q] (3.50000)
-- |  23    | [q] (0.3043)
-- |  0.001 | [q] (7000.0000)
-- |  0     | [q] (NULL)

-- @portable multiply
-- @bind 1.5
-- @bind '1.5'
-- @bind '0.35'
SELECT ROUND(a * CAST(? AS DECIMAL(30, 10)), 4) AS v FROM t;
-- => *
-- |  bind   | outcome
-- |  1.5    | [v] (10.50)
-- |  '1.5'  | [v] (10.50)
-- |  '0.35' | [v] (2.4500)

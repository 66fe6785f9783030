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
SELECT a / ? AS q FROM t;
-- => sqlite
-- |  bind | outcome
-- |  2    | [q integer] (3)
-- |  2.0  | [q double] (3.5)
-- |  '2'  | [q integer] (3)
-- => postgres
-- |  q integer
-- |  3
-- => mariadb
-- |  bind | outcome
-- |  2    | [q decimal] (3.5000)
-- |  2.0  | [q double] (3.5)
-- |  '2'  | [q double] (3.5)
-- => mysql
-- |  bind | outcome
-- |  2    | [q decimal] (3.5000)
-- |  2.0  | [q double] (3.5)
-- |  '2'  | [q decimal] (3.5000)

-- @step multiply
-- @bind 1.5
-- @bind '1.5'
SELECT a * ? AS v FROM t;
-- => sqlite, mariadb
-- |  v double
-- |  10.5
-- => postgres
-- |  error invalid_text_representation
-- => mysql
-- |  bind  | outcome
-- |  1.5   | [v double] (10.5)
-- |  '1.5' | [v decimal] (10.500000000000000000000000000000)

-- @portable divide
-- @bind 2
-- @bind 2.0
-- @bind '2'
SELECT a * 1.0 / CAST(? AS DECIMAL(10, 2)) AS q FROM t;
-- => *
-- |  q
-- |  3.50000

-- @portable multiply
-- @bind 1.5
-- @bind '1.5'
SELECT a * CAST(? AS DECIMAL(10, 2)) AS v FROM t;
-- => *
-- |  v
-- |  10.50

-- @title     ? + ? is refused by PostgreSQL; a bound 1 equals a bound '1' everywhere but on SQLite
-- @id        conversion.bind.pair
-- @category  conversion
-- @why       a query that adds or compares two parameters fails on PostgreSQL, or on SQLite finds 1 and '1' unequal
-- @see       https://www.postgresql.org/docs/current/typeconv-oper.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/prepare.html
-- @see       https://mariadb.com/kb/en/type-conversion/
-- @see       https://sqlite.org/lang_expr.html#parameters

-- @step plus
-- @bind 1, 2
-- @bind '1', '2'
-- @bind '5.7', '12345678901'
SELECT ? + ? AS v;
-- => sqlite
-- |  bind                 | outcome
-- |  1, 2                 | [v integer] (3)
-- |  '1', '2'             | [v integer] (3)
-- |  '5.7', '12345678901' | [v double] (12345678906.7)
-- => postgres
-- |  error ambiguous_function
-- => mariadb
-- |  bind                 | outcome
-- |  1, 2                 | [v integer] (3)
-- |  '1', '2'             | [v double] (3.0)
-- |  '5.7', '12345678901' | [v double] (12345678906.7)
-- => mysql
-- |  bind                 | outcome
-- |  1, 2                 | [v double] (3.0)
-- |  '1', '2'             | [v double] (3.0)
-- |  '5.7', '12345678901' | [v double] (12345678906.7)

-- @step equal
-- @bind 1, '1'
-- @bind '1', '1'
-- @bind 1, 1.0
-- @bind '0.001', '0.002'
-- @bind NULL, NULL
SELECT ? = ? AS v;
-- => sqlite
-- |  bind             | outcome
-- |  1, '1'           | [v integer] (0)
-- |  '1', '1'         | [v integer] (1)
-- |  1, 1.0           | [v integer] (1)
-- |  '0.001', '0.002' | [v integer] (0)
-- |  NULL, NULL       | [v null] (NULL)
-- => postgres
-- |  bind             | outcome
-- |  1, '1'           | [v bool] (true)
-- |  '1', '1'         | [v bool] (true)
-- |  1, 1.0           | [v bool] (true)
-- |  '0.001', '0.002' | [v bool] (false)
-- |  NULL, NULL       | [v bool] (NULL)
-- => mariadb, mysql
-- |  bind             | outcome
-- |  1, '1'           | [v integer] (1)
-- |  '1', '1'         | [v integer] (1)
-- |  1, 1.0           | [v integer] (1)
-- |  '0.001', '0.002' | [v integer] (0)
-- |  NULL, NULL       | [v integer] (NULL)

-- @step coalesce
-- @bind NULL, 1
-- @bind NULL, 'x'
SELECT COALESCE(?, ?) AS v;
-- => sqlite, mariadb, mysql
-- |  bind      | outcome
-- |  NULL, 1   | [v integer] (1)
-- |  NULL, 'x' | [v text] ('x')
-- => postgres
-- |  bind      | outcome
-- |  NULL, 1   | [v text] ('1')
-- |  NULL, 'x' | [v text] ('x')

-- For what is a number, as text or not. To four digits behind the point; up to fifteen in all, which is what SQLite has.
-- @portable plus
-- @bind 1, 2
-- @bind '1', '2'
-- @bind '5.7', '12345678901'
SELECT ROUND(CAST(? AS DECIMAL(30, 10)) + CAST(? AS DECIMAL(30, 10)), 4) AS v;
-- => *
-- |  bind                 | outcome
-- |  1, 2                 | [v] (3)
-- |  '1', '2'             | [v] (3)
-- |  '5.7', '12345678901' | [v] (12345678906.7000)

-- As numbers, to ten digits behind the point; up to fifteen in all, which is what SQLite has.
-- @portable equal
-- @bind 1, '1'
-- @bind '1', '1'
-- @bind 1, 1.0
-- @bind '0.001', '0.002'
-- @bind NULL, NULL
SELECT CASE WHEN d = 0 THEN 1 WHEN d <> 0 THEN 0 END AS v FROM (SELECT CAST(? AS DECIMAL(30, 10)) - CAST(? AS DECIMAL(30, 10)) AS d) x;
-- => *
-- |  bind             | outcome
-- |  1, '1'           | [v integer] (1)
-- |  '1', '1'         | [v integer] (1)
-- |  1, 1.0           | [v integer] (1)
-- |  '0.001', '0.002' | [v integer] (0)
-- |  NULL, NULL       | [v] (NULL)

-- @portable coalesce
-- @bind NULL, 1
-- @bind NULL, 'x'
-- @sql mysql, mariadb
SELECT COALESCE(CAST(? AS CHAR), CAST(? AS CHAR)) AS v;
-- @sql *
SELECT COALESCE(CAST(? AS TEXT), CAST(? AS TEXT)) AS v;
-- => *
-- |  bind      | outcome
-- |  NULL, 1   | [v text] ('1')
-- |  NULL, 'x' | [v text] ('x')

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
SELECT ? + ? AS v;
-- => sqlite
-- |  v integer
-- |  3
-- => postgres
-- |  error ambiguous_function
-- => mariadb
-- |  bind     | outcome
-- |  1, 2     | [v integer] (3)
-- |  '1', '2' | [v double] (3.0)
-- => mysql
-- |  v double
-- |  3.0

-- @step equal
-- @bind 1, '1'
-- @bind '1', '1'
-- @bind 1, 1.0
-- @bind NULL, NULL
SELECT ? = ? AS v;
-- => sqlite
-- |  bind       | outcome
-- |  1, '1'     | [v integer] (0)
-- |  '1', '1'   | [v integer] (1)
-- |  1, 1.0     | [v integer] (1)
-- |  NULL, NULL | [v null] (NULL)
-- => postgres
-- |  bind       | outcome
-- |  1, '1'     | [v bool] (true)
-- |  '1', '1'   | [v bool] (true)
-- |  1, 1.0     | [v bool] (true)
-- |  NULL, NULL | [v bool] (NULL)
-- => mariadb, mysql
-- |  bind       | outcome
-- |  1, '1'     | [v integer] (1)
-- |  '1', '1'   | [v integer] (1)
-- |  1, 1.0     | [v integer] (1)
-- |  NULL, NULL | [v integer] (NULL)

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

-- @portable plus
-- @bind 1, 2
-- @bind '1', '2'
SELECT CAST(? AS DECIMAL(10, 0)) + CAST(? AS DECIMAL(10, 0)) AS v;
-- => *
-- |  v
-- |  3

-- @portable equal
-- @bind 1, '1'
-- @bind '1', '1'
-- @bind 1, 1.0
-- @bind NULL, NULL
SELECT CASE WHEN d = 0 THEN 1 WHEN d <> 0 THEN 0 END AS v FROM (SELECT CAST(? AS DECIMAL(10, 2)) - CAST(? AS DECIMAL(10, 2)) AS d) x;
-- => *
-- |  bind       | outcome
-- |  1, '1'     | [v integer] (1)
-- |  '1', '1'   | [v integer] (1)
-- |  1, 1.0     | [v integer] (1)
-- |  NULL, NULL | [v] (NULL)

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

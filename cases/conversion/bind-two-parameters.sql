-- @title     An operator between two bound parameters
-- @id        conversion.bind.pair
-- @category  conversion
-- @why       ? + ? or ? = ? without any column has no type on PostgreSQL
-- @see       https://www.postgresql.org/docs/current/typeconv-oper.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/prepare.html
-- @see       https://sqlite.org/lang_expr.html#parameters

-- @step plus
-- @bind 1, 2
-- @bind '1', '2'
SELECT ? + ? AS v;

-- @step equal
-- @bind 1, '1'
-- @bind '1', '1'
-- @bind 1, 1.0
-- @bind NULL, NULL
SELECT ? = ? AS v;

-- @step coalesce
-- @bind NULL, 1
-- @bind NULL, 'x'
SELECT COALESCE(?, ?) AS v;

-- @portable plus
-- @bind 1, 2
-- @bind '1', '2'
SELECT CAST(? AS DECIMAL(10, 0)) + CAST(? AS DECIMAL(10, 0)) AS v;

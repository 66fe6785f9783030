-- @title     A bare ? is text on PostgreSQL and has the type that was bound elsewhere
-- @id        typing.bind.inference
-- @category  typing
-- @why       a query such as SELECT ? hands a bound 1 back as text on PostgreSQL, where a parameter has no context, and as a number elsewhere
-- @see       https://www.postgresql.org/docs/current/sql-prepare.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/prepare.html
-- @see       https://mariadb.com/kb/en/type-conversion/
-- @see       https://sqlite.org/c3ref/bind_blob.html

-- @step value
-- @bind 1
-- @bind 1.5
-- @bind 'x'
-- @bind NULL
SELECT ? AS v;
-- => sqlite, mariadb
-- |  bind | outcome
-- |  1    | [v integer] (1)
-- |  1.5  | [v double] (1.5)
-- |  'x'  | [v text] ('x')
-- |  NULL | [v null] (NULL)
-- => postgres
-- |  bind | outcome
-- |  1    | [v text] ('1')
-- |  1.5  | [v text] ('1.5')
-- |  'x'  | [v text] ('x')
-- |  NULL | [v text] (NULL)
-- => mysql
-- |  bind | outcome
-- |  1    | [v integer] (1)
-- |  1.5  | [v double] (1.5)
-- |  'x'  | [v text] ('x')
-- |  NULL | [v text] (NULL)

-- @step plus-one
-- @bind 1
-- @bind 1.5
-- @bind '1'
-- @bind '1.5'
-- @bind NULL
SELECT ? + 1 AS v;
-- => sqlite
-- |  bind  | outcome
-- |  1     | [v integer] (2)
-- |  1.5   | [v double] (2.5)
-- |  '1'   | [v integer] (2)
-- |  '1.5' | [v double] (2.5)
-- |  NULL  | [v null] (NULL)
-- => postgres
-- |  bind  | outcome
-- |  1     | [v integer] (2)
-- |  1.5   | error invalid_text_representation
-- |  '1'   | [v integer] (2)
-- |  '1.5' | error invalid_text_representation
-- |  NULL  | [v integer] (NULL)
-- => mariadb
-- |  bind  | outcome
-- |  1     | [v integer] (2)
-- |  1.5   | [v double] (2.5)
-- |  '1'   | [v double] (2.0)
-- |  '1.5' | [v double] (2.5)
-- |  NULL  | [v double] (NULL)
-- => mysql
-- |  bind  | outcome
-- |  1     | [v integer] (2)
-- |  1.5   | [v double] (2.5)
-- |  '1'   | [v integer] (2)
-- |  '1.5' | [v decimal] (2.500000000000000000000000000000)
-- |  NULL  | [v integer] (NULL)

-- @step in-case
-- @bind 1
-- @bind '1'
-- @bind 'x'
SELECT CASE WHEN ? = 1 THEN 'one' ELSE 'other' END AS v;
-- => sqlite
-- |  bind | outcome
-- |  1    | [v text] ('one')
-- |  '1'  | [v text] ('other')
-- |  'x'  | [v text] ('other')
-- => mariadb, mysql
-- |  bind | outcome
-- |  1    | [v text] ('one')
-- |  '1'  | [v text] ('one')
-- |  'x'  | [v text] ('other'); warning value_converted
-- => postgres
-- |  bind | outcome
-- |  1    | [v text] ('one')
-- |  '1'  | [v text] ('one')
-- |  'x'  | error invalid_text_representation

-- As text.
-- @portable value
-- @bind 1
-- @bind 1.5
-- @bind 'x'
-- @bind NULL
-- @sql mysql, mariadb
SELECT CAST(? AS CHAR) AS v;
-- @sql *
SELECT CAST(? AS TEXT) AS v;
-- => *
-- |  bind | outcome
-- |  1    | [v text] ('1')
-- |  1.5  | [v text] ('1.5')
-- |  'x'  | [v text] ('x')
-- |  NULL | [v] (NULL)

-- To four digits behind the point; up to fifteen in all, which is what SQLite has.
-- @portable plus-one
-- @bind 1
-- @bind 1.5
-- @bind '1'
-- @bind '1.5'
-- @bind '12345678901.005'
-- @bind NULL
SELECT ROUND(CAST(? AS DECIMAL(30, 10)) + 1, 4) AS v;
-- => *
-- |  bind              | outcome
-- |  1                 | [v] (2)
-- |  1.5               | [v] (2.50)
-- |  '1'               | [v] (2)
-- |  '1.5'             | [v] (2.50)
-- |  '12345678901.005' | [v] (12345678902.0050)
-- |  NULL              | [v] (NULL)

-- @portable in-case
-- @bind 1
-- @bind '1'
-- @bind 'x'
-- @sql mysql, mariadb
SELECT CASE WHEN TRIM(CAST(? AS CHAR)) = '1' THEN 'one' ELSE 'other' END AS v;
-- @sql *
SELECT CASE WHEN TRIM(CAST(? AS TEXT)) = '1' THEN 'one' ELSE 'other' END AS v;
-- => *
-- |  bind | outcome
-- |  1    | [v text] ('one')
-- |  '1'  | [v text] ('one')
-- |  'x'  | [v text] ('other')

-- @title     TRUE is a bool on PostgreSQL and the integer 1 elsewhere
-- @id        typing.boolean.literal
-- @category  typing
-- @why       a program that tests the result for true or for 1 works with one driver only
-- @see       https://sqlite.org/lang_expr.html#booleanexpr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/boolean-literals.html
-- @see       https://www.postgresql.org/docs/current/datatype-boolean.html

-- @step literals
SELECT TRUE AS yes, FALSE AS no;
-- => sqlite, mariadb, mysql
-- |  yes integer | no integer
-- |  1           | 0
-- => postgres
-- |  yes bool | no bool
-- |  true     | false

-- @step comparison
SELECT 1 = 1 AS yes, 1 = 2 AS no;
-- => sqlite, mariadb, mysql
-- |  yes integer | no integer
-- |  1           | 0
-- => postgres
-- |  yes bool | no bool
-- |  true     | false

-- @portable literals
SELECT CASE WHEN TRUE THEN 1 ELSE 0 END AS yes, CASE WHEN FALSE THEN 1 ELSE 0 END AS no;
-- => *
-- |  yes integer | no integer
-- |  1           | 0

-- @portable comparison
SELECT CASE WHEN 1 = 1 THEN 1 ELSE 0 END AS yes, CASE WHEN 1 = 2 THEN 1 ELSE 0 END AS no;
-- => *
-- |  yes integer | no integer
-- |  1           | 0

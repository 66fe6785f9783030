-- @title     TRUE cast to text is 'true' on PostgreSQL and '1' elsewhere
-- @id        conversion.cast.boolean
-- @category  conversion
-- @why       exports contain 'true' from one engine and '1' from another
-- @see       https://www.postgresql.org/docs/current/datatype-boolean.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/boolean-literals.html
-- @see       https://sqlite.org/datatype3.html#boolean_datatype

-- @step cast
SELECT CAST(TRUE AS CHAR(5)) AS v;
-- => sqlite, mariadb, mysql
-- |  v text
-- |  '1'
-- => postgres
-- |  v text
-- |  'true '

-- @step comparison
SELECT CAST(1 < 2 AS CHAR(5)) AS v;
-- => sqlite, mariadb, mysql
-- |  v text
-- |  '1'
-- => postgres
-- |  v text
-- |  'true '

-- @portable cast
SELECT CASE WHEN TRUE THEN 'true' ELSE 'false' END AS v;
-- => *
-- |  v text
-- |  'true'

-- @portable comparison
SELECT CASE WHEN 1 < 2 THEN 'true' ELSE 'false' END AS v;
-- => *
-- |  v text
-- |  'true'

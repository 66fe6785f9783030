-- @title     A UNION ALL of NULL, NULL and 1 is refused by PostgreSQL; NULL and 1 run everywhere
-- @id        query.set.nulls
-- @category  query
-- @why       a UNION whose first two parts leave a column NULL, as an ORM writes it, fails on PostgreSQL, which takes types two by two
-- @see       https://www.postgresql.org/docs/current/typeconv-union-case.html
-- @see       https://sqlite.org/lang_select.html#compound
-- @see       https://dev.mysql.com/doc/refman/8.4/en/union.html

-- @step null-first
SELECT NULL AS v UNION ALL SELECT 1;
-- => *
-- |  v integer
-- |  NULL
-- |  1

-- @step two-nulls-first
SELECT NULL AS v UNION ALL SELECT NULL UNION ALL SELECT 1;
-- => sqlite, mariadb, mysql
-- |  v integer
-- |  NULL
-- |  NULL
-- |  1
-- => postgres
-- |  error datatype_mismatch

-- @step nulls-alone
SELECT NULL AS v UNION SELECT NULL;
-- => sqlite
-- |  v null
-- |  NULL
-- => mariadb, mysql
-- |  v blob
-- |  NULL
-- => postgres
-- |  v text
-- |  NULL

-- @portable two-nulls-first
SELECT 1 AS v UNION ALL SELECT NULL UNION ALL SELECT NULL;
-- => *
-- |  v integer
-- |  1
-- |  NULL
-- |  NULL

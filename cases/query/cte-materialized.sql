-- @title     AS MATERIALIZED in WITH is refused by MySQL and MariaDB, a short column list by all but PostgreSQL
-- @id        query.cte.materialized
-- @category  query
-- @why       a query tuned for PostgreSQL by AS MATERIALIZED is a syntax error on MySQL and MariaDB
-- @see       https://www.postgresql.org/docs/current/queries-with.html#QUERIES-WITH-CTE-MATERIALIZATION
-- @see       https://sqlite.org/lang_with.html#mathint
-- @see       https://dev.mysql.com/doc/refman/8.4/en/with.html
-- @see       https://mariadb.com/kb/en/with/

-- @step materialized
WITH c AS MATERIALIZED (SELECT 1 AS x) SELECT x FROM c;
-- => sqlite, postgres
-- |  x integer
-- |  1
-- => mariadb, mysql
-- |  error syntax_error

-- @step not-materialized
WITH c AS NOT MATERIALIZED (SELECT 1 AS x) SELECT x FROM c;
-- => sqlite, postgres
-- |  x integer
-- |  1
-- => mariadb, mysql
-- |  error syntax_error

-- @step fewer-names-than-columns
WITH c (x) AS (SELECT 1, 2 AS y) SELECT x, y FROM c;
-- => sqlite, mysql, mariadb
-- |  error invalid_column_reference
-- => postgres
-- |  x integer | y integer
-- |  1         | 2

-- @step more-names-than-columns
WITH c (x, y) AS (SELECT 1) SELECT x FROM c;
-- => *
-- |  error invalid_column_reference

-- @step name-twice
WITH c AS (SELECT 1 AS x), c AS (SELECT 2 AS x) SELECT x FROM c;
-- => *
-- |  error duplicate_alias

-- @step never-read
WITH c AS (SELECT 1 AS x), d AS (SELECT nosuch FROM c) SELECT x FROM c;
-- => sqlite, mysql
-- |  x integer
-- |  1
-- => mariadb, postgres
-- |  error undefined_column

-- @portable materialized
WITH c AS (SELECT 1 AS x) SELECT x FROM c;
-- => *
-- |  x integer
-- |  1

-- @portable not-materialized
WITH c AS (SELECT 1 AS x) SELECT x FROM c;
-- => *
-- |  x integer
-- |  1

-- @portable fewer-names-than-columns
WITH c (x, y) AS (SELECT 1, 2) SELECT x, y FROM c;
-- => *
-- |  x integer | y integer
-- |  1         | 2

-- @title     NOT 5 is 0 on SQLite, MySQL and MariaDB and refused by PostgreSQL
-- @id        boolean.not.number
-- @category  boolean
-- @why       "WHERE NOT quantity" finds what is sold out on SQLite and MySQL and stops the query on PostgreSQL
-- @see       https://sqlite.org/lang_expr.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/logical-operators.html#operator_not
-- @see       https://www.postgresql.org/docs/current/functions-logical.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (5), (0);

-- @step literal
SELECT NOT 5 AS v;
-- => sqlite, mariadb, mysql
-- |  v integer
-- |  0
-- => postgres
-- |  error datatype_mismatch

-- @step column
SELECT a FROM t WHERE NOT a;
-- => sqlite, mariadb, mysql
-- |  a integer
-- |  0
-- => postgres
-- |  error datatype_mismatch

-- @step double-not
SELECT NOT NOT 5 AS v;
-- => sqlite, mariadb, mysql
-- |  v integer
-- |  1
-- => postgres
-- |  error datatype_mismatch

-- @portable literal
SELECT CASE WHEN 5 <> 0 THEN 0 ELSE 1 END AS v;
-- => *
-- |  v integer
-- |  0

-- @portable column
SELECT a FROM t WHERE a = 0;
-- => *
-- |  a integer
-- |  0

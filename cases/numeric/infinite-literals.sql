-- @title     1e308 * 10 is infinity on SQLite, an exact number on PostgreSQL and an error on MySQL and MariaDB
-- @id        numeric.literal.infinite
-- @category  numeric
-- @why       9e999 for "no limit" is infinity on SQLite, a very long number on PostgreSQL, and stops the query on MySQL and MariaDB
-- @see       https://sqlite.org/floatingpoint.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/number-literals.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-FLOAT

CREATE TABLE t (a DOUBLE PRECISION);
INSERT INTO t VALUES (1e308);

-- @step product
SELECT 1e308 * 10 AS v;
-- => sqlite
-- |  v double
-- |  inf
-- => postgres
-- |  v decimal
-- |  1000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
-- => mariadb, mysql
-- |  error numeric_value_out_of_range

-- @step product-of-column
SELECT a * 10 AS v FROM t;
-- => sqlite
-- |  v double
-- |  inf
-- => postgres, mariadb, mysql
-- |  error numeric_value_out_of_range

-- @step literal
SELECT 9e999 > 1e308 AS larger;
-- => sqlite
-- |  larger integer
-- |  1
-- => postgres
-- |  larger bool
-- |  true
-- => mariadb, mysql
-- |  error numeric_value_out_of_range

-- @step negative-literal
SELECT -9e999 < 0 AS smaller;
-- => sqlite
-- |  smaller integer
-- |  1
-- => postgres
-- |  smaller bool
-- |  true
-- => mariadb, mysql
-- |  error numeric_value_out_of_range

-- @step stored
INSERT INTO t VALUES (9e999);
-- => sqlite
-- |  ok 1 row
-- => postgres, mariadb, mysql
-- |  error numeric_value_out_of_range

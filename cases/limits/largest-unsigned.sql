-- @title     18446744073709551615 is an exact number on all but SQLite, and an integer only on MySQL and MariaDB
-- @id        limits.integer.unsigned
-- @category  limits
-- @why       hashes and ids above 9223372036854775807 are rounded on SQLite without an error
-- @see       https://dev.mysql.com/doc/refman/8.4/en/integer-types.html
-- @see       https://mariadb.com/kb/en/bigint/
-- @see       https://sqlite.org/datatype3.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-INT

-- @step literal
SELECT 18446744073709551615 AS v;
-- => sqlite
-- |  v double
-- |  1.8446744073709552e+19
-- => mariadb, mysql
-- |  v unsigned
-- |  18446744073709551615
-- => postgres
-- |  v decimal
-- |  18446744073709551615

-- @step literal-above
SELECT 18446744073709551616 AS v;
-- => sqlite
-- |  v double
-- |  1.8446744073709552e+19
-- => mariadb, postgres, mysql
-- |  v decimal
-- |  18446744073709551616

-- @step largest-signed
SELECT 9223372036854775807 AS v;
-- => *
-- |  v integer
-- |  9223372036854775807

-- @step one-above-signed
SELECT 9223372036854775808 AS v;
-- => sqlite
-- |  v double
-- |  9.223372036854776e+18
-- => mariadb, mysql
-- |  v unsigned
-- |  9223372036854775808
-- => postgres
-- |  v decimal
-- |  9223372036854775808

-- @step smallest-signed
SELECT -9223372036854775808 AS v;
-- => *
-- |  v integer
-- |  -9223372036854775808

-- @step create
CREATE TABLE t (a BIGINT UNSIGNED);
-- => sqlite, mariadb, mysql
-- |  ok
-- => postgres
-- |  error syntax_error

-- @step insert
-- @after create
INSERT INTO t VALUES (18446744073709551615);
-- => *
-- |  ok 1 row

-- @step read
-- @after create
SELECT a FROM t;
-- => sqlite
-- |  a double
-- |  1.8446744073709552e+19
-- => mariadb, mysql
-- |  a unsigned
-- |  18446744073709551615

-- @step insert-negative
-- @after create
INSERT INTO t VALUES (-1);
-- => sqlite
-- |  ok 1 row
-- => mariadb, mysql
-- |  error numeric_value_out_of_range
-- => mysql:non-strict
-- |  ok 1 row; warning numeric_value_out_of_range

-- @portable literal
SELECT '18446744073709551615' AS v;
-- => *
-- |  v text
-- |  '18446744073709551615'

-- @portable read
CREATE TABLE u (a VARCHAR(20));
INSERT INTO u VALUES ('18446744073709551615');
SELECT a FROM u;
-- => *
-- |  a text
-- |  '18446744073709551615'

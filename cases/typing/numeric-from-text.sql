-- @title     '3.5' in a bare NUMERIC is 4 on MySQL and MariaDB and 3.5 elsewhere
-- @id        typing.numeric.text
-- @category  typing
-- @why       a rate of '3.5' is stored as 4 in a bare NUMERIC on MySQL and MariaDB, which hold no fraction in it
-- @see       https://sqlite.org/datatype3.html#type_affinity
-- @see       https://dev.mysql.com/doc/refman/8.4/en/fixed-point-types.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-NUMERIC-DECIMAL
-- @each literal = '3.0', '3.10', '3.5', '3.14159', '1e2', '007', '12345678901'

CREATE TABLE t (a NUMERIC);

-- @step insert
INSERT INTO t VALUES (${literal});
-- => sqlite, postgres
-- |  ok 1 row
-- => mysql, mariadb
-- |  literal       | outcome
-- |  '3.0'         | ok 1 row
-- |  '3.10'        | ok 1 row
-- |  '3.5'         | ok 1 row
-- |  '3.14159'     | ok 1 row
-- |  '1e2'         | ok 1 row
-- |  '007'         | ok 1 row
-- |  '12345678901' | error numeric_value_out_of_range
-- => mysql:non-strict
-- |  literal       | outcome
-- |  '3.0'         | ok 1 row
-- |  '3.10'        | ok 1 row
-- |  '3.5'         | ok 1 row
-- |  '3.14159'     | ok 1 row
-- |  '1e2'         | ok 1 row
-- |  '007'         | ok 1 row
-- |  '12345678901' | ok 1 row; warning numeric_value_out_of_range

-- @step read
-- @after insert
SELECT a FROM t;
-- => sqlite
-- |  literal       | outcome
-- |  '3.0'         | [a integer] (3)
-- |  '3.10'        | [a double] (3.1)
-- |  '3.5'         | [a double] (3.5)
-- |  '3.14159'     | [a double] (3.14159)
-- |  '1e2'         | [a integer] (100)
-- |  '007'         | [a integer] (7)
-- |  '12345678901' | [a integer] (12345678901)
-- => postgres
-- |  literal       | outcome
-- |  '3.0'         | [a decimal] (3.0)
-- |  '3.10'        | [a decimal] (3.10)
-- |  '3.5'         | [a decimal] (3.5)
-- |  '3.14159'     | [a decimal] (3.14159)
-- |  '1e2'         | [a decimal] (100)
-- |  '007'         | [a decimal] (7)
-- |  '12345678901' | [a decimal] (12345678901)
-- => mysql, mariadb
-- |  literal   | outcome
-- |  '3.0'     | [a decimal] (3)
-- |  '3.10'    | [a decimal] (3)
-- |  '3.5'     | [a decimal] (4)
-- |  '3.14159' | [a decimal] (3)
-- |  '1e2'     | [a decimal] (100)
-- |  '007'     | [a decimal] (7)
-- => mysql:non-strict
-- |  literal       | outcome
-- |  '3.0'         | [a decimal] (3)
-- |  '3.10'        | [a decimal] (3)
-- |  '3.5'         | [a decimal] (4)
-- |  '3.14159'     | [a decimal] (3)
-- |  '1e2'         | [a decimal] (100)
-- |  '007'         | [a decimal] (7)
-- |  '12345678901' | [a decimal] (9999999999)

-- To ten digits behind the point.
-- @portable read
CREATE TABLE u (a NUMERIC(30, 10));
INSERT INTO u VALUES (${literal});
SELECT a FROM u;
-- => *
-- |  literal       | outcome
-- |  '3.0'         | [a] (3)
-- |  '3.10'        | [a] (3.1000)
-- |  '3.5'         | [a] (3.5000)
-- |  '3.14159'     | [a] (3.1415900000)
-- |  '1e2'         | [a] (100)
-- |  '007'         | [a] (7)
-- |  '12345678901' | [a] (12345678901)

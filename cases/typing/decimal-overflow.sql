-- @title     DECIMAL(5, 2) takes 1000 on SQLite and refuses it elsewhere
-- @id        typing.decimal.overflow
-- @category  typing
-- @why       an amount mistyped beyond the declared precision gets into the test database on SQLite and stops the import into a server
-- @see       https://sqlite.org/datatype3.html#affinity_name_examples
-- @see       https://dev.mysql.com/doc/refman/8.4/en/out-of-range-and-overflow.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-NUMERIC-DECIMAL
-- @each literal = 999.99, 999.994, 999.995, 1000

CREATE TABLE t (a DECIMAL(5, 2));

-- @step insert
INSERT INTO t VALUES (${literal});
-- => mysql, mariadb, postgres
-- |  literal | outcome
-- |  999.99  | ok 1 row
-- |  999.994 | ok 1 row
-- |  999.995 | error numeric_value_out_of_range
-- |  1000    | error numeric_value_out_of_range
-- => mysql:non-strict
-- |  literal | outcome
-- |  999.99  | ok 1 row
-- |  999.994 | ok 1 row
-- |  999.995 | ok 1 row; warning numeric_value_out_of_range
-- |  1000    | ok 1 row; warning numeric_value_out_of_range
-- => sqlite
-- |  ok 1 row

-- @step read
-- @after insert
SELECT a FROM t;
-- => sqlite
-- |  literal | outcome
-- |  999.99  | [a double] (999.99)
-- |  999.994 | [a double] (999.994)
-- |  999.995 | [a double] (999.995)
-- |  1000    | [a integer] (1000)
-- => postgres, mariadb, mysql
-- |  a decimal
-- |  999.99

-- @portable insert
CREATE TABLE u (a DECIMAL(12, 4) CHECK (a BETWEEN -999.99 AND 999.99));
INSERT INTO u VALUES (${literal});
-- => *
-- |  literal | outcome
-- |  999.99  | ok 1 row
-- |  999.994 | error check_violation
-- |  999.995 | error check_violation
-- |  1000    | error check_violation

-- @portable read
CREATE TABLE w (a DECIMAL(12, 4) CHECK (a BETWEEN -999.99 AND 999.99));
INSERT INTO w VALUES (ROUND(${literal}, 2));
SELECT a FROM w;
-- => *
-- |  literal | outcome
-- |  999.99  | [a] (999.9900)
-- |  999.994 | [a] (999.9900)
-- |  999.995 | error check_violation
-- |  1000    | error check_violation

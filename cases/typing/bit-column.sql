-- @title     A BIT column takes 1 on MySQL and MariaDB, '1' on PostgreSQL and any number on SQLite
-- @id        typing.bit
-- @category  typing
-- @why       a flag in a BIT is written as 1 on MySQL and MariaDB, must be '1' on PostgreSQL, and takes any value on SQLite
-- @see       https://dev.mysql.com/doc/refman/8.4/en/bit-type.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/bit-value-literals.html
-- @see       https://www.postgresql.org/docs/current/datatype-bit.html
-- @see       https://sqlite.org/datatype3.html#determination_of_column_affinity
-- @each literal = 1, '1', b'1', 5

CREATE TABLE t (a BIT(1));

-- @step insert
INSERT INTO t VALUES (${literal});
-- => sqlite
-- |  literal | outcome
-- |  1       | ok 1 row
-- |  '1'     | ok 1 row
-- |  b'1'    | error syntax_error
-- |  5       | ok 1 row
-- => postgres
-- |  literal | outcome
-- |  1       | error datatype_mismatch
-- |  '1'     | ok 1 row
-- |  b'1'    | ok 1 row
-- |  5       | error datatype_mismatch
-- => mariadb, mysql
-- |  literal | outcome
-- |  1       | ok 1 row
-- |  '1'     | error string_data_right_truncation
-- |  b'1'    | ok 1 row
-- |  5       | error string_data_right_truncation
-- => mysql:non-strict
-- |  literal | outcome
-- |  1       | ok 1 row
-- |  '1'     | ok 1 row; warning numeric_value_out_of_range
-- |  b'1'    | ok 1 row
-- |  5       | ok 1 row; warning numeric_value_out_of_range

-- @step read
-- @after insert
SELECT a FROM t;
-- => sqlite
-- |  literal | outcome
-- |  1       | [a integer] (1)
-- |  '1'     | [a integer] (1)
-- |  5       | [a integer] (5)
-- => postgres, mariadb, mysql
-- |  a bit
-- |  '1'

-- A small number that may be 0 or 1; b'1' is spelt 1 where it is no number.
-- @portable read
-- @sql sqlite[literal=b'1'], postgres[literal=b'1']
CREATE TABLE u (a SMALLINT CHECK (a IN (0, 1)));
INSERT INTO u VALUES (1);
SELECT a FROM u;
-- @sql *
CREATE TABLE u (a SMALLINT CHECK (a IN (0, 1)));
INSERT INTO u VALUES (${literal});
SELECT a FROM u;
-- => *
-- |  literal | outcome
-- |  1       | [a integer] (1)
-- |  '1'     | [a integer] (1)
-- |  b'1'    | [a integer] (1)
-- |  5       | error check_violation

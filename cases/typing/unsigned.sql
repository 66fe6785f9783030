-- @title     INT UNSIGNED takes -1 on SQLite and is a syntax error on PostgreSQL
-- @id        typing.unsigned.range
-- @category  typing
-- @why       a migration with UNSIGNED runs on SQLite, which then accepts negative numbers
-- @see       https://sqlite.org/datatype3.html#determination_of_column_affinity
-- @see       https://dev.mysql.com/doc/refman/8.4/en/numeric-type-attributes.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html
-- @each literal = 0, -1, 4294967295, 4294967296

-- @step create
CREATE TABLE t (a INT UNSIGNED);
-- => sqlite, mariadb, mysql
-- |  ok
-- => postgres
-- |  error syntax_error

-- @step insert
-- @after create
INSERT INTO t VALUES (${literal});
-- => sqlite
-- |  ok 1 row
-- => mariadb, mysql
-- |  literal    | outcome
-- |  0          | ok 1 row
-- |  -1         | error numeric_value_out_of_range
-- |  4294967295 | ok 1 row
-- |  4294967296 | error numeric_value_out_of_range
-- => mysql:non-strict
-- |  literal    | outcome
-- |  0          | ok 1 row
-- |  -1         | ok 1 row; warning numeric_value_out_of_range
-- |  4294967295 | ok 1 row
-- |  4294967296 | ok 1 row; warning numeric_value_out_of_range

-- @portable insert
CREATE TABLE u (a BIGINT CHECK (a BETWEEN 0 AND 4294967295));
INSERT INTO u VALUES (${literal});
-- => *
-- |  literal    | outcome
-- |  0          | ok 1 row
-- |  -1         | error check_violation
-- |  4294967295 | ok 1 row
-- |  4294967296 | error check_violation

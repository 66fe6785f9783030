-- @title     TINYINT takes 255 on SQLite and 127 at most on MySQL and MariaDB, and PostgreSQL has none
-- @id        typing.tinyint
-- @category  typing
-- @why       a schema with TINYINT stops on PostgreSQL, and a value of 255 that fits in tests on SQLite is refused by MySQL and MariaDB
-- @see       https://sqlite.org/datatype3.html#affinity_name_examples
-- @see       https://dev.mysql.com/doc/refman/8.4/en/integer-types.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html
-- @each literal = 127, 128, 255, -129

-- @step create
CREATE TABLE t (a TINYINT);
-- => sqlite, mariadb, mysql
-- |  ok
-- => postgres
-- |  error undefined_object

-- @step insert
-- @after create
INSERT INTO t VALUES (${literal});
-- => mysql, mariadb
-- |  literal | outcome
-- |  127     | ok 1 row
-- |  128     | error numeric_value_out_of_range
-- |  255     | error numeric_value_out_of_range
-- |  -129    | error numeric_value_out_of_range
-- => mysql:non-strict
-- |  literal | outcome
-- |  127     | ok 1 row
-- |  128     | ok 1 row; warning numeric_value_out_of_range
-- |  255     | ok 1 row; warning numeric_value_out_of_range
-- |  -129    | ok 1 row; warning numeric_value_out_of_range
-- => sqlite
-- |  ok 1 row

-- @portable insert
CREATE TABLE u (a SMALLINT CHECK (a BETWEEN -128 AND 127));
INSERT INTO u VALUES (${literal});
-- => *
-- |  literal | outcome
-- |  127     | ok 1 row
-- |  128     | error check_violation
-- |  255     | error check_violation
-- |  -129    | error check_violation

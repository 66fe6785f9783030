-- @title     SMALLINT takes 32768 on SQLite; a CHECK refuses it everywhere
-- @id        typing.integer.check
-- @category  typing
-- @why       the declared size of an integer protects nothing on SQLite; a CHECK does
-- @see       https://sqlite.org/lang_createtable.html#check_constraints
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-check-constraints.html
-- @see       https://www.postgresql.org/docs/current/ddl-constraints.html
-- @each literal = 32767, 32768, -32769

CREATE TABLE t (a SMALLINT);

-- @step write
INSERT INTO t VALUES (${literal});
-- => sqlite
-- |  ok 1 row
-- => mariadb, postgres, mysql
-- |  literal | outcome
-- |  32767   | ok 1 row
-- |  32768   | error numeric_value_out_of_range
-- |  -32769  | error numeric_value_out_of_range
-- => mysql:non-strict
-- |  literal | outcome
-- |  32767   | ok 1 row
-- |  32768   | ok 1 row; warning numeric_value_out_of_range
-- |  -32769  | ok 1 row; warning numeric_value_out_of_range

-- @portable write
CREATE TABLE u (a BIGINT CHECK (a BETWEEN -32768 AND 32767));
INSERT INTO u VALUES (${literal});
-- => *
-- |  literal | outcome
-- |  32767   | ok 1 row
-- |  32768   | error check_violation
-- |  -32769  | error check_violation

-- @title     VARCHAR(21000) is refused by MySQL and MariaDB, VARCHAR(10485761) by PostgreSQL too
-- @id        typing.varchar.maximum
-- @category  typing
-- @why       a schema with VARCHAR(100000) is created on one engine and refused on another
-- @see       https://dev.mysql.com/doc/refman/8.4/en/column-count-limit.html#row-size-limits
-- @see       https://www.postgresql.org/docs/current/datatype-character.html
-- @see       https://sqlite.org/limits.html
-- @each length = 255, 16383, 21000, 70000, 10485760, 10485761

-- @step create
CREATE TABLE t (a VARCHAR(${length}));
-- => sqlite, mysql:non-strict
-- |  ok
-- => postgres
-- |  length   | outcome
-- |  255      | ok
-- |  16383    | ok
-- |  21000    | ok
-- |  70000    | ok
-- |  10485760 | ok
-- |  10485761 | error invalid_parameter_value
-- => mariadb, mysql
-- |  length   | outcome
-- |  255      | ok
-- |  16383    | ok
-- |  21000    | error invalid_parameter_value
-- |  70000    | error invalid_parameter_value
-- |  10485760 | error invalid_parameter_value
-- |  10485761 | error invalid_parameter_value

-- @step insert
-- @after create
INSERT INTO t VALUES ('x');
-- => *
-- |  ok 1 row

-- @title     A fixed set of values kept by ENUM or by CHECK
-- @id        typing.enum.check
-- @category  typing
-- @why       ENUM exists on MySQL and MariaDB only; PostgreSQL wants a type of its own and SQLite nothing of the kind
-- @see       https://dev.mysql.com/doc/refman/8.4/en/enum.html
-- @see       https://www.postgresql.org/docs/current/datatype-enum.html
-- @see       https://sqlite.org/lang_createtable.html#check_constraints
-- @each literal = 'x', 'z', ''

-- @step create
CREATE TABLE t (a ENUM('x', 'y'));
-- => sqlite
-- |  error syntax_error
-- => postgres
-- |  error undefined_object
-- => mariadb, mysql
-- |  ok

-- @step insert
-- @after create
INSERT INTO t VALUES (${literal});
-- => mysql:non-strict
-- |  literal | outcome
-- |  'x'     | ok 1 row
-- |  'z'     | ok 1 row; warning value_converted
-- |  ''      | ok 1 row; warning value_converted
-- => *
-- |  literal | outcome
-- |  'x'     | ok 1 row
-- |  'z'     | error invalid_text_representation
-- |  ''      | error invalid_text_representation

-- @portable insert
CREATE TABLE u (a VARCHAR(10) CHECK (a IN ('x', 'y')));
INSERT INTO u VALUES (${literal});
-- => *
-- |  literal | outcome
-- |  'x'     | ok 1 row
-- |  'z'     | error check_violation
-- |  ''      | error check_violation

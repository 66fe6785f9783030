-- @title     ENUM runs on MySQL and MariaDB only, where a CHECK in its place ignores case as well
-- @id        typing.enum.check
-- @category  typing
-- @why       a schema with ENUM stops on SQLite and PostgreSQL; the CHECK in its place takes 'X' on MySQL and MariaDB, 'x ' on MariaDB too
-- @see       https://dev.mysql.com/doc/refman/8.4/en/enum.html
-- @see       https://mariadb.com/kb/en/char/
-- @see       https://www.postgresql.org/docs/current/datatype-enum.html
-- @see       https://sqlite.org/lang_createtable.html#check_constraints
-- @each literal = 'x', 'X', 'x ', 'z', ''

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
-- => mysql, mariadb
-- |  literal | outcome
-- |  'x'     | ok 1 row
-- |  'X'     | ok 1 row
-- |  'x '    | ok 1 row
-- |  'z'     | error invalid_text_representation
-- |  ''      | error invalid_text_representation
-- => mysql:non-strict
-- |  literal | outcome
-- |  'x'     | ok 1 row
-- |  'X'     | ok 1 row
-- |  'x '    | ok 1 row
-- |  'z'     | ok 1 row; warning value_converted
-- |  ''      | ok 1 row; warning value_converted

-- @step create-check
CREATE TABLE c (a VARCHAR(10) CHECK (a IN ('x', 'y')));
-- => *
-- |  ok

-- @step check
INSERT INTO c VALUES (${literal});
-- => mysql
-- |  literal | outcome
-- |  'x'     | ok 1 row
-- |  'X'     | ok 1 row
-- |  'x '    | error check_violation
-- |  'z'     | error check_violation
-- |  ''      | error check_violation
-- => mysql:prisma, mariadb
-- |  literal | outcome
-- |  'x'     | ok 1 row
-- |  'X'     | ok 1 row
-- |  'x '    | ok 1 row
-- |  'z'     | error check_violation
-- |  ''      | error check_violation
-- => sqlite, postgres
-- |  literal | outcome
-- |  'x'     | ok 1 row
-- |  'X'     | error check_violation
-- |  'x '    | error check_violation
-- |  'z'     | error check_violation
-- |  ''      | error check_violation

-- MySQL and MariaDB compare text without regard to case, and MariaDB without blanks at its end: bytes are compared there.
-- @portable insert
-- @sql mysql, mariadb
CREATE TABLE u (a VARCHAR(10) CHECK (CAST(a AS BINARY) IN ('x', 'y')));
INSERT INTO u VALUES (${literal});
-- @sql sqlite, postgres
CREATE TABLE u (a VARCHAR(10) CHECK (a IN ('x', 'y')));
INSERT INTO u VALUES (${literal});
-- => *
-- |  literal | outcome
-- |  'x'     | ok 1 row
-- |  'X'     | error check_violation
-- |  'x '    | error check_violation
-- |  'z'     | error check_violation
-- |  ''      | error check_violation

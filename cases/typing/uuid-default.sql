-- @title     No spelling of a UUID as DEFAULT runs on all engines
-- @id        typing.uuid.default
-- @category  typing
-- @why       a key that fills itself has to be spelled for each engine, and SQLite takes a function that it does not have until the first row
-- @see       https://www.postgresql.org/docs/current/functions-uuid.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html
-- @see       https://mariadb.com/kb/en/uuid-data-type/
-- @see       https://sqlite.org/lang_createtable.html#the_default_clause
-- @each default = gen_random_uuid(), (gen_random_uuid()), UUID(), (UUID()), uuidv7()

-- @step create
CREATE TABLE t (id CHAR(36) DEFAULT ${default} PRIMARY KEY, a INTEGER);
-- => sqlite
-- |  default             | outcome
-- |  gen_random_uuid()   | error syntax_error
-- |  (gen_random_uuid()) | ok
-- |  UUID()              | error syntax_error
-- |  (UUID())            | ok
-- |  uuidv7()            | error syntax_error
-- => mariadb
-- |  default             | outcome
-- |  gen_random_uuid()   | error invalid_object_definition
-- |  (gen_random_uuid()) | error invalid_object_definition
-- |  UUID()              | ok
-- |  (UUID())            | ok
-- |  uuidv7()            | error invalid_object_definition
-- => postgres<18
-- |  default             | outcome
-- |  gen_random_uuid()   | ok
-- |  (gen_random_uuid()) | ok
-- |  UUID()              | error undefined_function
-- |  (UUID())            | error undefined_function
-- |  uuidv7()            | error undefined_function
-- => postgres>=18
-- |  default             | outcome
-- |  gen_random_uuid()   | ok
-- |  (gen_random_uuid()) | ok
-- |  UUID()              | error undefined_function
-- |  (UUID())            | error undefined_function
-- |  uuidv7()            | ok
-- => mysql
-- |  default             | outcome
-- |  gen_random_uuid()   | error syntax_error
-- |  (gen_random_uuid()) | error invalid_object_definition
-- |  UUID()              | error syntax_error
-- |  (UUID())            | ok
-- |  uuidv7()            | error syntax_error

-- @step insert
-- @after create
INSERT INTO t (a) VALUES (1), (2);
-- => sqlite
-- |  default             | outcome
-- |  (gen_random_uuid()) | error undefined_function
-- |  (UUID())            | error undefined_function
-- => mariadb
-- |  default  | outcome
-- |  UUID()   | ok 2 rows
-- |  (UUID()) | ok 2 rows
-- => postgres<18
-- |  default             | outcome
-- |  gen_random_uuid()   | ok 2 rows
-- |  (gen_random_uuid()) | ok 2 rows
-- => postgres>=18
-- |  default             | outcome
-- |  gen_random_uuid()   | ok 2 rows
-- |  (gen_random_uuid()) | ok 2 rows
-- |  uuidv7()            | ok 2 rows
-- => mysql
-- |  default  | outcome
-- |  (UUID()) | ok 2 rows

-- @step lengths
-- @after create
SELECT a, LENGTH(id) AS n FROM t ORDER BY a;
-- => sqlite
-- |  default             | outcome
-- |  (gen_random_uuid()) | [a integer, n null]
-- |  (UUID())            | [a integer, n null]
-- => mariadb
-- |  default  | outcome
-- |  UUID()   | [a integer, n integer] (1, 36) (2, 36)
-- |  (UUID()) | [a integer, n integer] (1, 36) (2, 36)
-- => postgres<18
-- |  default             | outcome
-- |  gen_random_uuid()   | [a integer, n integer] (1, 36) (2, 36)
-- |  (gen_random_uuid()) | [a integer, n integer] (1, 36) (2, 36)
-- => postgres>=18
-- |  default             | outcome
-- |  gen_random_uuid()   | [a integer, n integer] (1, 36) (2, 36)
-- |  (gen_random_uuid()) | [a integer, n integer] (1, 36) (2, 36)
-- |  uuidv7()            | [a integer, n integer] (1, 36) (2, 36)
-- => mysql
-- |  default  | outcome
-- |  (UUID()) | [a integer, n integer] (1, 36) (2, 36)

-- What each engine has for it.
-- @step create-own
-- @sql sqlite
CREATE TABLE own (id CHAR(36) DEFAULT (LOWER(HEX(RANDOMBLOB(16)))) PRIMARY KEY, a INTEGER);
-- @sql postgres
CREATE TABLE own (id CHAR(36) DEFAULT gen_random_uuid() PRIMARY KEY, a INTEGER);
-- @sql mysql, mariadb
CREATE TABLE own (id CHAR(36) DEFAULT (UUID()) PRIMARY KEY, a INTEGER);
-- @end
-- => *
-- |  ok

-- @step insert-own
INSERT INTO own (a) VALUES (1), (2);
-- => *
-- |  ok 2 rows

-- @step lengths-own
SELECT a, LENGTH(id) AS n FROM own ORDER BY a;
-- => sqlite
-- |  a integer | n integer
-- |  1         | 32
-- |  2         | 32
-- => mariadb, postgres, mysql
-- |  a integer | n integer
-- |  1         | 36
-- |  2         | 36

-- The application makes the value.
-- @portable insert
CREATE TABLE u (id CHAR(36) PRIMARY KEY, a INTEGER);
INSERT INTO u VALUES ('0190d6e4-0000-7000-8000-000000000001', 1), ('0190d6e4-0000-7000-8000-000000000002', 2);
-- => *
-- |  ok 2 rows

-- @title     Binding values for a BOOLEAN column
-- @id        typing.bind.boolean
-- @category  typing
-- @why       drivers that send 1 for true work with some engines and fail with others
-- @see       https://www.postgresql.org/docs/current/datatype-boolean.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/numeric-type-syntax.html
-- @see       https://sqlite.org/datatype3.html#boolean_datatype

CREATE TABLE t (id INTEGER, a BOOLEAN);

-- @step insert
-- @bind true
-- @bind 1
-- @bind 0
-- @bind 2
-- @bind 't'
-- @bind 'true'
-- @bind 'yes'
INSERT INTO t VALUES (1, ?);
-- => sqlite
-- |  ok 1 row
-- => postgres
-- |  bind   | outcome
-- |  true   | ok 1 row
-- |  1      | ok 1 row
-- |  0      | ok 1 row
-- |  2      | error invalid_text_representation
-- |  't'    | ok 1 row
-- |  'true' | ok 1 row
-- |  'yes'  | ok 1 row
-- => mariadb, mysql
-- |  bind   | outcome
-- |  true   | ok 1 row
-- |  1      | ok 1 row
-- |  0      | ok 1 row
-- |  2      | ok 1 row
-- |  't'    | error invalid_text_representation
-- |  'true' | error invalid_text_representation
-- |  'yes'  | error invalid_text_representation

-- @step read
SELECT a, COUNT(*) AS n FROM t GROUP BY a ORDER BY a;
-- => sqlite
-- |  a any       | n integer
-- |  integer:0   | 1
-- |  integer:1   | 2
-- |  integer:2   | 1
-- |  text:'t'    | 1
-- |  text:'true' | 1
-- |  text:'yes'  | 1
-- => postgres
-- |  a bool | n integer
-- |  false  | 1
-- |  true   | 5
-- => mariadb, mysql
-- |  a integer | n integer
-- |  0         | 1
-- |  1         | 2
-- |  2         | 1

-- @step find
-- @bind true
-- @bind 1
-- @bind 'true'
SELECT COUNT(*) AS n FROM t WHERE a = ?;
-- => sqlite, mariadb
-- |  bind   | outcome
-- |  true   | [n integer] (2)
-- |  1      | [n integer] (2)
-- |  'true' | [n integer] (1)
-- => postgres
-- |  n integer
-- |  5
-- => mysql
-- |  bind   | outcome
-- |  true   | [n integer] (2)
-- |  1      | [n integer] (2)
-- |  'true' | [n integer] (1); warning value_converted; warning value_converted; warning value_converted; warning value_converted; warning value_converted; warning value_converted

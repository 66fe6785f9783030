-- @title     A SQLite STRICT table beside ordinary tables elsewhere
-- @id        typing.strict.sqlite
-- @category  typing
-- @why       STRICT makes SQLite refuse what the others refuse, and is the cheapest way to find the mistakes early
-- @see       https://sqlite.org/stricttables.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html#sql-mode-strict
-- @see       https://www.postgresql.org/docs/current/datatype.html
-- @each literal = 'abc', '12', '12abc', '1.0', 1.5, 99999999999, NULL

-- @sql sqlite
CREATE TABLE t (a INTEGER) STRICT;
-- @sql *
CREATE TABLE t (a INTEGER);
-- @end

-- @step insert
INSERT INTO t VALUES (${literal});
-- => sqlite
-- |  literal     | outcome
-- |  'abc'       | error datatype_mismatch
-- |  '12'        | ok 1 row
-- |  '12abc'     | error datatype_mismatch
-- |  '1.0'       | ok 1 row
-- |  1.5         | error datatype_mismatch
-- |  99999999999 | ok 1 row
-- |  NULL        | ok 1 row
-- => postgres
-- |  literal     | outcome
-- |  'abc'       | error invalid_text_representation
-- |  '12'        | ok 1 row
-- |  '12abc'     | error invalid_text_representation
-- |  '1.0'       | error invalid_text_representation
-- |  1.5         | ok 1 row
-- |  99999999999 | error numeric_value_out_of_range
-- |  NULL        | ok 1 row
-- => mariadb, mysql
-- |  literal     | outcome
-- |  'abc'       | error invalid_text_representation
-- |  '12'        | ok 1 row
-- |  '12abc'     | error invalid_text_representation
-- |  '1.0'       | ok 1 row
-- |  1.5         | ok 1 row
-- |  99999999999 | error numeric_value_out_of_range
-- |  NULL        | ok 1 row

-- @step read
-- @after insert
SELECT a FROM t;
-- => sqlite
-- |  literal     | outcome
-- |  '12'        | [a integer] (12)
-- |  '1.0'       | [a integer] (1)
-- |  99999999999 | [a integer] (99999999999)
-- |  NULL        | [a null] (NULL)
-- => postgres
-- |  literal | outcome
-- |  '12'    | [a integer] (12)
-- |  1.5     | [a integer] (2)
-- |  NULL    | [a integer] (NULL)
-- => mariadb, mysql
-- |  literal | outcome
-- |  '12'    | [a integer] (12)
-- |  '1.0'   | [a integer] (1)
-- |  1.5     | [a integer] (2)
-- |  NULL    | [a integer] (NULL)

-- @title     VARCHAR(3) takes 'abcdef' on SQLite only
-- @id        typing.varchar.length
-- @category  typing
-- @why       names are cut, refused or kept whole; a length limit tested on SQLite was never enforced
-- @see       https://sqlite.org/faq.html#q9
-- @see       https://dev.mysql.com/doc/refman/8.4/en/char.html
-- @see       https://www.postgresql.org/docs/current/datatype-character.html
-- @each literal = 'abc', 'abcdef', 'abc   ', 'éèê', '😀😀😀'

CREATE TABLE t (a VARCHAR(3));

-- @step insert
INSERT INTO t VALUES (${literal});
-- => mysql, mariadb, postgres
-- |  literal  | outcome
-- |  'abc'    | ok 1 row
-- |  'abcdef' | error string_data_right_truncation
-- |  'abc   ' | ok 1 row
-- |  'éèê'    | ok 1 row
-- |  '😀😀😀'    | ok 1 row
-- => mysql:non-strict
-- |  literal  | outcome
-- |  'abc'    | ok 1 row
-- |  'abcdef' | ok 1 row; warning value_converted
-- |  'abc   ' | ok 1 row
-- |  'éèê'    | ok 1 row
-- |  '😀😀😀'    | ok 1 row
-- => sqlite
-- |  ok 1 row

-- @step read
-- @after insert
SELECT a FROM t;
-- => mysql, mariadb, postgres
-- |  literal  | outcome
-- |  'abc'    | [a text] ('abc')
-- |  'abc   ' | [a text] ('abc')
-- |  'éèê'    | [a text] ('éèê')
-- |  '😀😀😀'    | [a text] ('😀😀😀')
-- => mysql:non-strict
-- |  literal  | outcome
-- |  'abc'    | [a text] ('abc')
-- |  'abcdef' | [a text] ('abc')
-- |  'abc   ' | [a text] ('abc')
-- |  'éèê'    | [a text] ('éèê')
-- |  '😀😀😀'    | [a text] ('😀😀😀')
-- => sqlite
-- |  literal  | outcome
-- |  'abc'    | [a text] ('abc')
-- |  'abcdef' | [a text] ('abcdef')
-- |  'abc   ' | [a text] ('abc   ')
-- |  'éèê'    | [a text] ('éèê')
-- |  '😀😀😀'    | [a text] ('😀😀😀')

-- LIKE counts characters on every engine, LENGTH does not.
-- @portable insert
CREATE TABLE u (a VARCHAR(100) CHECK (a NOT LIKE '____%'));
INSERT INTO u VALUES (${literal});
-- => *
-- |  literal  | outcome
-- |  'abc'    | ok 1 row
-- |  'abcdef' | error check_violation
-- |  'abc   ' | error check_violation
-- |  'éèê'    | ok 1 row
-- |  '😀😀😀'    | ok 1 row

-- @portable read
CREATE TABLE v (a VARCHAR(100) CHECK (a NOT LIKE '____%'));
INSERT INTO v VALUES (TRIM(${literal}));
SELECT a FROM v;
-- => *
-- |  literal  | outcome
-- |  'abc'    | [a text] ('abc')
-- |  'abcdef' | error check_violation
-- |  'abc   ' | [a text] ('abc')
-- |  'éèê'    | [a text] ('éèê')
-- |  '😀😀😀'    | [a text] ('😀😀😀')

-- @title     A JSON column takes '{bad' on SQLite only, and MySQL rewrites what it keeps
-- @id        typing.json.column
-- @category  typing
-- @why       SQLite stores a broken document and makes a number of '1.10'; MySQL rewrites what it keeps
-- @see       https://sqlite.org/json1.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json.html
-- @see       https://mariadb.com/kb/en/json-data-type/
-- @see       https://www.postgresql.org/docs/current/datatype-json.html
-- @each literal = '{bad', '1.10', '{"b": 1, "a": 2}', '{"a": 1, "a": 2}', '"x"', 'null', '', '[1e2, 12345678901234567890]'

CREATE TABLE t (a JSON);

-- @step insert
INSERT INTO t VALUES (${literal});
-- => sqlite
-- |  ok 1 row
-- => postgres, mysql
-- |  literal                       | outcome
-- |  '{bad'                        | error invalid_json_text
-- |  '1.10'                        | ok 1 row
-- |  '{"b": 1, "a": 2}'            | ok 1 row
-- |  '{"a": 1, "a": 2}'            | ok 1 row
-- |  '"x"'                         | ok 1 row
-- |  'null'                        | ok 1 row
-- |  ''                            | error invalid_json_text
-- |  '[1e2, 12345678901234567890]' | ok 1 row
-- => mariadb
-- |  literal                       | outcome
-- |  '{bad'                        | error check_violation
-- |  '1.10'                        | ok 1 row
-- |  '{"b": 1, "a": 2}'            | ok 1 row
-- |  '{"a": 1, "a": 2}'            | ok 1 row
-- |  '"x"'                         | ok 1 row
-- |  'null'                        | ok 1 row
-- |  ''                            | error check_violation
-- |  '[1e2, 12345678901234567890]' | ok 1 row

-- @step read
-- @after insert
SELECT a FROM t;
-- => sqlite
-- |  literal                       | outcome
-- |  '{bad'                        | [a text] ('{bad')
-- |  '1.10'                        | [a double] (1.1)
-- |  '{"b": 1, "a": 2}'            | [a text] ('{"b": 1, "a": 2}')
-- |  '{"a": 1, "a": 2}'            | [a text] ('{"a": 1, "a": 2}')
-- |  '"x"'                         | [a text] ('"x"')
-- |  'null'                        | [a text] ('null')
-- |  ''                            | [a text] ('')
-- |  '[1e2, 12345678901234567890]' | [a text] ('[1e2, 12345678901234567890]')
-- => mariadb, postgres
-- |  literal                       | outcome
-- |  '1.10'                        | [a json] ('1.10')
-- |  '{"b": 1, "a": 2}'            | [a json] ('{"b": 1, "a": 2}')
-- |  '{"a": 1, "a": 2}'            | [a json] ('{"a": 1, "a": 2}')
-- |  '"x"'                         | [a json] ('"x"')
-- |  'null'                        | [a json] ('null')
-- |  '[1e2, 12345678901234567890]' | [a json] ('[1e2, 12345678901234567890]')
-- => mysql
-- |  literal                       | outcome
-- |  '1.10'                        | [a json] ('1.1')
-- |  '{"b": 1, "a": 2}'            | [a json] ('{"a": 2, "b": 1}')
-- |  '{"a": 1, "a": 2}'            | [a json] ('{"a": 2}')
-- |  '"x"'                         | [a json] ('"x"')
-- |  'null'                        | [a json] ('null')
-- |  '[1e2, 12345678901234567890]' | [a json] ('[100.0, 12345678901234567890]')

-- @portable read
CREATE TABLE u (a VARCHAR(1000));
INSERT INTO u VALUES (${literal});
SELECT a FROM u;
-- => *
-- |  literal                       | outcome
-- |  '{bad'                        | [a text] ('{bad')
-- |  '1.10'                        | [a text] ('1.10')
-- |  '{"b": 1, "a": 2}'            | [a text] ('{"b": 1, "a": 2}')
-- |  '{"a": 1, "a": 2}'            | [a text] ('{"a": 1, "a": 2}')
-- |  '"x"'                         | [a text] ('"x"')
-- |  'null'                        | [a text] ('null')
-- |  ''                            | [a text] ('')
-- |  '[1e2, 12345678901234567890]' | [a text] ('[1e2, 12345678901234567890]')

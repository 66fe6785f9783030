-- @title     CAST('{"a": 1}' AS JSON) is a document on MySQL and PostgreSQL, 0 on SQLite and refused by MariaDB
-- @id        json.cast
-- @category  json
-- @why       a text cast to a document is the number 0 on SQLite, without an error, and a syntax error on MariaDB
-- @see       https://sqlite.org/lang_expr.html#castexpr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/cast-functions.html
-- @see       https://mariadb.com/kb/en/cast/
-- @see       https://www.postgresql.org/docs/current/datatype-json.html
-- @each text = '{"a": 1}', '1', '1.50', '"x"', 'x', 'null', '[1,2]'

-- @step cast
SELECT CAST(${text} AS JSON) AS v;
-- => sqlite
-- |  text       | outcome
-- |  '{"a": 1}' | [v integer] (0)
-- |  '1'        | [v integer] (1)
-- |  '1.50'     | [v double] (1.5)
-- |  '"x"'      | [v integer] (0)
-- |  'x'        | [v integer] (0)
-- |  'null'     | [v integer] (0)
-- |  '[1,2]'    | [v integer] (0)
-- => postgres
-- |  text       | outcome
-- |  '{"a": 1}' | [v json] ('{"a": 1}')
-- |  '1'        | [v json] ('1')
-- |  '1.50'     | [v json] ('1.50')
-- |  '"x"'      | [v json] ('"x"')
-- |  'x'        | error invalid_json_text
-- |  'null'     | [v json] ('null')
-- |  '[1,2]'    | [v json] ('[1,2]')
-- => mysql
-- |  text       | outcome
-- |  '{"a": 1}' | [v json] ('{"a": 1}')
-- |  '1'        | [v json] ('1')
-- |  '1.50'     | [v json] ('1.5')
-- |  '"x"'      | [v json] ('"x"')
-- |  'x'        | error invalid_json_text
-- |  'null'     | [v json] ('null')
-- |  '[1,2]'    | [v json] ('[1, 2]')
-- => mariadb
-- |  error syntax_error

-- @step convert
-- @sql postgres
SELECT to_json(CAST(${text} AS TEXT)) AS v;
-- @sql sqlite
SELECT json_quote(${text}) AS v;
-- @sql *
SELECT JSON_QUOTE(${text}) AS v;
-- => sqlite, mariadb, mysql
-- |  text       | outcome
-- |  '{"a": 1}' | [v text] ('"{\\"a\\": 1}"')
-- |  '1'        | [v text] ('"1"')
-- |  '1.50'     | [v text] ('"1.50"')
-- |  '"x"'      | [v text] ('"\\"x\\""')
-- |  'x'        | [v text] ('"x"')
-- |  'null'     | [v text] ('"null"')
-- |  '[1,2]'    | [v text] ('"[1,2]"')
-- => postgres
-- |  text       | outcome
-- |  '{"a": 1}' | [v json] ('"{\\"a\\": 1}"')
-- |  '1'        | [v json] ('"1"')
-- |  '1.50'     | [v json] ('"1.50"')
-- |  '"x"'      | [v json] ('"\\"x\\""')
-- |  'x'        | [v json] ('"x"')
-- |  'null'     | [v json] ('"null"')
-- |  '[1,2]'    | [v json] ('"[1,2]"')

-- A text that is JSON, as a document. MySQL and SQLite drop the zero of 1.50, and what is no JSON is refused in other ways or NULL.
-- @portable cast
-- @sql sqlite[text=('x'|'1.50')], mysql[text=('x'|'1.50')], mariadb[text=('x'|'1.50')], postgres[text=('x'|'1.50')] none
-- @sql sqlite
SELECT json(${text}) AS v;
-- @sql mariadb
SELECT JSON_COMPACT(${text}) AS v;
-- @sql *
SELECT CAST(${text} AS JSON) AS v;
-- => *
-- |  text       | outcome
-- |  '{"a": 1}' | [v] ('{"a":1}')
-- |  '1'        | [v] ('1')
-- |  '"x"'      | [v] ('"x"')
-- |  'null'     | [v] ('null')
-- |  '[1,2]'    | [v] ('[1,2]')

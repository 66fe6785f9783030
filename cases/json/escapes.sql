-- @title     Unicode escapes in JSON strings
-- @id        json.string.escapes
-- @category  json
-- @why       lone surrogates and escaped letters are decoded, kept or refused
-- @see       https://sqlite.org/json1.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json.html
-- @see       https://mariadb.com/kb/en/json_unquote/
-- @see       https://www.postgresql.org/docs/current/datatype-json.html

-- Bound, since MySQL's literals have backslash escapes of their own.
-- @step text
-- @bind '"\\u0041"'
-- @bind '"\\ud83d\\ude00"'
-- @bind '"\\u00e9"'
-- @bind '"é"'
-- @bind '"\\n\\t\\""'
-- @bind '"\\/"'
-- @bind '"\\ud83d"'
-- @bind '"\\x41"'
-- @sql postgres
SELECT CAST(? AS JSON) #>> '{}' AS v;
-- @sql sqlite
SELECT JSON_EXTRACT(?, '$') AS v;
-- @sql *
SELECT JSON_UNQUOTE(JSON_EXTRACT(?, '$')) AS v;
-- => sqlite
-- |  bind               | outcome
-- |  '"\\u0041"'        | [v text] ('A')
-- |  '"\\ud83d\\ude00"' | [v text] ('😀')
-- |  '"\\u00e9"'        | [v text] ('é')
-- |  '"é"'              | [v text] ('é')
-- |  '"\\n\\t\\""'      | [v text] ('\n\t"')
-- |  '"\\/"'            | [v text] ('/')
-- |  '"\\ud83d"'        | [v text] ('\xED\xA0\xBD')
-- |  '"\\x41"'          | error invalid_json_text
-- => sqlite>=3.53
-- |  bind               | outcome
-- |  '"\\u0041"'        | [v text] ('A')
-- |  '"\\ud83d\\ude00"' | [v text] ('😀')
-- |  '"\\u00e9"'        | [v text] ('é')
-- |  '"é"'              | [v text] ('é')
-- |  '"\\n\\t\\""'      | [v text] ('\n\t"')
-- |  '"\\/"'            | [v text] ('/')
-- |  '"\\ud83d"'        | [v text] ('\xED\xA0\xBD')
-- |  '"\\x41"'          | [v text] ('A')
-- => mariadb
-- |  bind               | outcome
-- |  '"\\u0041"'        | [v text] ('A')
-- |  '"\\ud83d\\ude00"' | [v text] ('😀')
-- |  '"\\u00e9"'        | [v text] ('é')
-- |  '"é"'              | [v text] ('é')
-- |  '"\\n\\t\\""'      | [v text] ('\n\t"')
-- |  '"\\/"'            | [v text] ('/')
-- |  '"\\ud83d"'        | [v text] (NULL); warning invalid_json_text
-- |  '"\\x41"'          | [v text] ('x41')
-- => mysql
-- |  bind               | outcome
-- |  '"\\u0041"'        | [v text] ('A')
-- |  '"\\ud83d\\ude00"' | [v text] ('😀')
-- |  '"\\u00e9"'        | [v text] ('é')
-- |  '"é"'              | [v text] ('é')
-- |  '"\\n\\t\\""'      | [v text] ('\n\t"')
-- |  '"\\/"'            | [v text] ('/')
-- |  '"\\ud83d"'        | error invalid_json_text
-- |  '"\\x41"'          | error invalid_json_text
-- => postgres
-- |  bind               | outcome
-- |  '"\\u0041"'        | [v text] ('A')
-- |  '"\\ud83d\\ude00"' | [v text] ('😀')
-- |  '"\\u00e9"'        | [v text] ('é')
-- |  '"é"'              | [v text] ('é')
-- |  '"\\n\\t\\""'      | [v text] ('\n\t"')
-- |  '"\\/"'            | [v text] ('/')
-- |  '"\\ud83d"'        | error invalid_text_representation
-- |  '"\\x41"'          | error invalid_text_representation

-- @step kept
-- @bind '"\\u0041"'
-- @bind '"\\ud83d\\ude00"'
-- @bind '"é"'
-- @bind '"\\/"'
-- @sql postgres
SELECT CAST(? AS JSONB) AS v;
-- @sql mysql
SELECT CAST(? AS JSON) AS v;
-- @sql sqlite
SELECT json(?) AS v;
-- @sql mariadb
SELECT JSON_COMPACT(?) AS v;
-- => sqlite
-- |  bind               | outcome
-- |  '"\\u0041"'        | [v text] ('"\\u0041"')
-- |  '"\\ud83d\\ude00"' | [v text] ('"\\ud83d\\ude00"')
-- |  '"é"'              | [v text] ('"é"')
-- |  '"\\/"'            | [v text] ('"\\/"')
-- => mariadb
-- |  bind               | outcome
-- |  '"\\u0041"'        | [v json] ('"\\u0041"')
-- |  '"\\ud83d\\ude00"' | [v json] ('"\\ud83d\\ude00"')
-- |  '"é"'              | [v json] ('"é"')
-- |  '"\\/"'            | [v json] ('"\\/"')
-- => postgres, mysql
-- |  bind               | outcome
-- |  '"\\u0041"'        | [v json] ('"A"')
-- |  '"\\ud83d\\ude00"' | [v json] ('"😀"')
-- |  '"é"'              | [v json] ('"é"')
-- |  '"\\/"'            | [v json] ('"/"')

-- @portable text
-- @bind '"é"'
-- @bind '"\\n\\t\\""'
-- @sql postgres
SELECT CAST(? AS JSON) #>> '{}' AS v;
-- @sql sqlite
SELECT JSON_EXTRACT(?, '$') AS v;
-- @sql *
SELECT JSON_UNQUOTE(JSON_EXTRACT(?, '$')) AS v;
-- => *
-- |  bind          | outcome
-- |  '"é"'         | [v text] ('é')
-- |  '"\\n\\t\\""' | [v text] ('\n\t"')

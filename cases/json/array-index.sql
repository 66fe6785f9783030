-- @title     The last element of a JSON array is $[last] on the servers and $[#-1] on SQLite
-- @id        json.array.index
-- @category  json
-- @why       the last element is [#-1], [last], [-1] or -> -1, and a wrong spelling is NULL on one engine and an error on the next
-- @see       https://sqlite.org/json1.html#path_arguments
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json.html#json-path-syntax
-- @see       https://mariadb.com/kb/en/jsonpath-expressions/
-- @see       https://www.postgresql.org/docs/current/functions-json.html#FUNCTIONS-SQLJSON-PATH
-- @each step = [0], [2], [3], [#-1], [last], [-1], [last-1], [01], [*], [0 to 1], [#], .0

-- @step path
-- @sql postgres
SELECT jsonb_path_query_first('[10, 20, 30]', '$${step}') AS v;
-- @sql *
SELECT JSON_EXTRACT('[10, 20, 30]', '$${step}') AS v;
-- => sqlite
-- |  step     | outcome
-- |  [0]      | [v integer] (10)
-- |  [2]      | [v integer] (30)
-- |  [3]      | [v null] (NULL)
-- |  [#-1]    | [v integer] (30)
-- |  [last]   | error syntax_error
-- |  [-1]     | error syntax_error
-- |  [last-1] | error syntax_error
-- |  [01]     | [v integer] (20)
-- |  [*]      | error syntax_error
-- |  [0 to 1] | error syntax_error
-- |  [#]      | [v null] (NULL)
-- |  .0       | [v null] (NULL)
-- => mariadb
-- |  step     | outcome
-- |  [0]      | [v json] ('10')
-- |  [2]      | [v json] ('30')
-- |  [3]      | [v json] (NULL)
-- |  [#-1]    | [v json] (NULL); warning syntax_error
-- |  [last]   | [v json] ('30')
-- |  [-1]     | [v json] ('30')
-- |  [last-1] | [v json] ('20')
-- |  [01]     | [v json] (NULL); warning syntax_error
-- |  [*]      | [v json] ('[10, 20, 30]')
-- |  [0 to 1] | [v json] ('[10, 20]')
-- |  [#]      | [v json] (NULL); warning syntax_error
-- |  .0       | [v json] (NULL)
-- => postgres
-- |  step     | outcome
-- |  [0]      | [v json] ('10')
-- |  [2]      | [v json] ('30')
-- |  [3]      | [v json] (NULL)
-- |  [#-1]    | error syntax_error
-- |  [last]   | [v json] ('30')
-- |  [-1]     | [v json] (NULL)
-- |  [last-1] | [v json] ('20')
-- |  [01]     | error syntax_error
-- |  [*]      | [v json] ('10')
-- |  [0 to 1] | [v json] ('10')
-- |  [#]      | error syntax_error
-- |  .0       | error syntax_error
-- => mysql
-- |  step     | outcome
-- |  [0]      | [v json] ('10')
-- |  [2]      | [v json] ('30')
-- |  [3]      | [v json] (NULL)
-- |  [#-1]    | error syntax_error
-- |  [last]   | [v json] ('30')
-- |  [-1]     | error syntax_error
-- |  [last-1] | [v json] ('20')
-- |  [01]     | [v json] ('20')
-- |  [*]      | [v json] ('[10, 20, 30]')
-- |  [0 to 1] | [v json] ('[10, 20]')
-- |  [#]      | error syntax_error
-- |  .0       | error syntax_error

-- Each engine's own way to the last element; there is no common one.
-- @step last
-- @sql sqlite
SELECT '[10, 20, 30]' ->> '$[#-1]' AS v;
-- @sql mysql
SELECT CAST(JSON_UNQUOTE(JSON_EXTRACT('[10, 20, 30]', '$[last]')) AS SIGNED) AS v;
-- @sql mariadb
SELECT CAST(JSON_VALUE('[10, 20, 30]', '$[-1]') AS SIGNED) AS v;
-- @sql postgres
SELECT CAST(CAST('[10, 20, 30]' AS JSON) ->> -1 AS INTEGER) AS v;
-- => *
-- |  v integer
-- |  30

-- Counted from the front all engines spell it alike, from the end each has its own. What is left out is no single element.
-- @portable path
-- @sql sqlite[step=([01\]|[*\]|[0 to 1\]|[#\]|.0)], mysql[step=([01\]|[*\]|[0 to 1\]|[#\]|.0)], mariadb[step=([01\]|[*\]|[0 to 1\]|[#\]|.0)], postgres[step=([01\]|[*\]|[0 to 1\]|[#\]|.0)] none
-- @sql sqlite[step=([#-1\]|[last\]|[-1\])]
SELECT '[10, 20, 30]' ->> '$[#-1]' AS v;
-- @sql mysql[step=([#-1\]|[last\]|[-1\])]
SELECT JSON_VALUE('[10, 20, 30]', '$[last]' RETURNING SIGNED) AS v;
-- @sql mariadb[step=([#-1\]|[last\]|[-1\])]
SELECT CAST(JSON_VALUE('[10, 20, 30]', '$[-1]') AS SIGNED) AS v;
-- @sql postgres[step=([#-1\]|[last\]|[-1\])]
SELECT CAST(CAST('[10, 20, 30]' AS JSON) ->> -1 AS BIGINT) AS v;
-- @sql sqlite[step=[last-1\]]
SELECT '[10, 20, 30]' ->> '$[#-2]' AS v;
-- @sql mysql[step=[last-1\]]
SELECT JSON_VALUE('[10, 20, 30]', '$[last-1]' RETURNING SIGNED) AS v;
-- @sql mariadb[step=[last-1\]]
SELECT CAST(JSON_VALUE('[10, 20, 30]', '$[-2]') AS SIGNED) AS v;
-- @sql postgres[step=[last-1\]]
SELECT CAST(CAST('[10, 20, 30]' AS JSON) ->> -2 AS BIGINT) AS v;
-- @sql sqlite
SELECT '[10, 20, 30]' ->> '$${step}' AS v;
-- @sql mysql
SELECT JSON_VALUE('[10, 20, 30]', '$${step}' RETURNING SIGNED) AS v;
-- @sql mariadb
SELECT CAST(JSON_VALUE('[10, 20, 30]', '$${step}') AS SIGNED) AS v;
-- @sql postgres
SELECT CAST(jsonb_path_query_first('[10, 20, 30]', '$${step}') #>> '{}' AS BIGINT) AS v;
-- => *
-- |  step     | outcome
-- |  [0]      | [v integer] (10)
-- |  [2]      | [v integer] (30)
-- |  [3]      | [v] (NULL)
-- |  [#-1]    | [v integer] (30)
-- |  [last]   | [v integer] (30)
-- |  [-1]     | [v integer] (30)
-- |  [last-1] | [v integer] (20)

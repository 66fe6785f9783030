-- @title     JSON_LENGTH of 5 is 1 on MySQL and MariaDB, json_array_length 0 on SQLite and an error on PostgreSQL
-- @id        json.length
-- @category  json
-- @why       a check whether a document is empty counts 0 for every object on SQLite, its members on MySQL, and fails on PostgreSQL
-- @see       https://sqlite.org/json1.html#jarraylen
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json-attribute-functions.html#function_json-length
-- @see       https://mariadb.com/kb/en/json_length/
-- @see       https://www.postgresql.org/docs/current/functions-json.html#FUNCTIONS-JSON-PROCESSING
-- @each value = [1, 2], [], {"a": 1, "b": 2}, {}, 5, "abc", null

-- @step length
-- @sql mysql, mariadb
SELECT JSON_LENGTH('${value}') AS v;
-- @sql *
SELECT json_array_length('${value}') AS v;
-- => sqlite
-- |  value            | outcome
-- |  [1, 2]           | [v integer] (2)
-- |  []               | [v integer] (0)
-- |  {"a": 1, "b": 2} | [v integer] (0)
-- |  {}               | [v integer] (0)
-- |  5                | [v integer] (0)
-- |  "abc"            | [v integer] (0)
-- |  null             | [v integer] (0)
-- => mariadb, mysql
-- |  value            | outcome
-- |  [1, 2]           | [v integer] (2)
-- |  []               | [v integer] (0)
-- |  {"a": 1, "b": 2} | [v integer] (2)
-- |  {}               | [v integer] (0)
-- |  5                | [v integer] (1)
-- |  "abc"            | [v integer] (1)
-- |  null             | [v integer] (1)
-- => postgres
-- |  value            | outcome
-- |  [1, 2]           | [v integer] (2)
-- |  []               | [v integer] (0)
-- |  {"a": 1, "b": 2} | error invalid_parameter_value
-- |  {}               | error invalid_parameter_value
-- |  5                | error invalid_parameter_value
-- |  "abc"            | error invalid_parameter_value
-- |  null             | error invalid_parameter_value

-- @portable length
-- @sql sqlite
SELECT CASE WHEN JSON_TYPE('${value}') = 'array' THEN json_array_length('${value}') END AS v;
-- @sql mysql, mariadb
SELECT CASE WHEN JSON_TYPE('${value}') = 'ARRAY' THEN JSON_LENGTH('${value}') END AS v;
-- @sql postgres
SELECT CASE WHEN json_typeof('${value}') = 'array' THEN json_array_length('${value}') END AS v;
-- => *
-- |  value            | outcome
-- |  [1, 2]           | [v integer] (2)
-- |  []               | [v integer] (0)
-- |  {"a": 1, "b": 2} | [v] (NULL)
-- |  {}               | [v] (NULL)
-- |  5                | [v] (NULL)
-- |  "abc"            | [v] (NULL)
-- |  null             | [v] (NULL)

-- @title     IS JSON is read by PostgreSQL 17 and 18 only
-- @id        json.valid.predicate
-- @category  json
-- @why       a filter by the standard's IS JSON, written on newer PostgreSQL, stops on version 15 and on all other engines
-- @see       https://www.postgresql.org/docs/current/functions-json.html#FUNCTIONS-SQLJSON-MISC
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json-attribute-functions.html#function_json-valid
-- @see       https://sqlite.org/json1.html#jvalid
-- @each predicate = '{}' IS JSON, '{}' IS NOT JSON, '{}' IS JSON OBJECT, '[]' IS JSON ARRAY, '1' IS JSON SCALAR, '{"a":1,"a":2}' IS JSON WITH UNIQUE KEYS, NULL IS JSON

-- @step test
SELECT ${predicate} AS v;
-- => sqlite
-- |  predicate                                | outcome
-- |  '{}' IS JSON                             | error undefined_column
-- |  '{}' IS NOT JSON                         | error undefined_column
-- |  '{}' IS JSON OBJECT                      | error syntax_error
-- |  '[]' IS JSON ARRAY                       | error syntax_error
-- |  '1' IS JSON SCALAR                       | error syntax_error
-- |  '{"a":1,"a":2}' IS JSON WITH UNIQUE KEYS | error syntax_error
-- |  NULL IS JSON                             | error undefined_column
-- => mariadb, postgres<17, mysql
-- |  error syntax_error
-- => postgres>=17
-- |  predicate                                | outcome
-- |  '{}' IS JSON                             | [v bool] (true)
-- |  '{}' IS NOT JSON                         | [v bool] (false)
-- |  '{}' IS JSON OBJECT                      | [v bool] (true)
-- |  '[]' IS JSON ARRAY                       | [v bool] (true)
-- |  '1' IS JSON SCALAR                       | [v bool] (true)
-- |  '{"a":1,"a":2}' IS JSON WITH UNIQUE KEYS | [v bool] (false)
-- |  NULL IS JSON                             | [v bool] (NULL)

-- NULL for NULL, for which an older SQLite's JSON_VALID is 0.
-- @portable test
-- @sql postgres<16 none
-- @sql postgres>=16[predicate=('{}' IS JSON|'{}' IS NOT JSON|'{}' IS JSON OBJECT|NULL IS JSON)]
SELECT CASE WHEN ${predicate} THEN 1 WHEN NOT (${predicate}) THEN 0 END AS v;
-- @sql sqlite[predicate='{}' IS JSON], mysql[predicate='{}' IS JSON], mariadb[predicate='{}' IS JSON]
SELECT CASE WHEN '{}' IS NOT NULL THEN JSON_VALID('{}') END AS v;
-- @sql sqlite[predicate='{}' IS NOT JSON], mysql[predicate='{}' IS NOT JSON], mariadb[predicate='{}' IS NOT JSON]
SELECT CASE WHEN '{}' IS NOT NULL THEN 1 - JSON_VALID('{}') END AS v;
-- @sql sqlite[predicate='{}' IS JSON OBJECT], mysql[predicate='{}' IS JSON OBJECT], mariadb[predicate='{}' IS JSON OBJECT]
SELECT CASE WHEN '{}' IS NULL THEN NULL WHEN JSON_VALID('{}') = 0 THEN 0 WHEN LOWER(JSON_TYPE('{}')) = 'object' THEN 1 ELSE 0 END AS v;
-- @sql sqlite[predicate=NULL IS JSON], mysql[predicate=NULL IS JSON], mariadb[predicate=NULL IS JSON]
SELECT CASE WHEN NULL IS NOT NULL THEN JSON_VALID(NULL) END AS v;
-- @sql * none
-- @end
-- => *
-- |  predicate           | outcome
-- |  '{}' IS JSON        | [v integer] (1)
-- |  '{}' IS NOT JSON    | [v integer] (0)
-- |  '{}' IS JSON OBJECT | [v integer] (1)
-- |  NULL IS JSON        | [v] (NULL)

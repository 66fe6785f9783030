-- @title     JSON_OBJECTAGG and its kin write a repeated key twice on all but MySQL
-- @id        json.aggregate.object
-- @category  json
-- @why       of two rows with one key both or the last is kept; with a NULL key older SQLite writes what is no JSON, newer leaves it out
-- @see       https://sqlite.org/json1.html#jgroupobject
-- @see       https://dev.mysql.com/doc/refman/8.4/en/aggregate-functions.html#function_json-objectagg
-- @see       https://mariadb.com/kb/en/json_objectagg/
-- @see       https://www.postgresql.org/docs/current/functions-aggregate.html

CREATE TABLE t (id INTEGER PRIMARY KEY, k VARCHAR(10), v INTEGER);
INSERT INTO t VALUES (1, 'b', 1), (2, 'a', 2), (3, 'b', 3), (4, NULL, 4);

-- @step distinct-keys
-- @sql sqlite
SELECT json_group_object(k, v) AS o FROM t WHERE id IN (1, 2);
-- @sql mysql, mariadb
SELECT JSON_OBJECTAGG(k, v) AS o FROM t WHERE id IN (1, 2);
-- @sql postgres
SELECT json_object_agg(k, v) AS o FROM t WHERE id IN (1, 2);
-- => sqlite
-- |  o text
-- |  '{"b":1,"a":2}'
-- => mariadb
-- |  o json
-- |  '{"b":1, "a":2}'
-- => postgres
-- |  o json
-- |  '{ "b" : 1, "a" : 2 }'
-- => mysql
-- |  o json
-- |  '{"a": 2, "b": 1}'

-- @step same-key
-- @sql sqlite
SELECT json_group_object(k, v) AS o FROM t WHERE id IN (1, 3);
-- @sql mysql, mariadb
SELECT JSON_OBJECTAGG(k, v) AS o FROM t WHERE id IN (1, 3);
-- @sql postgres
SELECT json_object_agg(k, v) AS o FROM t WHERE id IN (1, 3);
-- => sqlite
-- |  o text
-- |  '{"b":1,"b":3}'
-- => mariadb
-- |  o json
-- |  '{"b":1, "b":3}'
-- => postgres
-- |  o json
-- |  '{ "b" : 1, "b" : 3 }'
-- => mysql
-- |  o json
-- |  '{"b": 3}'

-- @step null-key
-- @sql sqlite
SELECT json_group_object(k, v) AS o FROM t WHERE id = 4;
-- @sql mysql, mariadb
SELECT JSON_OBJECTAGG(k, v) AS o FROM t WHERE id = 4;
-- @sql postgres
SELECT json_object_agg(k, v) AS o FROM t WHERE id = 4;
-- => sqlite
-- |  o text
-- |  '{:4}'
-- => sqlite>=3.53
-- |  o text
-- |  '{}'
-- => mariadb
-- |  o json
-- |  NULL
-- => postgres<17
-- |  error invalid_parameter_value
-- => postgres>=17, mysql
-- |  error null_value_not_allowed

-- @step standard
SELECT JSON_OBJECTAGG(k, v) AS o FROM t WHERE id = 1;
-- => sqlite, postgres<17
-- |  error undefined_function
-- => mariadb
-- |  o json
-- |  '{"b":1}'
-- => postgres>=17
-- |  error syntax_error
-- => mysql
-- |  o json
-- |  '{"b": 1}'

-- {} where there are no rows, as SQLite has it; the servers' aggregates are NULL then.
-- @portable same-key
-- @sql sqlite
SELECT json_group_object(k, v) AS o FROM (SELECT k, MAX(v) AS v FROM t WHERE id IN (1, 3) GROUP BY k) x;
-- @sql mysql, mariadb
SELECT COALESCE(JSON_OBJECTAGG(k, v), JSON_OBJECT()) AS o FROM (SELECT k, MAX(v) AS v FROM t WHERE id IN (1, 3) GROUP BY k) x;
-- @sql postgres
SELECT COALESCE(jsonb_object_agg(k, v), '{}') AS o FROM (SELECT k, MAX(v) AS v FROM t WHERE id IN (1, 3) GROUP BY k) x;
-- => *
-- |  o
-- |  '{"b":3}'

-- @portable null-key
-- @sql sqlite
SELECT json_group_object(k, v) AS o FROM t WHERE id = 4 AND k IS NOT NULL;
-- @sql mysql, mariadb
SELECT COALESCE(JSON_OBJECTAGG(k, v), JSON_OBJECT()) AS o FROM t WHERE id = 4 AND k IS NOT NULL;
-- @sql postgres
SELECT COALESCE(json_object_agg(k, v), '{}') AS o FROM t WHERE id = 4 AND k IS NOT NULL;
-- => *
-- |  o
-- |  '{}'

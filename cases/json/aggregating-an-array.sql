-- @title     JSON_ARRAYAGG is missing on SQLite and older PostgreSQL and leaves out NULLs on newer PostgreSQL
-- @id        json.aggregate.array
-- @category  json
-- @why       over no rows SQLite answers [] and the servers NULL, and the standard's JSON_ARRAYAGG leaves out NULLs on PostgreSQL only
-- @see       https://sqlite.org/json1.html#jgrouparray
-- @see       https://dev.mysql.com/doc/refman/8.4/en/aggregate-functions.html#function_json-arrayagg
-- @see       https://mariadb.com/kb/en/json_arrayagg/
-- @see       https://www.postgresql.org/docs/current/functions-aggregate.html

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, s VARCHAR(10));
INSERT INTO t VALUES (1, 10, 'x'), (2, NULL, NULL), (3, 30, 'say "hi"');

-- @step standard
SELECT JSON_ARRAYAGG(a) AS v FROM (SELECT a FROM t ORDER BY id) x;
-- => sqlite, postgres<17
-- |  error undefined_function
-- => mariadb
-- |  v json
-- |  '[10,null,30]'
-- => postgres>=17
-- |  v json
-- |  '[10, 30]'
-- => mysql
-- |  v json
-- |  '[10, null, 30]'

-- @step native
-- @sql sqlite
SELECT json_group_array(a) AS v FROM (SELECT a FROM t ORDER BY id) x;
-- @sql mysql, mariadb
SELECT JSON_ARRAYAGG(a) AS v FROM (SELECT a FROM t ORDER BY id LIMIT 10) x;
-- @sql postgres
SELECT json_agg(a) AS v FROM (SELECT a FROM t ORDER BY id) x;
-- => sqlite
-- |  v text
-- |  '[10,null,30]'
-- => mariadb
-- |  v json
-- |  '[10,null,30]'
-- => postgres, mysql
-- |  v json
-- |  '[10, null, 30]'

-- @step native-text
-- @sql sqlite
SELECT json_group_array(s) AS v FROM t WHERE id = 3;
-- @sql mysql, mariadb
SELECT JSON_ARRAYAGG(s) AS v FROM t WHERE id = 3;
-- @sql postgres
SELECT json_agg(s) AS v FROM t WHERE id = 3;
-- => sqlite
-- |  v text
-- |  '["say \\"hi\\""]'
-- => mariadb, postgres, mysql
-- |  v json
-- |  '["say \\"hi\\""]'

-- @step no-rows
-- @sql sqlite
SELECT json_group_array(a) AS v FROM t WHERE id > 9;
-- @sql mysql, mariadb
SELECT JSON_ARRAYAGG(a) AS v FROM t WHERE id > 9;
-- @sql postgres
SELECT json_agg(a) AS v FROM t WHERE id > 9;
-- => sqlite
-- |  v text
-- |  '[]'
-- => mariadb, postgres, mysql
-- |  v json
-- |  NULL

-- @portable no-rows
-- @sql sqlite
SELECT json_group_array(a) AS v FROM t WHERE id > 9;
-- @sql mysql, mariadb
SELECT COALESCE(JSON_ARRAYAGG(a), JSON_ARRAY()) AS v FROM t WHERE id > 9;
-- @sql postgres
SELECT COALESCE(json_agg(a), '[]') AS v FROM t WHERE id > 9;
-- => *
-- |  v
-- |  '[]'

-- With the NULLs, as all but the standard's function of PostgreSQL have it.
-- @portable standard
-- @sql sqlite
SELECT json_group_array(a) AS v FROM (SELECT a FROM t ORDER BY id) x;
-- @sql mysql, mariadb
SELECT JSON_ARRAYAGG(a) AS v FROM (SELECT a FROM t ORDER BY id LIMIT 10) x;
-- @sql postgres
SELECT json_agg(a ORDER BY id) AS v FROM t;
-- => *
-- |  v
-- |  '[10,null,30]'

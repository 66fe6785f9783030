-- @title     'red' MEMBER OF a JSON array runs on MySQL only; LIKE '%red%' finds redder on every engine
-- @id        json.array.member
-- @category  json
-- @why       a search by tag has to be written for each family, MEMBER OF, @> or json_each, and the LIKE in their place finds redder for red
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json-search-functions.html#operator_member-of
-- @see       https://www.postgresql.org/docs/current/functions-json.html#FUNCTIONS-JSONB-OP-TABLE
-- @see       https://sqlite.org/json1.html#jeach
-- @see       https://mariadb.com/kb/en/json_contains/

CREATE TABLE t (id INTEGER PRIMARY KEY, tags JSON);
INSERT INTO t VALUES (1, '["red", "green"]'), (2, '["Red"]'), (3, '[]'), (4, '["redder"]'), (5, NULL);

-- @step member-of
SELECT id FROM t WHERE 'red' MEMBER OF (tags) ORDER BY id;
-- => sqlite, mariadb, postgres
-- |  error syntax_error
-- => mysql
-- |  id integer
-- |  1

-- @step like
SELECT id FROM t WHERE CAST(tags AS CHAR(100)) LIKE '%red%' ORDER BY id;
-- => sqlite, mariadb, mysql
-- |  id integer
-- |  1
-- |  2
-- |  4
-- => postgres
-- |  id integer
-- |  1
-- |  4

-- @portable member-of
-- @sql sqlite
SELECT id FROM t WHERE EXISTS (SELECT 1 FROM json_each(tags) WHERE value = 'red') ORDER BY id;
-- @sql mysql, mariadb
SELECT id FROM t WHERE JSON_CONTAINS(tags, '"red"') ORDER BY id;
-- @sql postgres
SELECT id FROM t WHERE CAST(tags AS JSONB) @> '"red"' ORDER BY id;
-- => *
-- |  id integer
-- |  1

-- @portable like
-- @sql sqlite
SELECT id FROM t WHERE EXISTS (SELECT 1 FROM json_each(tags) WHERE value = 'red') ORDER BY id;
-- @sql mysql, mariadb
SELECT id FROM t WHERE JSON_CONTAINS(tags, '"red"') ORDER BY id;
-- @sql postgres
SELECT id FROM t WHERE CAST(tags AS JSONB) @> '"red"' ORDER BY id;
-- => *
-- |  id integer
-- |  1

-- @title     JSON_EXTRACT runs on SQLite, MySQL and MariaDB and is unknown to PostgreSQL
-- @id        json.extract.function
-- @category  json
-- @why       PostgreSQL reads members with operators: a query with JSON_EXTRACT is an unknown function there
-- @see       https://sqlite.org/json1.html#jex
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json-search-functions.html#function_json-extract
-- @see       https://www.postgresql.org/docs/current/functions-json.html

CREATE TABLE t (id INTEGER PRIMARY KEY, doc TEXT);
INSERT INTO t VALUES (1, '{"plan": "free", "seats": 3}'), (2, '{"plan": "pro", "seats": 20}');

-- @step member
SELECT JSON_EXTRACT(doc, '$.seats') AS seats FROM t WHERE id = 1;
-- => sqlite
-- |  seats integer
-- |  3
-- => mariadb, mysql
-- |  seats json
-- |  '3'
-- => postgres
-- |  error undefined_function

-- @step condition
SELECT id FROM t WHERE JSON_EXTRACT(doc, '$.plan') = 'pro';
-- => sqlite, mariadb, mysql
-- |  id integer
-- |  2
-- => postgres
-- |  error undefined_function

-- @step number-condition
SELECT id FROM t WHERE JSON_EXTRACT(doc, '$.seats') > 10;
-- => sqlite, mariadb, mysql
-- |  id integer
-- |  2
-- => postgres
-- |  error undefined_function

-- @portable condition
-- @sql postgres
SELECT id FROM t WHERE CAST(doc AS JSON) ->> 'plan' = 'pro';
-- @sql *
SELECT id FROM t WHERE JSON_EXTRACT(doc, '$.plan') = 'pro';
-- => *
-- |  id integer
-- |  2

-- @portable number-condition
-- @sql postgres
SELECT id FROM t WHERE CAST(CAST(doc AS JSON) ->> 'seats' AS INTEGER) > 10;
-- @sql *
SELECT id FROM t WHERE JSON_EXTRACT(doc, '$.seats') > 10;
-- => *
-- |  id integer
-- |  2

-- As a number everywhere.
-- @portable member
-- @sql sqlite
SELECT CAST(JSON_EXTRACT(doc, '$.seats') AS INTEGER) AS seats FROM t WHERE id = 1;
-- @sql mysql, mariadb
SELECT CAST(JSON_UNQUOTE(JSON_EXTRACT(doc, '$.seats')) AS SIGNED) AS seats FROM t WHERE id = 1;
-- @sql postgres
SELECT CAST(CAST(doc AS JSON) ->> 'seats' AS INTEGER) AS seats FROM t WHERE id = 1;
-- => *
-- |  seats integer
-- |  3

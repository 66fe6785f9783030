-- @title     Of {"a": 1, "a": 2} SQLite and MariaDB read the first a, MySQL and PostgreSQL the last
-- @id        json.keys.repeated
-- @category  json
-- @why       a document that says "role" twice is read as a user's on SQLite and MariaDB and as an administrator's on MySQL and PostgreSQL
-- @see       https://www.postgresql.org/docs/current/datatype-json.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json.html#json-normalization
-- @see       https://mariadb.com/kb/en/json_extract/
-- @see       https://sqlite.org/json1.html
-- No spelling reads the same everywhere: MySQL's column and PostgreSQL's JSONB have lost the first value before anyone asks.

CREATE TABLE t (id INTEGER PRIMARY KEY, doc JSON);
INSERT INTO t VALUES (1, '{"a": 1, "a": 2}'), (2, '{"a": 3}');

-- @step column
-- @sql postgres
SELECT id, CAST(doc ->> 'a' AS INTEGER) AS v FROM t ORDER BY id;
-- @sql sqlite
SELECT id, JSON_EXTRACT(doc, '$.a') AS v FROM t ORDER BY id;
-- @sql *
SELECT id, CAST(JSON_EXTRACT(doc, '$.a') AS SIGNED) AS v FROM t ORDER BY id;
-- => sqlite, mariadb
-- |  id integer | v integer
-- |  1          | 1
-- |  2          | 3
-- => postgres, mysql
-- |  id integer | v integer
-- |  1          | 2
-- |  2          | 3

-- @step literal
-- @sql postgres
SELECT CAST(CAST('{"a": 1, "a": 2}' AS JSON) ->> 'a' AS INTEGER) AS v;
-- @sql sqlite
SELECT JSON_EXTRACT('{"a": 1, "a": 2}', '$.a') AS v;
-- @sql *
SELECT CAST(JSON_EXTRACT('{"a": 1, "a": 2}', '$.a') AS SIGNED) AS v;
-- => sqlite, mariadb
-- |  v integer
-- |  1
-- => postgres, mysql
-- |  v integer
-- |  2

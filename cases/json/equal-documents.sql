-- @title     Comparing JSON documents for equality
-- @id        json.equality
-- @category  json
-- @why       against a text the column is compared letter by letter, never equal (MySQL) or refused (PostgreSQL); spaces, key order, 1.0 and duplicate keys decide
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json.html#json-comparison
-- @see       https://www.postgresql.org/docs/current/datatype-json.html#JSON-CONTAINMENT
-- @see       https://mariadb.com/kb/en/json-data-type/
-- @see       https://sqlite.org/json1.html
-- @each document = '{"a": 1, "b": [1, 2]}', '{"a":1,"b":[1,2]}', '{"b": [1, 2], "a": 1}', '{"a": 1.0, "b": [1, 2]}', '{"a": 1, "b": [2, 1]}', '{"a": 0, "a": 1, "b": [1, 2]}'

CREATE TABLE t (doc JSON);
INSERT INTO t VALUES ('{"a": 1, "b": [1, 2]}');

-- @step column-and-text
SELECT COUNT(*) AS n FROM t WHERE doc = ${document};
-- => sqlite, mariadb
-- |  document                        | outcome
-- |  '{"a": 1, "b": [1, 2]}'         | [n integer] (1)
-- |  '{"a":1,"b":[1,2]}'             | [n integer] (0)
-- |  '{"b": [1, 2], "a": 1}'         | [n integer] (0)
-- |  '{"a": 1.0, "b": [1, 2]}'       | [n integer] (0)
-- |  '{"a": 1, "b": [2, 1]}'         | [n integer] (0)
-- |  '{"a": 0, "a": 1, "b": [1, 2]}' | [n integer] (0)
-- => postgres
-- |  error undefined_function
-- => mysql
-- |  n integer
-- |  0

-- @step two-documents
-- @sql postgres
SELECT COUNT(*) AS n FROM t WHERE CAST(doc AS JSONB) = CAST(${document} AS JSONB);
-- @sql mysql
SELECT COUNT(*) AS n FROM t WHERE doc = CAST(${document} AS JSON);
-- @sql mariadb
SELECT COUNT(*) AS n FROM t WHERE JSON_EQUALS(doc, ${document});
-- @sql sqlite
SELECT COUNT(*) AS n FROM t WHERE json(doc) = json(${document});
-- => sqlite
-- |  document                        | outcome
-- |  '{"a": 1, "b": [1, 2]}'         | [n integer] (1)
-- |  '{"a":1,"b":[1,2]}'             | [n integer] (1)
-- |  '{"b": [1, 2], "a": 1}'         | [n integer] (0)
-- |  '{"a": 1.0, "b": [1, 2]}'       | [n integer] (0)
-- |  '{"a": 1, "b": [2, 1]}'         | [n integer] (0)
-- |  '{"a": 0, "a": 1, "b": [1, 2]}' | [n integer] (0)
-- => mariadb
-- |  document                        | outcome
-- |  '{"a": 1, "b": [1, 2]}'         | [n integer] (1)
-- |  '{"a":1,"b":[1,2]}'             | [n integer] (1)
-- |  '{"b": [1, 2], "a": 1}'         | [n integer] (1)
-- |  '{"a": 1.0, "b": [1, 2]}'       | [n integer] (1)
-- |  '{"a": 1, "b": [2, 1]}'         | [n integer] (0)
-- |  '{"a": 0, "a": 1, "b": [1, 2]}' | [n integer] (0)
-- => postgres, mysql
-- |  document                        | outcome
-- |  '{"a": 1, "b": [1, 2]}'         | [n integer] (1)
-- |  '{"a":1,"b":[1,2]}'             | [n integer] (1)
-- |  '{"b": [1, 2], "a": 1}'         | [n integer] (1)
-- |  '{"a": 1.0, "b": [1, 2]}'       | [n integer] (1)
-- |  '{"a": 1, "b": [2, 1]}'         | [n integer] (0)
-- |  '{"a": 0, "a": 1, "b": [1, 2]}' | [n integer] (1)

-- The members that matter, compared one by one.
-- @portable two-documents
-- @sql sqlite
SELECT COUNT(*) AS n FROM t WHERE CAST(doc ->> '$.b[0]' AS DECIMAL(20, 4)) = CAST(${document} ->> '$.b[0]' AS DECIMAL(20, 4));
-- @sql postgres
SELECT COUNT(*) AS n FROM t WHERE CAST(doc #>> '{b,0}' AS DECIMAL(20, 4)) = CAST(CAST(${document} AS JSON) #>> '{b,0}' AS DECIMAL(20, 4));
-- @sql mysql, mariadb
SELECT COUNT(*) AS n FROM t WHERE CAST(JSON_UNQUOTE(JSON_EXTRACT(doc, '$.b[0]')) AS DECIMAL(20, 4)) = CAST(JSON_UNQUOTE(JSON_EXTRACT(${document}, '$.b[0]')) AS DECIMAL(20, 4));
-- => *
-- |  document                        | outcome
-- |  '{"a": 1, "b": [1, 2]}'         | [n integer] (1)
-- |  '{"a":1,"b":[1,2]}'             | [n integer] (1)
-- |  '{"b": [1, 2], "a": 1}'         | [n integer] (1)
-- |  '{"a": 1.0, "b": [1, 2]}'       | [n integer] (1)
-- |  '{"a": 1, "b": [2, 1]}'         | [n integer] (0)
-- |  '{"a": 0, "a": 1, "b": [1, 2]}' | [n integer] (1)

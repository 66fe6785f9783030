-- @title     Ann from a JSON column equals 'ANN' on no engine; from a VARCHAR column it does on MySQL and MariaDB
-- @id        json.string.case
-- @category  json
-- @why       a name moved from a column of its own into a JSON column is no longer found in another case on MySQL and MariaDB
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json.html
-- @see       https://mariadb.com/kb/en/json_value/
-- @see       https://sqlite.org/json1.html
-- @see       https://www.postgresql.org/docs/current/collation.html

CREATE TABLE t (id INTEGER PRIMARY KEY, name VARCHAR(20), doc JSON, doc_as_text TEXT);
INSERT INTO t VALUES (1, 'Ann', '{"name": "Ann"}', '{"name": "Ann"}');

-- @step column
SELECT COUNT(*) AS n FROM t WHERE name = 'ANN';
-- => sqlite, postgres
-- |  n integer
-- |  0
-- => mariadb, mysql
-- |  n integer
-- |  1

-- @step extracted
-- @sql postgres
SELECT COUNT(*) AS n FROM t WHERE doc ->> 'name' = 'ANN';
-- @sql sqlite
SELECT COUNT(*) AS n FROM t WHERE doc ->> '$.name' = 'ANN';
-- @sql *
SELECT COUNT(*) AS n FROM t WHERE JSON_UNQUOTE(JSON_EXTRACT(doc, '$.name')) = 'ANN';
-- => *
-- |  n integer
-- |  0

-- The same document in a column of text.
-- @step from-text
-- @sql postgres
SELECT COUNT(*) AS n FROM t WHERE CAST(doc_as_text AS JSON) ->> 'name' = 'ANN';
-- @sql sqlite
SELECT COUNT(*) AS n FROM t WHERE doc_as_text ->> '$.name' = 'ANN';
-- @sql *
SELECT COUNT(*) AS n FROM t WHERE JSON_VALUE(doc_as_text, '$.name') = 'ANN';
-- => sqlite, postgres, mysql
-- |  n integer
-- |  0
-- => mariadb
-- |  n integer
-- |  1

-- @step like
-- @sql postgres
SELECT COUNT(*) AS n FROM t WHERE doc ->> 'name' LIKE 'AN%';
-- @sql sqlite
SELECT COUNT(*) AS n FROM t WHERE doc ->> '$.name' LIKE 'AN%';
-- @sql *
SELECT COUNT(*) AS n FROM t WHERE JSON_UNQUOTE(JSON_EXTRACT(doc, '$.name')) LIKE 'AN%';
-- => sqlite
-- |  n integer
-- |  1
-- => mariadb, postgres, mysql
-- |  n integer
-- |  0

-- @step with-column
-- @sql postgres
SELECT COUNT(*) AS n FROM t WHERE doc ->> 'name' = UPPER(name);
-- @sql sqlite
SELECT COUNT(*) AS n FROM t WHERE doc ->> '$.name' = UPPER(name);
-- @sql *
SELECT COUNT(*) AS n FROM t WHERE JSON_UNQUOTE(JSON_EXTRACT(doc, '$.name')) = UPPER(name);
-- => sqlite, postgres
-- |  n integer
-- |  0
-- => mariadb, mysql
-- |  n integer
-- |  1

-- LOWER folds A to Z only on SQLite, and MySQL and MariaDB take é for e besides: what is rewritten with it holds for letters without accents.
-- @portable extracted
-- @sql postgres
SELECT COUNT(*) AS n FROM t WHERE LOWER(doc ->> 'name') = LOWER('ANN');
-- @sql sqlite
SELECT COUNT(*) AS n FROM t WHERE LOWER(doc ->> '$.name') = LOWER('ANN');
-- @sql *
SELECT COUNT(*) AS n FROM t WHERE LOWER(JSON_UNQUOTE(JSON_EXTRACT(doc, '$.name'))) = LOWER('ANN');
-- => *
-- |  n integer
-- |  1

-- @portable column
SELECT COUNT(*) AS n FROM t WHERE LOWER(name) = 'ann';
-- => *
-- |  n integer
-- |  1

-- @portable like
-- @sql postgres
SELECT COUNT(*) AS n FROM t WHERE LOWER(doc ->> 'name') LIKE 'an%';
-- @sql sqlite
SELECT COUNT(*) AS n FROM t WHERE LOWER(doc ->> '$.name') LIKE 'an%';
-- @sql *
SELECT COUNT(*) AS n FROM t WHERE LOWER(JSON_UNQUOTE(JSON_EXTRACT(doc, '$.name'))) LIKE 'an%';
-- => *
-- |  n integer
-- |  1

-- @portable with-column
-- @sql postgres
SELECT COUNT(*) AS n FROM t WHERE LOWER(doc ->> 'name') = LOWER(name);
-- @sql sqlite
SELECT COUNT(*) AS n FROM t WHERE LOWER(doc ->> '$.name') = LOWER(name);
-- @sql *
SELECT COUNT(*) AS n FROM t WHERE LOWER(JSON_UNQUOTE(JSON_EXTRACT(doc, '$.name'))) = LOWER(name);
-- => *
-- |  n integer
-- |  1

-- @portable from-text
-- @sql postgres
SELECT COUNT(*) AS n FROM t WHERE LOWER(CAST(doc_as_text AS JSON) ->> 'name') = LOWER('ANN');
-- @sql sqlite
SELECT COUNT(*) AS n FROM t WHERE LOWER(doc_as_text ->> '$.name') = LOWER('ANN');
-- @sql *
SELECT COUNT(*) AS n FROM t WHERE LOWER(JSON_UNQUOTE(JSON_EXTRACT(doc_as_text, '$.name'))) = LOWER('ANN');
-- => *
-- |  n integer
-- |  1

-- @title     ORDER BY a JSON column puts 9 before 10 on SQLite and MySQL, behind it on MariaDB, fails on PostgreSQL
-- @id        json.order
-- @category  json
-- @why       9 sorts before or after 10, and json columns on PostgreSQL cannot be sorted at all
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json.html#json-comparison
-- @see       https://www.postgresql.org/docs/current/datatype-json.html
-- @see       https://mariadb.com/kb/en/json-data-type/
-- @see       https://sqlite.org/datatype3.html#sort_order

CREATE TABLE t (id INTEGER PRIMARY KEY, doc JSON);
INSERT INTO t VALUES (1, '10'), (2, '9'), (3, '"10"'), (4, '"9"'), (5, 'true'), (6, 'null'), (7, '[1]'), (8, '{"a": 1}'), (9, NULL), (10, '1704067200000'), (11, '9.00001');

-- @step order
SELECT id FROM t ORDER BY doc, id;
-- => sqlite
-- |  id integer
-- |  9
-- |  2
-- |  11
-- |  1
-- |  10
-- |  3
-- |  4
-- |  7
-- |  6
-- |  5
-- |  8
-- => mariadb
-- |  id integer
-- |  9
-- |  3
-- |  4
-- |  1
-- |  10
-- |  2
-- |  11
-- |  7
-- |  6
-- |  5
-- |  8
-- => postgres
-- |  error undefined_function
-- => mysql
-- |  id integer
-- |  9
-- |  6
-- |  2
-- |  11
-- |  1
-- |  10
-- |  3
-- |  4
-- |  8
-- |  7
-- |  5
-- |  warning feature_not_supported

-- @step order-binary
-- @sql postgres
SELECT id FROM t ORDER BY CAST(doc AS JSONB), id;
-- @sql *
SELECT id FROM t ORDER BY doc, id;
-- => sqlite
-- |  id integer
-- |  9
-- |  2
-- |  11
-- |  1
-- |  10
-- |  3
-- |  4
-- |  7
-- |  6
-- |  5
-- |  8
-- => mariadb
-- |  id integer
-- |  9
-- |  3
-- |  4
-- |  1
-- |  10
-- |  2
-- |  11
-- |  7
-- |  6
-- |  5
-- |  8
-- => postgres
-- |  id integer
-- |  6
-- |  3
-- |  4
-- |  2
-- |  11
-- |  1
-- |  10
-- |  5
-- |  7
-- |  8
-- |  9
-- => mysql
-- |  id integer
-- |  9
-- |  6
-- |  2
-- |  11
-- |  1
-- |  10
-- |  3
-- |  4
-- |  8
-- |  7
-- |  5
-- |  warning feature_not_supported

-- @step above-nine
-- @sql postgres
SELECT id FROM t WHERE CAST(doc AS JSONB) > CAST('9' AS JSONB) ORDER BY id;
-- @sql mysql
SELECT id FROM t WHERE doc > CAST('9' AS JSON) ORDER BY id;
-- @sql *
SELECT id FROM t WHERE doc > '9' ORDER BY id;
-- => sqlite
-- |  id integer
-- |  1
-- |  3
-- |  4
-- |  5
-- |  6
-- |  7
-- |  8
-- |  10
-- |  11
-- => mariadb
-- |  id integer
-- |  5
-- |  6
-- |  7
-- |  8
-- |  11
-- => postgres
-- |  id integer
-- |  1
-- |  5
-- |  7
-- |  8
-- |  10
-- |  11
-- => mysql
-- |  id integer
-- |  1
-- |  3
-- |  4
-- |  5
-- |  7
-- |  8
-- |  10
-- |  11

-- Numbers first, by their value to ten digits behind the point, and all else by id.
-- @portable order
-- @sql sqlite
SELECT id FROM t ORDER BY CASE WHEN JSON_TYPE(doc) IN ('integer', 'real') THEN 0 ELSE 1 END, CASE WHEN JSON_TYPE(doc) IN ('integer', 'real') THEN CAST(doc AS DECIMAL(30, 10)) END, id;
-- @sql postgres
SELECT id FROM t ORDER BY CASE WHEN JSON_TYPEOF(doc) = 'number' THEN 0 ELSE 1 END, CASE WHEN JSON_TYPEOF(doc) = 'number' THEN CAST(doc #>> '{}' AS DECIMAL(30, 10)) END, id;
-- @sql mysql, mariadb
SELECT id FROM t ORDER BY CASE WHEN JSON_TYPE(doc) IN ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') THEN 0 ELSE 1 END, CASE WHEN JSON_TYPE(doc) IN ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') THEN CAST(JSON_UNQUOTE(doc) AS DECIMAL(30, 10)) END, id;
-- => *
-- |  id integer
-- |  2
-- |  11
-- |  1
-- |  10
-- |  3
-- |  4
-- |  5
-- |  6
-- |  7
-- |  8
-- |  9

-- @portable above-nine
-- @sql sqlite
SELECT id FROM t WHERE CASE WHEN JSON_TYPE(doc) IN ('integer', 'real') THEN CAST(doc AS DECIMAL(30, 10)) END > 9 ORDER BY id;
-- @sql postgres
SELECT id FROM t WHERE CASE WHEN JSON_TYPEOF(doc) = 'number' THEN CAST(doc #>> '{}' AS DECIMAL(30, 10)) END > 9 ORDER BY id;
-- @sql mysql, mariadb
SELECT id FROM t WHERE CASE WHEN JSON_TYPE(doc) IN ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') THEN CAST(JSON_UNQUOTE(doc) AS DECIMAL(30, 10)) END > 9 ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  10
-- |  11

-- @portable order-binary
-- @sql sqlite
SELECT id FROM t ORDER BY CASE WHEN JSON_TYPE(doc) IN ('integer', 'real') THEN 0 ELSE 1 END, CASE WHEN JSON_TYPE(doc) IN ('integer', 'real') THEN CAST(doc AS DECIMAL(30, 10)) END, id;
-- @sql postgres
SELECT id FROM t ORDER BY CASE WHEN JSON_TYPEOF(doc) = 'number' THEN 0 ELSE 1 END, CASE WHEN JSON_TYPEOF(doc) = 'number' THEN CAST(doc #>> '{}' AS DECIMAL(30, 10)) END, id;
-- @sql mysql, mariadb
SELECT id FROM t ORDER BY CASE WHEN JSON_TYPE(doc) IN ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') THEN 0 ELSE 1 END, CASE WHEN JSON_TYPE(doc) IN ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') THEN CAST(JSON_UNQUOTE(doc) AS DECIMAL(30, 10)) END, id;
-- => *
-- |  id integer
-- |  2
-- |  11
-- |  1
-- |  10
-- |  3
-- |  4
-- |  5
-- |  6
-- |  7
-- |  8
-- |  9

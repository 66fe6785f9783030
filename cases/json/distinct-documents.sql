-- @title     DISTINCT over a JSON column counts texts on SQLite and MariaDB, values on MySQL, fails on PostgreSQL
-- @id        json.distinct
-- @category  json
-- @why       json columns of PostgreSQL cannot be compared, so a harmless UNION fails there; the others count spellings or documents
-- @see       https://www.postgresql.org/docs/current/datatype-json.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json.html#json-comparison
-- @see       https://sqlite.org/json1.html
-- @see       https://mariadb.com/kb/en/json-data-type/

CREATE TABLE t (id INTEGER PRIMARY KEY, doc JSON);
INSERT INTO t VALUES (1, '{"a": 1}'), (2, '{"a":1}'), (3, '{"a": 1.0}'), (4, '{"a": 2}');

-- @step distinct
SELECT COUNT(*) AS n FROM (SELECT DISTINCT doc FROM t) x;
-- => sqlite, mariadb
-- |  n integer
-- |  4
-- => postgres
-- |  error undefined_function
-- => mysql
-- |  n integer
-- |  2

-- @step union
SELECT COUNT(*) AS n FROM (SELECT doc FROM t UNION SELECT doc FROM t) x;
-- => sqlite, mariadb
-- |  n integer
-- |  4
-- => postgres
-- |  error undefined_function
-- => mysql
-- |  n integer
-- |  2

-- @step join-group
SELECT COUNT(*) AS n FROM (SELECT doc, COUNT(*) AS c FROM t GROUP BY doc) x;
-- => sqlite, mariadb
-- |  n integer
-- |  4
-- => postgres
-- |  error undefined_function
-- => mysql
-- |  n integer
-- |  2

-- @portable distinct
CREATE TABLE u (id INTEGER PRIMARY KEY, doc VARCHAR(100));
INSERT INTO u VALUES (1, '{"a": 1}'), (2, '{"a":1}'), (3, '{"a": 1.0}'), (4, '{"a": 2}');
SELECT COUNT(*) AS n FROM (SELECT DISTINCT doc FROM u) x;
-- => *
-- |  n integer
-- |  4

-- @portable union
SELECT COUNT(*) AS n FROM (SELECT doc FROM u UNION SELECT doc FROM u) x;
-- => *
-- |  n integer
-- |  4

-- @portable join-group
SELECT COUNT(*) AS n FROM (SELECT doc, COUNT(*) AS c FROM u GROUP BY doc) x;
-- => *
-- |  n integer
-- |  4

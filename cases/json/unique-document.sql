-- @title     A UNIQUE JSON column is refused by MySQL and PostgreSQL and takes two spellings of a document elsewhere
-- @id        json.unique
-- @category  json
-- @why       a schema with a UNIQUE document stops on MySQL and PostgreSQL; on SQLite and MariaDB the same document gets in with one blank less
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json.html
-- @see       https://www.postgresql.org/docs/current/datatype-json.html#JSON-INDEXING
-- @see       https://mariadb.com/kb/en/json-data-type/
-- @see       https://sqlite.org/json1.html

-- @step unique
CREATE TABLE t (id INTEGER PRIMARY KEY, doc JSON UNIQUE);
-- => sqlite, mariadb
-- |  ok
-- => postgres
-- |  error undefined_object
-- => mysql
-- |  error invalid_table_definition

-- @step insert
-- @after unique
INSERT INTO t VALUES (1, '{"a": 1}');
-- => *
-- |  ok 1 row

-- @step other-spelling
-- @after unique
INSERT INTO t VALUES (2, '{"a":1}');
-- => *
-- |  ok 1 row

-- @step same-spelling
-- @after unique
INSERT INTO t VALUES (3, '{"a": 1}');
-- => *
-- |  error unique_violation

-- @portable unique
CREATE TABLE u (id INTEGER PRIMARY KEY, doc VARCHAR(200), UNIQUE (doc));
INSERT INTO u VALUES (1, '{"a": 1}');
INSERT INTO u VALUES (2, '{"a":1}');
SELECT COUNT(*) AS n FROM u;
-- => *
-- |  n integer
-- |  2

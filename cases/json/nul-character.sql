-- @title     The escape \u0000 in JSON is refused by PostgreSQL's JSONB only; older SQLite cuts the text there
-- @id        json.string.nul
-- @category  json
-- @why       a pasted NUL stops the INSERT into PostgreSQL's jsonb; json keeps it and fails later, when it is read as text
-- @see       https://www.postgresql.org/docs/current/datatype-json.html
-- @see       https://sqlite.org/json1.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json.html
-- @see       https://mariadb.com/kb/en/json-data-type/
-- @each type = JSON, JSONB

-- @step create
CREATE TABLE t (doc ${type});
-- => sqlite, postgres
-- |  ok
-- => mariadb
-- |  type  | outcome
-- |  JSON  | ok
-- |  JSONB | error undefined_object
-- => mysql
-- |  type  | outcome
-- |  JSON  | ok
-- |  JSONB | error syntax_error

-- @step insert
-- @after create
-- @bind '"a\\u0000b"'
INSERT INTO t VALUES (?);
-- => sqlite
-- |  ok 1 row
-- => mariadb, mysql
-- |  type | outcome
-- |  JSON | ok 1 row
-- => postgres
-- |  type  | outcome
-- |  JSON  | ok 1 row
-- |  JSONB | error untranslatable_character

-- @step read
-- @after insert
SELECT doc FROM t;
-- => sqlite
-- |  doc text
-- |  '"a\\u0000b"'
-- => mariadb, postgres, mysql
-- |  type | outcome
-- |  JSON | [doc json] ('"a\\u0000b"')

-- @step text
-- @after insert
-- @sql postgres
SELECT doc #>> '{}' AS v FROM t;
-- @sql sqlite
SELECT HEX(JSON_EXTRACT(doc, '$')) AS v FROM t;
-- @sql *
SELECT HEX(JSON_UNQUOTE(JSON_EXTRACT(doc, '$'))) AS v FROM t;
-- => sqlite
-- |  v text
-- |  '61'
-- => sqlite>=3.53
-- |  v text
-- |  '610062'
-- => mariadb, mysql
-- |  type | outcome
-- |  JSON | [v text] ('610062')
-- => postgres
-- |  type | outcome
-- |  JSON | error untranslatable_character

-- @title     LIKE '%"a":1%' over a JSON column finds text so written on SQLite and MariaDB, nothing on MySQL
-- @id        json.text.like
-- @category  json
-- @why       a search by LIKE finds a member or not, depending on the blanks that the engine writes, and PostgreSQL has no LIKE for json
-- @see       https://dev.mysql.com/doc/refman/8.4/en/json.html#json-normalization
-- @see       https://www.postgresql.org/docs/current/datatype-json.html
-- @see       https://sqlite.org/json1.html
-- @see       https://mariadb.com/kb/en/json-data-type/
-- @each pattern = '%"a":1%', '%"a": 1%', '%tag%'

CREATE TABLE t (id INTEGER PRIMARY KEY, doc JSON);
INSERT INTO t VALUES (1, '{"a":1,"b":"tag"}'), (2, '{"a": 1, "b": "Tag"}');

-- @step like
SELECT id FROM t WHERE doc LIKE ${pattern} ORDER BY id;
-- => sqlite
-- |  pattern    | outcome
-- |  '%"a":1%'  | [id integer] (1)
-- |  '%"a": 1%' | [id integer] (2)
-- |  '%tag%'    | [id integer] (1) (2)
-- => mariadb
-- |  pattern    | outcome
-- |  '%"a":1%'  | [id integer] (1)
-- |  '%"a": 1%' | [id integer] (2)
-- |  '%tag%'    | [id integer] (1)
-- => postgres
-- |  error undefined_function
-- => mysql
-- |  pattern    | outcome
-- |  '%"a":1%'  | [id integer]
-- |  '%"a": 1%' | [id integer] (1) (2)
-- |  '%tag%'    | [id integer] (1)

-- @step cast-like
SELECT id FROM t WHERE CAST(doc AS CHAR(100)) LIKE ${pattern} ORDER BY id;
-- => sqlite, mariadb
-- |  pattern    | outcome
-- |  '%"a":1%'  | [id integer] (1)
-- |  '%"a": 1%' | [id integer] (2)
-- |  '%tag%'    | [id integer] (1) (2)
-- => postgres
-- |  pattern    | outcome
-- |  '%"a":1%'  | [id integer] (1)
-- |  '%"a": 1%' | [id integer] (2)
-- |  '%tag%'    | [id integer] (1)
-- => mysql
-- |  pattern    | outcome
-- |  '%"a":1%'  | [id integer]
-- |  '%"a": 1%' | [id integer] (1) (2)
-- |  '%tag%'    | [id integer] (1) (2)

-- @step length
SELECT id, LENGTH(doc) AS n FROM t ORDER BY id;
-- => sqlite, mariadb
-- |  id integer | n integer
-- |  1          | 17
-- |  2          | 20
-- => postgres
-- |  error undefined_function
-- => mysql
-- |  id integer | n integer
-- |  1          | 20
-- |  2          | 20

-- Without the blanks and capitals, which are the engine's or the writer's, on both sides.
-- @portable like
SELECT id FROM t WHERE LOWER(REPLACE(CAST(doc AS CHAR(100)), ' ', '')) LIKE LOWER(REPLACE(${pattern}, ' ', '')) ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  2

-- @portable cast-like
SELECT id FROM t WHERE LOWER(REPLACE(CAST(doc AS CHAR(100)), ' ', '')) LIKE LOWER(REPLACE(${pattern}, ' ', '')) ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  2

-- @portable length
-- @sql sqlite
SELECT id, LENGTH(REPLACE(doc, ' ', '')) AS n FROM t ORDER BY id;
-- @sql postgres
SELECT id, LENGTH(REPLACE(CAST(doc AS TEXT), ' ', '')) AS n FROM t ORDER BY id;
-- @sql mysql, mariadb
SELECT id, CHAR_LENGTH(REPLACE(CAST(doc AS CHAR), ' ', '')) AS n FROM t ORDER BY id;
-- => *
-- |  id integer | n integer
-- |  1          | 17
-- |  2          | 17

-- @title     `id INTEGER PRIMARY KEY` with `DATETIME DEFAULT CURRENT_TIMESTAMP`, and a row that names neither column
-- @id        ddl.schema.integer-primary-key-and-datetime
-- @category  ddl
-- @why       a schema from a SQLite guide: PostgreSQL has no DATETIME, and elsewhere the key is not numbered
-- @see       https://sqlite.org/lang_createtable.html#rowids_and_the_integer_primary_key
-- @see       https://www.postgresql.org/docs/current/datatype-datetime.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/timestamp-initialization.html

-- @step create
CREATE TABLE note (id INTEGER PRIMARY KEY, body VARCHAR(40), created DATETIME DEFAULT CURRENT_TIMESTAMP);
-- => sqlite, mariadb, mysql
-- |  ok
-- => postgres
-- |  error undefined_object

-- @step insert
INSERT INTO note (body) VALUES ('first');
-- => sqlite
-- |  ok 1 row
-- => mariadb, mysql
-- |  error not_null_violation
-- => mysql:non-strict
-- |  ok 1 row; warning not_null_violation
-- => postgres
-- |  error undefined_table

-- @step numbered
SELECT id, body, created IS NULL FROM note;
-- => sqlite
-- |  id integer | body text | "created IS NULL" integer
-- |  1          | 'first'   | 0
-- => mariadb, mysql
-- |  id integer | body text | "created IS NULL" integer
-- => mysql:ansi
-- |  id integer | body text | "created IS NULL " integer
-- => mysql:non-strict
-- |  id integer | body text | "created IS NULL" integer
-- |  0          | 'first'   | 0
-- => postgres
-- |  error undefined_table

-- @portable create
CREATE TABLE note2 (id INTEGER NOT NULL PRIMARY KEY, body VARCHAR(40), created TIMESTAMP DEFAULT CURRENT_TIMESTAMP);
-- => *
-- |  ok

-- @portable insert
INSERT INTO note2 (id, body) VALUES (1, 'first');
-- => *
-- |  ok 1 row

-- @portable numbered
SELECT id, body, CASE WHEN created IS NULL THEN 1 ELSE 0 END AS undated FROM note2;
-- => *
-- |  id integer | body text | undated integer
-- |  1          | 'first'   | 0

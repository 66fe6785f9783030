-- @title     ADD PRIMARY KEY over a NULL is refused by strict servers, each by another error; SQLite does not read the statement
-- @id        ddl.alter.addprimarykey.nulls
-- @category  ddl
-- @why       a table imported without a key gets one by a migration that has to fail where rows have no id, and code that looks at the error sees three classes
-- @see       https://www.postgresql.org/docs/current/sql-altertable.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/alter-table.html
-- @see       https://mariadb.com/kb/en/alter-table/
-- @see       https://sqlite.org/lang_altertable.html

CREATE TABLE t (id INTEGER, a INTEGER);
INSERT INTO t VALUES (1, 10), (NULL, 20);
CREATE TABLE filled (id INTEGER, a INTEGER);
INSERT INTO filled VALUES (1, 10);

-- Without strict mode MySQL makes 0 of the NULL.
-- @step add
ALTER TABLE t ADD PRIMARY KEY (id);
-- => sqlite
-- |  error syntax_error
-- => postgres
-- |  error not_null_violation
-- => mysql
-- |  error null_value_not_allowed
-- => mysql:non-strict
-- |  ok; warning value_converted
-- => mariadb
-- |  error invalid_text_representation; warning null_value_not_allowed

-- @step kept
SELECT id, a FROM t ORDER BY a;
-- => mysql:non-strict
-- |  id integer | a integer
-- |  1          | 10
-- |  0          | 20
-- => *
-- |  id integer | a integer
-- |  1          | 10
-- |  NULL       | 20

-- @step add-without-nulls
ALTER TABLE filled ADD PRIMARY KEY (id);
-- => sqlite
-- |  error syntax_error
-- => postgres, mysql, mariadb
-- |  ok

-- @step twice
INSERT INTO filled VALUES (1, 30);
-- => sqlite
-- |  ok 1 row
-- => postgres, mysql, mariadb
-- |  error unique_violation

-- SQLite has to make the table anew, and so may the others.
-- @portable add-without-nulls
CREATE TABLE u (id INTEGER, a INTEGER);
INSERT INTO u VALUES (1, 10), (NULL, 20);
CREATE TABLE w (id INTEGER NOT NULL PRIMARY KEY, a INTEGER);
INSERT INTO w SELECT id, a FROM u WHERE id IS NOT NULL;
DROP TABLE u;
ALTER TABLE w RENAME TO u;
SELECT id, a FROM u;
-- => *
-- |  id integer | a integer
-- |  1          | 10

-- @portable twice
INSERT INTO u VALUES (1, 30);
-- => *
-- |  error unique_violation

-- @title     An unquoted name of no table or column is an error in queries and changes everywhere; SQLite creates tables and views with one
-- @id        errors.unknown
-- @category  errors
-- @why       code that handles an unknown name by its class works nearly everywhere; a name misspelt in a foreign key or a view passes on SQLite, which fails at its use
-- @see       https://sqlite.org/rescode.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/error-handling.html
-- @see       https://mariadb.com/kb/en/foreign-keys/
-- @see       https://www.postgresql.org/docs/current/errcodes-appendix.html

CREATE TABLE t (a INTEGER);

-- @step table
SELECT 1 FROM nosuch;
-- => *
-- |  error undefined_table

-- @step insert-table
INSERT INTO nosuch VALUES (1);
-- => *
-- |  error undefined_table

-- @step column
SELECT nosuch FROM t;
-- => *
-- |  error undefined_column

-- @step qualified-column
SELECT t.nosuch FROM t;
-- => *
-- |  error undefined_column

-- @step unknown-table-of-column
SELECT nosuch.a FROM t;
-- => *
-- |  error undefined_table

-- @step insert-column
INSERT INTO t (nosuch) VALUES (1);
-- => *
-- |  error undefined_column

-- @step update-column
UPDATE t SET nosuch = 1;
-- => *
-- |  error undefined_column

-- @step function
SELECT nosuch(1);
-- => *
-- |  error undefined_function

-- @step arguments-of-function
SELECT ABS(1, 2);
-- => *
-- |  error undefined_function

-- @step drop-table
DROP TABLE nosuch;
-- => *
-- |  error undefined_table

-- @step drop-if-exists
DROP TABLE IF EXISTS nosuch;
-- => *
-- |  ok

-- @step drop-view
DROP VIEW nosuch;
-- => *
-- |  error undefined_table

-- @step drop-index
-- @sql mysql, mariadb
DROP INDEX nosuch ON t;
-- @sql *
DROP INDEX nosuch;
-- => *
-- |  error undefined_object

-- @step alter-table
ALTER TABLE nosuch ADD COLUMN b INTEGER;
-- => *
-- |  error undefined_table

-- @step drop-column
ALTER TABLE t DROP COLUMN nosuch;
-- => *
-- |  error undefined_column

-- @step collation
SELECT a FROM t ORDER BY 'x' COLLATE nosuch;
-- => *
-- |  error unknown_collation

-- @step index-on-column
CREATE INDEX i ON t (nosuch);
-- => *
-- |  error undefined_column

-- @step view-of-column
CREATE VIEW w AS SELECT nosuch FROM t;
-- => sqlite
-- |  ok
-- => postgres, mysql, mariadb
-- |  error undefined_column

-- @step read-view-of-column
SELECT nosuch FROM w;
-- => sqlite
-- |  error undefined_column
-- => postgres, mysql, mariadb
-- |  error undefined_table

-- In double quotes it is a name on PostgreSQL, under ANSI_QUOTES and in SQLite builds without the old leniency, and a text elsewhere.
-- @step quoted-column
SELECT COUNT(*) AS n FROM t WHERE "nosuch" = 1;
-- => sqlite
-- |  n integer
-- |  0
-- => sqlite[build=better-sqlite3], postgres, mysql:ansi
-- |  error undefined_column
-- => mysql, mariadb
-- |  n integer
-- |  0
-- |  warning value_converted

-- @step foreign-key-to-table
CREATE TABLE u (a INTEGER REFERENCES nosuch (id));
-- => sqlite
-- |  ok
-- => mariadb
-- |  error invalid_foreign_key; warning invalid_foreign_key; warning invalid_foreign_key
-- => postgres, mysql
-- |  error undefined_table

-- @step foreign-key-at-the-end
CREATE TABLE v (a INTEGER, FOREIGN KEY (a) REFERENCES nosuch (id));
-- => sqlite
-- |  ok
-- => mariadb
-- |  error invalid_foreign_key; warning invalid_foreign_key; warning invalid_foreign_key
-- => postgres, mysql
-- |  error undefined_table

-- @title     An INSERT of a number into a GENERATED column is refused everywhere; DEFAULT is taken by the servers
-- @id        ddl.generated.write
-- @category  ddl
-- @why       an ORM that names all columns fails; DEFAULT is allowed on three, NULL on MariaDB, and SQLite leaves the column out of the list
-- @see       https://sqlite.org/gencol.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-generated-columns.html
-- @see       https://www.postgresql.org/docs/current/ddl-generated-columns.html
-- @see       https://mariadb.com/kb/en/generated-columns/

CREATE TABLE t (a INTEGER, b INTEGER GENERATED ALWAYS AS (a * 2) STORED, c INTEGER);

-- @step value
INSERT INTO t (a, b) VALUES (1, 5);
-- => *
-- |  error generated_always

-- @step right-value
INSERT INTO t (a, b) VALUES (2, 4);
-- => *
-- |  error generated_always

-- @step default-keyword
INSERT INTO t (a, b) VALUES (3, DEFAULT);
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  ok 1 row

-- @step null
INSERT INTO t (a, b) VALUES (4, NULL);
-- => sqlite, postgres, mysql
-- |  error generated_always
-- => mariadb
-- |  ok 1 row

-- @step without-columns
INSERT INTO t VALUES (5, 6);
-- => sqlite
-- |  ok 1 row
-- => mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  error generated_always

-- @step update
UPDATE t SET b = 7;
-- => *
-- |  error generated_always

-- @step update-default
UPDATE t SET b = DEFAULT;
-- => sqlite
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok 0 rows
-- => postgres
-- |  ok 1 row

-- @step read
SELECT a, b, c FROM t ORDER BY a;
-- => sqlite
-- |  a integer | b integer | c integer
-- |  5         | 10        | 6
-- => mariadb
-- |  a integer | b integer | c integer
-- |  3         | 6         | NULL
-- |  4         | 8         | NULL
-- => postgres, mysql
-- |  a integer | b integer | c integer
-- |  3         | 6         | NULL

-- @portable value
INSERT INTO t (a) VALUES (11);
SELECT b FROM t WHERE a = 11;
-- => *
-- |  b integer
-- |  22

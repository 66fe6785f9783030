-- @title     a <> 'ANNA' finds 'Anna' to correct on SQLite and PostgreSQL only
-- @id        collation.update.case
-- @category  collation
-- @why       a clean-up that corrects names "WHERE a <> 'ANNA'" changes no row on MySQL and MariaDB, as they compare equal
-- @see       https://dev.mysql.com/doc/refman/8.4/en/update.html
-- @see       https://sqlite.org/lang_update.html
-- @see       https://www.postgresql.org/docs/current/sql-update.html

CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(10) UNIQUE);
INSERT INTO t VALUES (1, 'anna');

-- @step change
UPDATE t SET a = 'Anna' WHERE a = 'anna';
-- => *
-- |  ok 1 row

-- @step where-different
UPDATE t SET a = 'ANNA' WHERE a <> 'ANNA';
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  ok 0 rows

-- @step read
SELECT a FROM t;
-- => sqlite, postgres
-- |  a text
-- |  'ANNA'
-- => mariadb, mysql
-- |  a text
-- |  'Anna'

-- The difference is looked for in the bytes, which MySQL and MariaDB have to be told.
-- @portable where-different
-- @sql mysql, mariadb
CREATE TABLE u (id INTEGER PRIMARY KEY, a VARCHAR(10) UNIQUE);
INSERT INTO u VALUES (1, 'Anna');
UPDATE u SET a = 'ANNA' WHERE CAST(a AS BINARY) <> CAST('ANNA' AS BINARY);
-- @sql *
CREATE TABLE u (id INTEGER PRIMARY KEY, a VARCHAR(10) UNIQUE);
INSERT INTO u VALUES (1, 'Anna');
UPDATE u SET a = 'ANNA' WHERE a <> 'ANNA';
-- => *
-- |  ok 1 row

-- @portable read
SELECT a FROM u;
-- => *
-- |  a text
-- |  'ANNA'

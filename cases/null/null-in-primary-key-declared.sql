-- @title     A primary key declared NOT NULL as well
-- @id        null.primarykey.notnull
-- @category  null
-- @why       the two extra words make SQLite keep the promise of a primary key
-- @see       https://sqlite.org/lang_createtable.html#the_primary_key
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table.html
-- @see       https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-PRIMARY-KEYS

CREATE TABLE t (code VARCHAR(10) PRIMARY KEY);
CREATE TABLE c (a INTEGER, b INTEGER, PRIMARY KEY (a, b));

-- @step text-key
INSERT INTO t VALUES (NULL);
-- => sqlite
-- |  ok 1 row
-- => postgres, mariadb, mysql
-- |  error not_null_violation

-- @step composite-key
INSERT INTO c VALUES (1, NULL);
-- => sqlite
-- |  ok 1 row
-- => postgres, mariadb, mysql
-- |  error not_null_violation

-- @portable text-key
CREATE TABLE u (code VARCHAR(10) NOT NULL PRIMARY KEY);
INSERT INTO u VALUES (NULL);
-- => *
-- |  error not_null_violation

-- @portable composite-key
CREATE TABLE v (a INTEGER NOT NULL, b INTEGER NOT NULL, PRIMARY KEY (a, b));
INSERT INTO v VALUES (1, NULL);
-- => *
-- |  error not_null_violation

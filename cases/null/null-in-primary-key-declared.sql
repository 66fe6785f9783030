-- @title     A primary key takes NULL on SQLite unless declared NOT NULL, and INTEGER PRIMARY KEY even then
-- @id        null.primarykey.notnull
-- @category  null
-- @why       NOT NULL makes SQLite refuse NULL in a primary key, but not in INTEGER PRIMARY KEY, where it puts the next number
-- @see       https://sqlite.org/lang_createtable.html#the_primary_key
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table.html
-- @see       https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-PRIMARY-KEYS

CREATE TABLE t (code VARCHAR(10) PRIMARY KEY);
CREATE TABLE i (a INTEGER NOT NULL PRIMARY KEY);
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

-- @step integer-key
INSERT INTO i VALUES (NULL);
-- => sqlite
-- |  ok 1 row
-- => postgres, mysql, mariadb
-- |  error not_null_violation

-- @step stored
SELECT a FROM i;
-- => sqlite
-- |  a integer
-- |  1
-- => postgres, mysql, mariadb
-- |  a integer

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

-- NOT NULL UNIQUE is a key that SQLite keeps for this type as well.
-- @portable integer-key
CREATE TABLE j (a INTEGER NOT NULL UNIQUE);
INSERT INTO j VALUES (NULL);
-- => *
-- |  error not_null_violation

-- @portable stored
SELECT a FROM j;
-- => *
-- |  a integer

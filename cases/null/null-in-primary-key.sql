-- @title     A primary key takes NULL on SQLite only
-- @id        null.primarykey
-- @category  null
-- @why       an import with missing keys stores several rows with NULL as their key on SQLite; INTEGER PRIMARY KEY picks a number
-- @see       https://sqlite.org/lang_createtable.html#the_primary_key
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table.html
-- @see       https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-PRIMARY-KEYS
-- @each type = INTEGER, INT, VARCHAR(10), DATE

CREATE TABLE t (a ${type} PRIMARY KEY, b INTEGER);

-- @step insert
INSERT INTO t VALUES (NULL, 1);
-- => sqlite
-- |  ok 1 row
-- => postgres, mariadb, mysql
-- |  error not_null_violation

-- @step again
INSERT INTO t VALUES (NULL, 2);
-- => sqlite
-- |  ok 1 row
-- => postgres, mariadb, mysql
-- |  error not_null_violation

-- @step count
SELECT COUNT(*) AS n FROM t;
-- => sqlite
-- |  n integer
-- |  2
-- => postgres, mariadb, mysql
-- |  n integer
-- |  0

-- @step keys
SELECT a, b FROM t ORDER BY b;
-- => sqlite
-- |  type        | outcome
-- |  INTEGER     | [a integer, b integer] (1, 1) (2, 2)
-- |  INT         | [a null, b integer] (NULL, 1) (NULL, 2)
-- |  VARCHAR(10) | [a null, b integer] (NULL, 1) (NULL, 2)
-- |  DATE        | [a null, b integer] (NULL, 1) (NULL, 2)
-- => postgres, mysql, mariadb
-- |  type        | outcome
-- |  INTEGER     | [a integer, b integer]
-- |  INT         | [a integer, b integer]
-- |  VARCHAR(10) | [a text, b integer]
-- |  DATE        | [a date, b integer]

-- NOT NULL UNIQUE is a key that SQLite keeps as well, INTEGER or not.
-- @portable insert
CREATE TABLE u (a ${type} NOT NULL UNIQUE, b INTEGER);
INSERT INTO u VALUES (NULL, 1);
-- => *
-- |  error not_null_violation

-- @portable again
INSERT INTO u VALUES (NULL, 2);
-- => *
-- |  error not_null_violation

-- @portable count
SELECT COUNT(*) AS n FROM u;
-- => *
-- |  n integer
-- |  0

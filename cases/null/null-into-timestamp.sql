-- @title     NULL for a TIMESTAMP NOT NULL is replaced on MariaDB and refused elsewhere
-- @id        null.timestamp
-- @category  null
-- @why       a program that sends NULL for a row's time gets one of MariaDB's own in its place, and an error on the other engines
-- @see       https://dev.mysql.com/doc/refman/8.4/en/server-system-variables.html#sysvar_explicit_defaults_for_timestamp
-- @see       https://mariadb.com/kb/en/timestamp/
-- @see       https://sqlite.org/lang_createtable.html
-- @see       https://www.postgresql.org/docs/current/ddl-constraints.html

CREATE TABLE t (id INTEGER, a TIMESTAMP NOT NULL);

-- @step insert
INSERT INTO t VALUES (1, NULL);
-- => sqlite, postgres, mysql
-- |  error not_null_violation
-- => mariadb
-- |  ok 1 row

-- @step omitted
INSERT INTO t (id) VALUES (2);
-- => mysql:non-strict
-- |  ok 1 row; warning not_null_violation
-- => *
-- |  error not_null_violation

-- @step count
SELECT COUNT(*) AS n FROM t;
-- => sqlite, postgres, mysql
-- |  n integer
-- |  0
-- => mysql:non-strict, mariadb
-- |  n integer
-- |  1

-- @portable insert
-- @sql sqlite, postgres
CREATE TABLE u (id INTEGER, a TIMESTAMP NOT NULL);
INSERT INTO u VALUES (1, NULL);
-- @sql mysql, mariadb
CREATE TABLE u (id INTEGER, a DATETIME NOT NULL);
INSERT INTO u VALUES (1, NULL);
-- => *
-- |  error not_null_violation

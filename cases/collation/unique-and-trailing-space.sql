-- @title     A UNIQUE VARCHAR refuses 'a ' beside 'a' on MariaDB only, a UNIQUE CHAR everywhere but on SQLite
-- @id        collation.unique.trailing-space
-- @category  collation
-- @why       an import with 'a ' beside 'a' makes two rows on SQLite and stops with a duplicate on MariaDB; for CHAR on every server
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-binary-collations.html
-- @see       https://mariadb.com/kb/en/character-set-and-collation-overview/
-- @see       https://sqlite.org/datatype3.html#collation
-- @see       https://www.postgresql.org/docs/current/collation.html

CREATE TABLE t (a VARCHAR(20) UNIQUE);
INSERT INTO t VALUES ('a');

-- @step insert
INSERT INTO t VALUES ('a ');
-- => sqlite, postgres, mysql
-- |  ok 1 row
-- => mariadb, mysql:prisma
-- |  error unique_violation

-- @step char
CREATE TABLE c (a CHAR(20) UNIQUE);
-- => *
-- |  ok

-- @step char-first
INSERT INTO c VALUES ('a');
-- => *
-- |  ok 1 row

-- @step char-second
INSERT INTO c VALUES ('a ');
-- => sqlite
-- |  ok 1 row
-- => mariadb, postgres, mysql
-- |  error unique_violation

-- @portable insert
CREATE TABLE u (a VARCHAR(20) UNIQUE);
INSERT INTO u VALUES (RTRIM('a'));
INSERT INTO u VALUES (RTRIM('a '));
-- => *
-- |  error unique_violation

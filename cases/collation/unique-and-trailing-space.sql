-- @title     A unique column and a trailing space
-- @id        collation.unique.trailing-space
-- @category  collation
-- @why       'a ' is a second row or a duplicate
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-binary-collations.html
-- @see       https://mariadb.com/kb/en/character-set-and-collation-overview/
-- @see       https://sqlite.org/datatype3.html#collation
-- @see       https://www.postgresql.org/docs/current/collation.html

CREATE TABLE t (a VARCHAR(20) UNIQUE);
INSERT INTO t VALUES ('a');

-- @step insert
INSERT INTO t VALUES ('a ');

-- @step char
CREATE TABLE c (a CHAR(20) UNIQUE);

-- @step char-first
INSERT INTO c VALUES ('a');

-- @step char-second
INSERT INTO c VALUES ('a ');

-- @portable insert
CREATE TABLE u (a VARCHAR(20) UNIQUE);
INSERT INTO u VALUES (RTRIM('a'));
INSERT INTO u VALUES (RTRIM('a '));

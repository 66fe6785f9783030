-- @title     A backslash in a literal is lost on MySQL and MariaDB; a bound one arrives everywhere
-- @id        collation.literal.backslash.bind
-- @category  collation
-- @why       the same path stored by a seed script's literal and by the program's bound value differs on MySQL and MariaDB
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-literals.html
-- @see       https://www.postgresql.org/docs/current/sql-prepare.html
-- @see       https://sqlite.org/c3ref/bind_blob.html

CREATE TABLE t (a VARCHAR(20));
CREATE TABLE u (a VARCHAR(20));

-- @step literal
INSERT INTO t VALUES ('C:\new');
-- => *
-- |  ok 1 row

-- @step read
SELECT a, LENGTH(a) AS n FROM t;
-- => sqlite, postgres
-- |  a text    | n integer
-- |  'C:\\new' | 6
-- => mariadb, mysql
-- |  a text   | n integer
-- |  'C:\new' | 5

-- @portable literal
-- @bind 'C:\\new'
INSERT INTO u VALUES (?);
-- => *
-- |  ok 1 row

-- @portable read
SELECT a, LENGTH(a) AS n FROM u;
-- => *
-- |  a text    | n integer
-- |  'C:\\new' | 6

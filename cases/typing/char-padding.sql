-- @title     CHAR(5) comes back padded on PostgreSQL only
-- @id        typing.char.padding
-- @category  typing
-- @why       codes come back padded with spaces on one engine only, and comparisons in the program fail
-- @see       https://sqlite.org/datatype3.html#affinity_name_examples
-- @see       https://dev.mysql.com/doc/refman/8.4/en/char.html
-- @see       https://mariadb.com/kb/en/char/
-- @see       https://www.postgresql.org/docs/current/datatype-character.html

CREATE TABLE t (a CHAR(5));
INSERT INTO t VALUES ('ab');

-- @step read
SELECT a FROM t;
-- => sqlite, mariadb, mysql
-- |  a text
-- |  'ab'
-- => postgres
-- |  a text
-- |  'ab   '

-- @step length
SELECT LENGTH(a) AS n FROM t;
-- => *
-- |  n integer
-- |  2

-- @step like
SELECT COUNT(*) AS n FROM t WHERE a LIKE 'ab';
-- => sqlite, mariadb, mysql
-- |  n integer
-- |  1
-- => postgres
-- |  n integer
-- |  0

-- @step equal-padded
SELECT COUNT(*) AS n FROM t WHERE a = 'ab   ';
-- => sqlite, mysql
-- |  n integer
-- |  0
-- => mariadb, postgres, mysql:prisma
-- |  n integer
-- |  1

-- @portable read
CREATE TABLE u (a VARCHAR(5));
INSERT INTO u VALUES ('ab');
SELECT a FROM u;
-- => *
-- |  a text
-- |  'ab'

-- For texts that differ in more than case and accents, which not all engines tell apart.
-- @portable like
SELECT COUNT(*) AS n FROM t WHERE RTRIM(a) LIKE 'ab';
-- => *
-- |  n integer
-- |  1

-- @portable equal-padded
SELECT COUNT(*) AS n FROM t WHERE RTRIM(a) = RTRIM('ab   ');
-- => *
-- |  n integer
-- |  1

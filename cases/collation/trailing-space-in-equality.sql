-- @title     'a' = 'a ' holds on MariaDB only
-- @id        collation.equality.trailing-space
-- @category  collation
-- @why       on MariaDB and under older MySQL collations a code with a pasted space is found, and ' ' counts as empty; elsewhere it is lost
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-binary-collations.html
-- @see       https://mariadb.com/kb/en/character-set-and-collation-overview/
-- @see       https://www.postgresql.org/docs/current/datatype-character.html
-- @see       https://sqlite.org/datatype3.html#collation

CREATE TABLE t (id INTEGER, a VARCHAR(20));
INSERT INTO t VALUES (1, 'a'), (2, 'a '), (3, ''), (4, ' ');

-- @step literals
SELECT 'a' = 'a ' AS same;
-- => sqlite, mysql
-- |  same integer
-- |  0
-- => mariadb, mysql:prisma
-- |  same integer
-- |  1
-- => postgres
-- |  same bool
-- |  false

-- @step column
SELECT id FROM t WHERE a = 'a' ORDER BY id;
-- => sqlite, postgres, mysql
-- |  id integer
-- |  1
-- => mariadb, mysql:prisma
-- |  id integer
-- |  1
-- |  2

-- @step empty
SELECT id FROM t WHERE a = '' ORDER BY id;
-- => sqlite, postgres, mysql
-- |  id integer
-- |  3
-- => mariadb, mysql:prisma
-- |  id integer
-- |  3
-- |  4

-- @step length
SELECT id, LENGTH(a) AS n FROM t ORDER BY id;
-- => *
-- |  id integer | n integer
-- |  1          | 1
-- |  2          | 2
-- |  3          | 0
-- |  4          | 1

-- LIKE without wildcards compares the spaces too.
-- @portable column
SELECT id FROM t WHERE a LIKE 'a' ORDER BY id;
-- => *
-- |  id integer
-- |  1

-- @portable empty
SELECT id FROM t WHERE LENGTH(a) = 0 ORDER BY id;
-- => *
-- |  id integer
-- |  3

-- @portable literals
-- @sql mysql, mariadb
SELECT CASE WHEN CAST('a' AS BINARY) = CAST('a ' AS BINARY) THEN 1 ELSE 0 END AS same;
-- @sql *
SELECT CASE WHEN 'a' = 'a ' THEN 1 ELSE 0 END AS same;
-- => *
-- |  same integer
-- |  0

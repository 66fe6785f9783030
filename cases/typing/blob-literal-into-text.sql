-- @title     x'c3a9' in a VARCHAR is 'é' on MySQL and MariaDB, a blob on SQLite, binary digits on PostgreSQL
-- @id        typing.blob.into-text
-- @category  typing
-- @why       on SQLite bytes in a text column are unequal to the same text, on PostgreSQL they become a row of binary digits
-- @see       https://sqlite.org/datatype3.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/hexadecimal-literals.html
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-BIT-STRINGS

CREATE TABLE t (a VARCHAR(40));

-- @step insert
INSERT INTO t VALUES (x'c3a9');
-- => *
-- |  ok 1 row

-- @step read
SELECT a FROM t;
-- => sqlite
-- |  a blob
-- |  x'c3a9'
-- => postgres
-- |  a text
-- |  '1100001110101001'
-- => mariadb, mysql
-- |  a text
-- |  'é'

-- @step equal
SELECT COUNT(*) AS n FROM t WHERE a = 'é';
-- => sqlite, postgres
-- |  n integer
-- |  0
-- => mariadb, mysql
-- |  n integer
-- |  1

-- @step length
SELECT LENGTH(a) AS n FROM t;
-- => sqlite, mariadb, mysql
-- |  n integer
-- |  2
-- => postgres
-- |  n integer
-- |  16

-- @portable equal
CREATE TABLE u (a VARCHAR(10));
INSERT INTO u VALUES ('é');
SELECT COUNT(*) AS n FROM u WHERE a = 'é';
-- => *
-- |  n integer
-- |  1

-- @title     ORDER BY 'a' sorts by a constant, except on PostgreSQL, which refuses it
-- @id        collation.quotes.single
-- @category  collation
-- @why       ORDER BY 'name' sorts by a constant on SQLite and MySQL, that is not at all, and nobody is told; PostgreSQL refuses it
-- @see       https://sqlite.org/quirks.html#dblquote
-- @see       https://dev.mysql.com/doc/refman/8.4/en/identifiers.html
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-CONSTANTS

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (2), (1), (3);

-- @step select
SELECT 'a' AS v FROM t WHERE a = 1;
-- => *
-- |  v text
-- |  'a'

-- @step order
SELECT MIN(a) AS first FROM (SELECT a FROM t ORDER BY 'a') q;
-- => sqlite, mariadb, mysql
-- |  first integer
-- |  1
-- => postgres
-- |  error syntax_error

-- @step order-by-constant
SELECT a FROM t ORDER BY 'a', a DESC;
-- => sqlite, mariadb, mysql
-- |  a integer
-- |  3
-- |  2
-- |  1
-- => postgres
-- |  error syntax_error

-- @step alias-in-quotes
SELECT a AS 'label' FROM t WHERE a = 1;
-- => sqlite, mariadb, mysql
-- |  label integer
-- |  1
-- => postgres
-- |  error syntax_error

-- @step alias-without-as
SELECT a 'label' FROM t WHERE a = 1;
-- => sqlite, mariadb, mysql
-- |  label integer
-- |  1
-- => postgres
-- |  error undefined_object

-- @step group
SELECT COUNT(*) AS n FROM t GROUP BY 'a';
-- => sqlite, mariadb, mysql
-- |  n integer
-- |  3
-- => postgres
-- |  error syntax_error

-- @portable alias-in-quotes
SELECT a AS label FROM t WHERE a = 1;
-- => *
-- |  label integer
-- |  1

-- @portable alias-without-as
SELECT a AS label FROM t WHERE a = 1;
-- => *
-- |  label integer
-- |  1

-- @portable order-by-constant
SELECT a FROM t ORDER BY a;
-- => *
-- |  a integer
-- |  1
-- |  2
-- |  3

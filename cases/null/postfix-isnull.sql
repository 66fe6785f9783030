-- @title     ISNULL and NOTNULL behind an operand are a syntax error on MySQL and MariaDB
-- @id        null.isnull.postfix
-- @category  null
-- @why       a filter by the short forms a ISNULL and a NOTNULL from SQLite or PostgreSQL is a syntax error on MySQL and MariaDB
-- @see       https://sqlite.org/lang_expr.html#isisnot
-- @see       https://www.postgresql.org/docs/current/functions-comparison.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (NULL);

-- @step isnull
SELECT COUNT(*) AS n FROM t WHERE a ISNULL;
-- => sqlite, postgres
-- |  n integer
-- |  1
-- => mariadb, mysql
-- |  error syntax_error

-- @step notnull
SELECT COUNT(*) AS n FROM t WHERE a NOTNULL;
-- => sqlite, postgres
-- |  n integer
-- |  1
-- => mariadb, mysql
-- |  error syntax_error

-- @step not-null
SELECT COUNT(*) AS n FROM t WHERE a NOT NULL;
-- => sqlite
-- |  n integer
-- |  1
-- => postgres, mariadb, mysql
-- |  error syntax_error

-- @portable isnull
SELECT COUNT(*) AS n FROM t WHERE a IS NULL;
-- => *
-- |  n integer
-- |  1

-- @portable notnull
SELECT COUNT(*) AS n FROM t WHERE a IS NOT NULL;
-- => *
-- |  n integer
-- |  1

-- @portable not-null
SELECT COUNT(*) AS n FROM t WHERE a IS NOT NULL;
-- => *
-- |  n integer
-- |  1

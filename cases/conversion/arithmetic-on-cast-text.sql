-- @title     Text columns add up as numbers on SQLite, MySQL and MariaDB and are refused by PostgreSQL
-- @id        conversion.arithmetic.cast
-- @category  conversion
-- @why       a schema loaded from CSV with numbers in text columns adds them up on SQLite and MySQL; on PostgreSQL each a + b is an error
-- @see       https://sqlite.org/lang_expr.html#castexpr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/cast-functions.html
-- @see       https://www.postgresql.org/docs/current/sql-expressions.html#SQL-SYNTAX-TYPE-CASTS

CREATE TABLE t (a VARCHAR(10), b VARCHAR(10));
INSERT INTO t VALUES ('5', '2.5');

-- @step sum
SELECT a + b AS v FROM t;
-- => sqlite, mariadb, mysql
-- |  v double
-- |  7.5
-- => postgres
-- |  error undefined_function

-- @step compare
SELECT COUNT(*) AS n FROM t WHERE a + 0 > 4;
-- => sqlite, mariadb, mysql
-- |  n integer
-- |  1
-- => postgres
-- |  error undefined_function

-- @portable sum
SELECT CAST(a AS DECIMAL(10, 2)) + CAST(b AS DECIMAL(10, 2)) AS v FROM t;
-- => *
-- |  v
-- |  7.50

-- @portable compare
SELECT COUNT(*) AS n FROM t WHERE CAST(a AS DECIMAL(10, 2)) > 4;
-- => *
-- |  n integer
-- |  1

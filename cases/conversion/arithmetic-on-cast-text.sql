-- @title     Text columns add up as numbers on SQLite, MySQL and MariaDB and are refused by PostgreSQL
-- @id        conversion.arithmetic.cast
-- @category  conversion
-- @why       a schema loaded from CSV with numbers in text columns adds them up on SQLite and MySQL; on PostgreSQL each a + b is an error
-- @see       https://sqlite.org/lang_expr.html#castexpr
-- @see       https://dev.mysql.com/doc/refman/8.4/en/cast-functions.html
-- @see       https://www.postgresql.org/docs/current/sql-expressions.html#SQL-SYNTAX-TYPE-CASTS

CREATE TABLE t (a VARCHAR(20), b VARCHAR(20));
INSERT INTO t VALUES ('5', '2.5'), ('2.345', '12345678901.5'), ('', '1.5');

-- @step sum
SELECT a + b AS v FROM t ORDER BY a;
-- => sqlite, mysql
-- |  v double
-- |  1.5
-- |  12345678903.845
-- |  7.5
-- => postgres
-- |  error undefined_function
-- => mariadb
-- |  v double
-- |  1.5
-- |  12345678903.845
-- |  7.5
-- |  warning value_converted

-- @step compare
SELECT COUNT(*) AS n FROM t WHERE a + 0 > 4;
-- => sqlite, mysql
-- |  n integer
-- |  1
-- => postgres
-- |  error undefined_function
-- => mariadb
-- |  n integer
-- |  1
-- |  warning value_converted

-- For texts that are numbers or empty, which counts as 0: PostgreSQL casts no '' to a number. To four digits behind the point; up to fifteen in all, which is what SQLite has.
-- @portable sum
SELECT ROUND(CAST(CASE WHEN TRIM(a) = '' THEN '0' ELSE a END AS DECIMAL(30, 10)) + CAST(CASE WHEN TRIM(b) = '' THEN '0' ELSE b END AS DECIMAL(30, 10)), 4) AS v FROM t ORDER BY a;
-- => *
-- |  v
-- |  1.5000
-- |  12345678903.8450
-- |  7.5000

-- @portable compare
SELECT COUNT(*) AS n FROM t WHERE CAST(CASE WHEN TRIM(a) = '' THEN '0' ELSE a END AS DECIMAL(30, 10)) > 4;
-- => *
-- |  n integer
-- |  1

-- @title     CAST AS INTEGER is a syntax error on MySQL; ROUND of CAST AS DECIMAL gives whole numbers everywhere
-- @id        conversion.cast.decimal-zero
-- @category  conversion
-- @why       an ORM's CAST(x AS INTEGER) is a syntax error on MySQL; DECIMAL is a type that all engines take, and SQLite keeps the fraction in it
-- @see       https://dev.mysql.com/doc/refman/8.4/en/cast-functions.html
-- @see       https://sqlite.org/lang_expr.html#castexpr
-- @see       https://www.postgresql.org/docs/current/sql-expressions.html#SQL-SYNTAX-TYPE-CASTS
-- @see       https://mariadb.com/kb/en/cast/

CREATE TABLE t (a VARCHAR(10));
INSERT INTO t VALUES ('12'), ('7');

-- @step cast
SELECT CAST(a AS INTEGER) AS v FROM t ORDER BY v;
-- => sqlite, postgres, mariadb
-- |  v integer
-- |  7
-- |  12
-- => mysql
-- |  error syntax_error

-- @step operator
SELECT a::INTEGER AS v FROM t ORDER BY v;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  v integer
-- |  7
-- |  12

-- For texts that are numbers. Rounded, as the servers do for a DECIMAL(n, 0) and SQLite does not; up to fifteen digits, which is what it rounds exactly.
-- @portable cast
CREATE TABLE u (a VARCHAR(20));
INSERT INTO u VALUES ('12'), ('7'), ('5.7'), ('-5.5'), ('12345678901');
SELECT ROUND(CAST(a AS DECIMAL(30, 10))) AS v FROM u ORDER BY v;
-- => *
-- |  v
-- |  decimal:-6
-- |  decimal:6
-- |  decimal:7
-- |  decimal:12
-- |  decimal:12345678901

-- @portable operator
SELECT ROUND(CAST(a AS DECIMAL(30, 10))) AS v FROM u ORDER BY v;
-- => *
-- |  v
-- |  decimal:-6
-- |  decimal:6
-- |  decimal:7
-- |  decimal:12
-- |  decimal:12345678901

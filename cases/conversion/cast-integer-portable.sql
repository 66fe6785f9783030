-- @title     CAST AS INTEGER is a syntax error on MySQL; CAST AS DECIMAL(10, 0) gives whole numbers everywhere
-- @id        conversion.cast.decimal-zero
-- @category  conversion
-- @why       an ORM's CAST(x AS INTEGER) is a syntax error on MySQL; DECIMAL(n, 0) is the type that all engines take
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

-- @portable cast
SELECT CAST(a AS DECIMAL(10, 0)) AS v FROM t ORDER BY v;
-- => *
-- |  v
-- |  7
-- |  12

-- @portable operator
SELECT CAST(a AS DECIMAL(10, 0)) AS v FROM t ORDER BY v;
-- => *
-- |  v
-- |  7
-- |  12

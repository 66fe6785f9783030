-- @title     A DECIMAL d = a DOUBLE f holds everywhere, d * 3 = f * 3 on SQLite only
-- @id        conversion.compare.double
-- @category  conversion
-- @why       a reconciliation of prices kept as DECIMAL and as DOUBLE agrees in tests on SQLite and finds no equal triple on the servers
-- @see       https://sqlite.org/floatingpoint.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/precision-math-expressions.html
-- @see       https://www.postgresql.org/docs/current/typeconv-oper.html

CREATE TABLE t (d DECIMAL(10, 2), f DOUBLE PRECISION);
INSERT INTO t VALUES (0.10, 0.1), (1.15, 1.15), (0.30, 0.30), (99999999.99, 99999999.99);

-- @step columns
SELECT COUNT(*) AS n FROM t WHERE d = f;
-- => *
-- |  n integer
-- |  4

-- @step sum
SELECT SUM(d) = SUM(f) AS same FROM t;
-- => sqlite
-- |  same integer
-- |  1
-- => mysql, mariadb
-- |  same integer
-- |  0
-- => postgres
-- |  same bool
-- |  false

-- @step triple
SELECT COUNT(*) AS n FROM t WHERE d * 3 = f * 3;
-- => sqlite
-- |  n integer
-- |  4
-- => postgres, mariadb, mysql
-- |  n integer
-- |  0

-- The DECIMAL holds whole cents below 100000000, of which a DOUBLE is off by far less than a hundredth.
-- @portable sum
SELECT CASE WHEN ABS(SUM(d) - SUM(f)) < 0.0001 THEN 1 WHEN ABS(SUM(d) - SUM(f)) >= 0.0001 THEN 0 END AS same FROM t;
-- => *
-- |  same integer
-- |  1

-- @portable triple
SELECT COUNT(*) AS n FROM t WHERE ABS(d * 3 - f * 3) < 0.0001;
-- => *
-- |  n integer
-- |  4

-- @title     -0.0e0 stays -0.0 on SQLite and MySQL, is 0.0 on MariaDB and PostgreSQL, and equals 0.0 everywhere
-- @id        numeric.zero.negative
-- @category  numeric
-- @why       -0 prints as 0, -0 or 0.0 and may look like a different value
-- @see       https://sqlite.org/floatingpoint.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/floating-point-types.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html

CREATE TABLE t (id INTEGER, a DOUBLE PRECISION);
INSERT INTO t VALUES (1, -0.0e0), (2, 0.0e0);

-- @step decimal
SELECT -0.0 AS v;
-- => sqlite
-- |  v double
-- |  -0.0
-- => postgres, mariadb, mysql
-- |  v decimal
-- |  0.0

-- @step double
SELECT -0.0e0 AS v;
-- => sqlite, mysql
-- |  v double
-- |  -0.0
-- => mariadb
-- |  v double
-- |  0.0
-- => postgres
-- |  v decimal
-- |  0.0

-- @step equal
SELECT 0.0e0 = -0.0e0 AS same;
-- => sqlite, mariadb, mysql
-- |  same integer
-- |  1
-- => postgres
-- |  same bool
-- |  true

-- @step stored
SELECT a FROM t ORDER BY id;
-- => sqlite, mariadb, postgres
-- |  a double
-- |  0.0
-- |  0.0
-- => mysql
-- |  a double
-- |  -0.0
-- |  0.0

-- @step distinct
SELECT COUNT(DISTINCT a) AS n FROM t;
-- => *
-- |  n integer
-- |  1

-- @step as-text
SELECT TRIM(CAST(-0.0e0 AS CHAR(20))) AS v;
-- => sqlite, postgres
-- |  v text
-- |  '0.0'
-- => mariadb
-- |  v text
-- |  '0'
-- => mysql
-- |  v text
-- |  '-0'

-- @portable double
SELECT -0.0e0 + 0 AS v;
-- => *
-- |  v
-- |  0.0

-- @portable as-text
-- @sql sqlite
SELECT PRINTF('%.1f', -0.0e0 + 0) AS v;
-- @sql *
SELECT TRIM(CAST(CAST(-0.0e0 AS DECIMAL(20, 1)) AS CHAR(30))) AS v;
-- => *
-- |  v text
-- |  '0.0'

-- @portable stored
SELECT a + 0e0 AS a FROM t ORDER BY id;
-- => *
-- |  a double
-- |  0.0
-- |  0.0

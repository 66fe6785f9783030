-- @title     PostgreSQL stores NaN and Infinity, MySQL and MariaDB refuse them, SQLite keeps the words
-- @id        numeric.nan
-- @category  numeric
-- @why       a sensor's NaN is a number on PostgreSQL, stops the INSERT on MySQL and MariaDB, and is a word in SQLite's column
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-FLOAT
-- @see       https://sqlite.org/floatingpoint.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/floating-point-types.html

CREATE TABLE t (id INTEGER, a DOUBLE PRECISION);

-- @step cast-nan
-- @sql sqlite, postgres
SELECT CAST('NaN' AS REAL) AS v;
-- @sql mysql, mariadb
SELECT CAST('NaN' AS DOUBLE) AS v;
-- => sqlite
-- |  v double
-- |  0.0
-- => postgres
-- |  v double
-- |  nan
-- => mariadb, mysql
-- |  v double
-- |  0.0
-- |  warning value_converted

-- @step cast-infinity
-- @sql sqlite, postgres
SELECT CAST('Infinity' AS REAL) AS v;
-- @sql mysql, mariadb
SELECT CAST('Infinity' AS DOUBLE) AS v;
-- => sqlite
-- |  v double
-- |  0.0
-- => postgres
-- |  v double
-- |  inf
-- => mariadb, mysql
-- |  v double
-- |  0.0
-- |  warning value_converted

-- @step insert-nan
INSERT INTO t VALUES (1, 'NaN');
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  error invalid_text_representation
-- => mysql:non-strict
-- |  ok 1 row; warning value_converted

-- @step insert-infinity
INSERT INTO t VALUES (2, 'Infinity');
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  error invalid_text_representation
-- => mysql:non-strict
-- |  ok 1 row; warning value_converted

-- @step read
SELECT id, a FROM t ORDER BY id;
-- => sqlite
-- |  id integer | a text
-- |  1          | 'NaN'
-- |  2          | 'Infinity'
-- => postgres
-- |  id integer | a double
-- |  1          | nan
-- |  2          | inf
-- => mariadb, mysql
-- |  id integer | a double
-- => mysql:non-strict
-- |  id integer | a double
-- |  1          | 0.0
-- |  2          | 0.0

-- @step nan-equals-itself
SELECT COUNT(*) AS n FROM t WHERE id = 1 AND a = a;
-- => sqlite, postgres, mysql:non-strict
-- |  n integer
-- |  1
-- => mariadb, mysql
-- |  n integer
-- |  0

-- @step largest
SELECT MAX(a) AS top FROM t;
-- => sqlite
-- |  top text
-- |  'NaN'
-- => postgres
-- |  top double
-- |  nan
-- => mariadb, mysql
-- |  top double
-- |  NULL
-- => mysql:non-strict
-- |  top double
-- |  0.0

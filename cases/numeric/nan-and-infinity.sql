-- @title     NaN and Infinity
-- @id        numeric.nan
-- @category  numeric
-- @why       PostgreSQL stores them as numbers, MySQL refuses them and SQLite keeps the words as text
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-FLOAT
-- @see       https://sqlite.org/floatingpoint.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/floating-point-types.html

CREATE TABLE t (id INTEGER, a DOUBLE PRECISION);

-- @step cast-nan
-- @sql sqlite, postgres
SELECT CAST('NaN' AS REAL) AS v;
-- @sql mysql, mariadb
SELECT CAST('NaN' AS DOUBLE) AS v;

-- @step cast-infinity
-- @sql sqlite, postgres
SELECT CAST('Infinity' AS REAL) AS v;
-- @sql mysql, mariadb
SELECT CAST('Infinity' AS DOUBLE) AS v;

-- @step insert-nan
INSERT INTO t VALUES (1, 'NaN');

-- @step insert-infinity
INSERT INTO t VALUES (2, 'Infinity');

-- @step read
SELECT id, a FROM t ORDER BY id;

-- @step nan-equals-itself
SELECT COUNT(*) AS n FROM t WHERE id = 1 AND a = a;

-- @step largest
SELECT MAX(a) AS top FROM t;

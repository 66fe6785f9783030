-- @title     SUM of a text column counts leading digits, except on PostgreSQL, which refuses it
-- @id        conversion.sum.text
-- @category  conversion
-- @why       a total over a text column counts '5x' as 5 and 'x' as 0 on SQLite and MySQL; PostgreSQL refuses
-- @see       https://sqlite.org/lang_aggfunc.html#sumunc
-- @see       https://dev.mysql.com/doc/refman/8.4/en/aggregate-functions.html
-- @see       https://www.postgresql.org/docs/current/functions-aggregate.html

CREATE TABLE t (a VARCHAR(5));
INSERT INTO t VALUES ('10'), ('5x'), ('x');

-- @step sum
SELECT SUM(a) AS total FROM t;
-- => sqlite
-- |  total double
-- |  15.0
-- => postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  total double
-- |  15.0
-- |  warning value_converted
-- |  warning value_converted

-- @step average
SELECT AVG(a) AS mean FROM t;
-- => sqlite
-- |  mean double
-- |  5.0
-- => postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  mean double
-- |  5.0
-- |  warning value_converted
-- |  warning value_converted

-- Only what is made of digits, up to fifteen, counts.
-- @portable sum
-- @sql sqlite
SELECT SUM(CASE WHEN a NOT GLOB '*[^0-9]*' AND LENGTH(a) <= 15 THEN CAST(a AS DECIMAL(15, 0)) ELSE 0 END) AS total FROM t;
-- @sql mysql, mariadb
SELECT SUM(CASE WHEN a <> '' AND a NOT REGEXP '[^0-9]' AND CHAR_LENGTH(a) <= 15 THEN CAST(a AS DECIMAL(15, 0)) ELSE 0 END) AS total FROM t;
-- @sql postgres
SELECT SUM(CASE WHEN a <> '' AND a !~ '[^0-9]' AND LENGTH(a) <= 15 THEN CAST(a AS DECIMAL(15, 0)) ELSE 0 END) AS total FROM t;
-- => *
-- |  total
-- |  10

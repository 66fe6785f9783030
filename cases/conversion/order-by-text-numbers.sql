-- @title     '10' sorts before '9' on every engine; ORDER BY a + 0 is refused by PostgreSQL
-- @id        conversion.order.text
-- @category  conversion
-- @why       house numbers kept as text put '10' before '9' everywhere, and the usual cure "+ 0" fails on PostgreSQL
-- @see       https://sqlite.org/datatype3.html#sort_order
-- @see       https://dev.mysql.com/doc/refman/8.4/en/sorting-rows.html
-- @see       https://www.postgresql.org/docs/current/queries-order.html

CREATE TABLE t (a VARCHAR(5));
INSERT INTO t VALUES ('10'), ('9'), ('2'), ('9.5'), ('9.25'), ('12a');

-- @step by-text
SELECT a FROM t ORDER BY a;
-- => *
-- |  a text
-- |  '10'
-- |  '12a'
-- |  '2'
-- |  '9'
-- |  '9.25'
-- |  '9.5'

-- @step plus-zero
SELECT a FROM t WHERE a <> '12a' ORDER BY a + 0;
-- => sqlite, mysql, mariadb
-- |  a text
-- |  '2'
-- |  '9'
-- |  '9.25'
-- |  '9.5'
-- |  '10'
-- => postgres
-- |  error undefined_function

-- @step largest
SELECT MAX(a) AS top FROM t;
-- => *
-- |  top text
-- |  '9.5'

-- @step plus-zero-letter
SELECT a FROM t ORDER BY a + 0;
-- => sqlite
-- |  a text
-- |  '2'
-- |  '9'
-- |  '9.25'
-- |  '9.5'
-- |  '10'
-- |  '12a'
-- => postgres
-- |  error undefined_function
-- => mysql, mariadb
-- |  a text
-- |  '2'
-- |  '9'
-- |  '9.25'
-- |  '9.5'
-- |  '10'
-- |  '12a'
-- |  warning value_converted

-- By the number that the text begins with, to ten digits behind the point, and then as text; what begins with none counts as 0.
-- No exponent is read: '12e3' is 12.
-- @portable plus-zero-letter
-- @sql sqlite
SELECT a FROM t ORDER BY a IS NULL, CAST(REPLACE(LOWER(a), 'e', ' ') AS REAL), a;
-- @sql mysql, mariadb
SELECT a FROM t ORDER BY a IS NULL, CAST(COALESCE(NULLIF(REGEXP_SUBSTR(a, '^-?[0-9]+([.][0-9]+)?'), ''), '0') AS DECIMAL(30, 10)), a;
-- @sql postgres
SELECT a FROM t ORDER BY a IS NULL, CAST(COALESCE(SUBSTRING(a FROM '^-?[0-9]+(?:[.][0-9]+)?'), '0') AS DECIMAL(30, 10)), a;
-- => *
-- |  a text
-- |  '2'
-- |  '9'
-- |  '9.25'
-- |  '9.5'
-- |  '10'
-- |  '12a'

-- Where all are numbers or empty, which counts as 0, to ten digits behind the point.
-- @portable plus-zero
SELECT a FROM t WHERE a <> '12a' ORDER BY CAST(CASE WHEN TRIM(a) = '' THEN '0' ELSE a END AS DECIMAL(30, 10));
-- => *
-- |  a text
-- |  '2'
-- |  '9'
-- |  '9.25'
-- |  '9.5'
-- |  '10'

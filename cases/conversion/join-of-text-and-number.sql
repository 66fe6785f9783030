-- @title     A text key joins a number key everywhere but on PostgreSQL, and '9a' a 9 on MySQL and MariaDB
-- @id        conversion.compare.join
-- @category  conversion
-- @why       a foreign key declared TEXT on one side joins on SQLite and MySQL and is an error on PostgreSQL
-- @see       https://sqlite.org/datatype3.html#type_conversions_prior_to_comparison
-- @see       https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html
-- @see       https://www.postgresql.org/docs/current/typeconv-oper.html
-- @see       https://mariadb.com/kb/en/type-conversion/

CREATE TABLE customer (id INTEGER PRIMARY KEY, code TEXT);
CREATE TABLE purchase (id INTEGER PRIMARY KEY, customer_code INTEGER);
INSERT INTO customer VALUES (1, '7'), (2, '08'), (3, '9a'), (4, '123456789012345678901');
INSERT INTO purchase VALUES (10, 7), (11, 8), (12, 9);

-- @step join
SELECT c.id FROM customer c JOIN purchase p ON c.code = p.customer_code ORDER BY c.id;
-- => sqlite
-- |  id integer
-- |  1
-- |  2
-- => mariadb
-- |  id integer
-- |  1
-- |  2
-- |  3
-- |  warning value_converted
-- |  warning value_converted
-- |  warning value_converted
-- => postgres
-- |  error undefined_function
-- => mysql
-- |  id integer
-- |  1
-- |  2
-- |  3

-- @step joined-rows
SELECT p.id FROM purchase p JOIN customer c ON p.customer_code = c.code ORDER BY p.id;
-- => sqlite
-- |  id integer
-- |  10
-- |  11
-- => mariadb
-- |  id integer
-- |  10
-- |  11
-- |  12
-- |  warning value_converted
-- |  warning value_converted
-- |  warning value_converted
-- => postgres
-- |  error undefined_function
-- => mysql
-- |  id integer
-- |  10
-- |  11
-- |  12

-- @step subquery
SELECT id FROM customer WHERE code IN (SELECT customer_code FROM purchase) ORDER BY id;
-- => sqlite
-- |  id integer
-- |  1
-- |  2
-- => mariadb
-- |  id integer
-- |  1
-- |  2
-- |  3
-- |  warning value_converted
-- |  warning value_converted
-- |  warning value_converted
-- => postgres
-- |  error undefined_function
-- => mysql
-- |  id integer
-- |  1
-- |  2
-- |  3

-- A code counts as a number when it is digits and nothing else, up to eighteen of them: '08' is 8, and '9a' is none.
-- @portable join
-- @sql sqlite
SELECT c.id FROM customer c JOIN purchase p ON CASE WHEN c.code <> '' AND c.code NOT GLOB '*[^0-9]*' AND LENGTH(c.code) <= 18 THEN CAST(c.code AS INTEGER) END = p.customer_code ORDER BY c.id;
-- @sql mysql, mariadb
SELECT c.id FROM customer c JOIN purchase p ON CASE WHEN c.code <> '' AND c.code NOT REGEXP '[^0-9]' AND CHAR_LENGTH(c.code) <= 18 THEN CAST(c.code AS DECIMAL(18, 0)) END = p.customer_code ORDER BY c.id;
-- @sql postgres
SELECT c.id FROM customer c JOIN purchase p ON CASE WHEN c.code <> '' AND c.code !~ '[^0-9]' AND LENGTH(c.code) <= 18 THEN CAST(c.code AS DECIMAL(18, 0)) END = p.customer_code ORDER BY c.id;
-- => *
-- |  id integer
-- |  1
-- |  2

-- @portable joined-rows
-- @sql sqlite
SELECT p.id FROM purchase p JOIN customer c ON p.customer_code = CASE WHEN c.code <> '' AND c.code NOT GLOB '*[^0-9]*' AND LENGTH(c.code) <= 18 THEN CAST(c.code AS INTEGER) END ORDER BY p.id;
-- @sql mysql, mariadb
SELECT p.id FROM purchase p JOIN customer c ON p.customer_code = CASE WHEN c.code <> '' AND c.code NOT REGEXP '[^0-9]' AND CHAR_LENGTH(c.code) <= 18 THEN CAST(c.code AS DECIMAL(18, 0)) END ORDER BY p.id;
-- @sql postgres
SELECT p.id FROM purchase p JOIN customer c ON p.customer_code = CASE WHEN c.code <> '' AND c.code !~ '[^0-9]' AND LENGTH(c.code) <= 18 THEN CAST(c.code AS DECIMAL(18, 0)) END ORDER BY p.id;
-- => *
-- |  id integer
-- |  10
-- |  11

-- @portable subquery
-- @sql sqlite
SELECT c.id FROM customer c WHERE CASE WHEN c.code <> '' AND c.code NOT GLOB '*[^0-9]*' AND LENGTH(c.code) <= 18 THEN CAST(c.code AS INTEGER) END IN (SELECT customer_code FROM purchase) ORDER BY c.id;
-- @sql mysql, mariadb
SELECT c.id FROM customer c WHERE CASE WHEN c.code <> '' AND c.code NOT REGEXP '[^0-9]' AND CHAR_LENGTH(c.code) <= 18 THEN CAST(c.code AS DECIMAL(18, 0)) END IN (SELECT customer_code FROM purchase) ORDER BY c.id;
-- @sql postgres
SELECT c.id FROM customer c WHERE CASE WHEN c.code <> '' AND c.code !~ '[^0-9]' AND LENGTH(c.code) <= 18 THEN CAST(c.code AS DECIMAL(18, 0)) END IN (SELECT customer_code FROM purchase) ORDER BY c.id;
-- => *
-- |  id integer
-- |  1
-- |  2

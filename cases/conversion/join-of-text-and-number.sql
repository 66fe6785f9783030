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
INSERT INTO customer VALUES (1, '7'), (2, '08'), (3, '9a');
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

-- @portable join
SELECT c.id FROM customer c JOIN purchase p ON c.code = TRIM(CAST(p.customer_code AS CHAR(20))) ORDER BY c.id;
-- => *
-- |  id integer
-- |  1

-- @portable joined-rows
SELECT p.id FROM purchase p JOIN customer c ON TRIM(CAST(p.customer_code AS CHAR(20))) = c.code ORDER BY p.id;
-- => *
-- |  id integer
-- |  10

-- @portable subquery
SELECT id FROM customer WHERE code IN (SELECT TRIM(CAST(customer_code AS CHAR(20))) FROM purchase) ORDER BY id;
-- => *
-- |  id integer
-- |  1

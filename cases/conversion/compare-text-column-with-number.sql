-- @title     A number finds '05' and '5abc' in a text column on MySQL and MariaDB; PostgreSQL refuses it
-- @id        conversion.compare.textcolumn
-- @category  conversion
-- @why       accounts '05' and '5abc' are found by the number 5 on MySQL and MariaDB; SQLite finds only the exact text
-- @see       https://sqlite.org/datatype3.html#type_conversions_prior_to_comparison
-- @see       https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html
-- @see       https://www.postgresql.org/docs/current/typeconv-oper.html

CREATE TABLE t (a VARCHAR(10));
INSERT INTO t VALUES ('5'), ('05'), ('5.0'), ('5abc'), (' 5');
CREATE TABLE stock (id INTEGER PRIMARY KEY, quantity TEXT);
INSERT INTO stock VALUES (1, '10'), (2, '9'), (3, '100'), (4, '9.4'), (5, '12345678901');

-- @step equal
SELECT a FROM t WHERE a = 5 ORDER BY a;
-- => sqlite
-- |  a text
-- |  '5'
-- => postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  a text
-- |  ' 5'
-- |  '05'
-- |  '5'
-- |  '5.0'
-- |  '5abc'
-- |  warning value_converted

-- @step above
SELECT a FROM t WHERE a > 4 ORDER BY a;
-- => sqlite
-- |  a text
-- |  '5'
-- |  '5.0'
-- |  '5abc'
-- => postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  a text
-- |  ' 5'
-- |  '05'
-- |  '5'
-- |  '5.0'
-- |  '5abc'
-- |  warning value_converted

-- @step not-equal
SELECT COUNT(*) AS n FROM t WHERE a <> 5;
-- => sqlite
-- |  n integer
-- |  4
-- => postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  n integer
-- |  0
-- |  warning value_converted

-- @step quantity
SELECT id FROM stock WHERE quantity > 9 ORDER BY id;
-- => sqlite
-- |  id integer
-- |  4
-- => mariadb, mysql
-- |  id integer
-- |  1
-- |  3
-- |  4
-- |  5
-- => postgres
-- |  error undefined_function

-- @step exact-quantity
SELECT id FROM stock WHERE quantity = 10;
-- => sqlite, mariadb, mysql
-- |  id integer
-- |  1
-- => postgres
-- |  error undefined_function

-- @portable equal
SELECT a FROM t WHERE a = '5' ORDER BY a;
-- => *
-- |  a text
-- |  '5'

-- @portable not-equal
SELECT COUNT(*) AS n FROM t WHERE a <> '5';
-- => *
-- |  n integer
-- |  4

-- Only what is made of digits, up to fifteen, is compared.
-- @portable above
-- @sql sqlite
SELECT a FROM t WHERE CASE WHEN a NOT GLOB '*[^0-9]*' AND LENGTH(a) <= 15 THEN CAST(a AS DECIMAL(15, 0)) ELSE 0 END > 4 ORDER BY a;
-- @sql mysql, mariadb
SELECT a FROM t WHERE CASE WHEN a <> '' AND a NOT REGEXP '[^0-9]' AND CHAR_LENGTH(a) <= 15 THEN CAST(a AS DECIMAL(15, 0)) ELSE 0 END > 4 ORDER BY a;
-- @sql postgres
SELECT a FROM t WHERE CASE WHEN a <> '' AND a !~ '[^0-9]' AND LENGTH(a) <= 15 THEN CAST(a AS DECIMAL(15, 0)) ELSE 0 END > 4 ORDER BY a;
-- => *
-- |  a text
-- |  '05'
-- |  '5'

-- For texts that are numbers or empty, which counts as 0.
-- @portable quantity
SELECT id FROM stock WHERE CAST(CASE WHEN TRIM(quantity) = '' THEN '0' ELSE quantity END AS DECIMAL(30, 10)) > 9 ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  3
-- |  4
-- |  5

-- @portable exact-quantity
SELECT id FROM stock WHERE quantity = '10';
-- => *
-- |  id integer
-- |  1

-- @title     IN over texts takes '3x' for 3 on MySQL and MariaDB, '02' for 2 on SQLite too; PostgreSQL refuses it
-- @id        conversion.in.subquery
-- @category  conversion
-- @why       a key that is text in one table and a number in the other finds '3x' for 3 on MySQL, and PostgreSQL refuses the query
-- @see       https://sqlite.org/lang_expr.html#in_op
-- @see       https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html
-- @see       https://mariadb.com/kb/en/type-conversion/
-- @see       https://www.postgresql.org/docs/current/functions-subquery.html

CREATE TABLE n (id INTEGER);
CREATE TABLE s (id VARCHAR(20));
INSERT INTO n VALUES (1), (2), (3), (-2147483648);
INSERT INTO s VALUES ('1'), ('02'), ('3x'), ('-2147483648');

-- @step number-in-texts
SELECT id FROM n WHERE id IN (SELECT id FROM s) ORDER BY id;
-- => sqlite
-- |  id integer
-- |  -2147483648
-- |  1
-- |  2
-- => postgres
-- |  error undefined_function
-- => mysql
-- |  id integer
-- |  -2147483648
-- |  1
-- |  2
-- |  3
-- |  warning value_converted
-- => mariadb
-- |  id integer
-- |  -2147483648
-- |  1
-- |  2
-- |  3
-- |  warning value_converted
-- |  warning value_converted

-- @step text-in-numbers
SELECT id FROM s WHERE id IN (SELECT id FROM n) ORDER BY LENGTH(id), id;
-- => sqlite
-- |  id text
-- |  '1'
-- |  '02'
-- |  '-2147483648'
-- => postgres
-- |  error undefined_function
-- => mariadb
-- |  id text
-- |  '1'
-- |  '02'
-- |  '3x'
-- |  '-2147483648'
-- |  warning value_converted
-- |  warning value_converted
-- |  warning value_converted
-- => mysql
-- |  id text
-- |  '1'
-- |  '02'
-- |  '3x'
-- |  '-2147483648'
-- |  warning value_converted

-- @portable number-in-texts
SELECT id FROM n WHERE TRIM(CAST(id AS CHAR(20))) IN (SELECT id FROM s) ORDER BY id;
-- => *
-- |  id integer
-- |  -2147483648
-- |  1

-- @portable text-in-numbers
SELECT id FROM s WHERE id IN (SELECT TRIM(CAST(id AS CHAR(20))) FROM n) ORDER BY LENGTH(id), id;
-- => *
-- |  id text
-- |  '1'
-- |  '-2147483648'

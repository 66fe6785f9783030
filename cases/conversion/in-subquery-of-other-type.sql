-- @title     IN over texts takes '3x' for 3 on MySQL and MariaDB, '02' for 2 on SQLite too; PostgreSQL refuses it
-- @id        conversion.in.subquery
-- @category  conversion
-- @why       a key that is text in one table and a number in the other finds '3x' for 3 on MySQL, and PostgreSQL refuses the query
-- @see       https://sqlite.org/lang_expr.html#in_op
-- @see       https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html
-- @see       https://mariadb.com/kb/en/type-conversion/
-- @see       https://www.postgresql.org/docs/current/functions-subquery.html

CREATE TABLE n (id INTEGER);
CREATE TABLE s (id VARCHAR(10));
INSERT INTO n VALUES (1), (2), (3);
INSERT INTO s VALUES ('1'), ('02'), ('3x');

-- @step number-in-texts
SELECT id FROM n WHERE id IN (SELECT id FROM s) ORDER BY id;
-- => sqlite
-- |  id integer
-- |  1
-- |  2
-- => postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  id integer
-- |  1
-- |  2
-- |  3
-- |  warning value_converted

-- @step text-in-numbers
SELECT id FROM s WHERE id IN (SELECT id FROM n) ORDER BY id;
-- => sqlite
-- |  id text
-- |  '02'
-- |  '1'
-- => postgres
-- |  error undefined_function
-- => mariadb
-- |  id text
-- |  '02'
-- |  '1'
-- |  '3x'
-- |  warning value_converted
-- |  warning value_converted
-- |  warning value_converted
-- => mysql
-- |  id text
-- |  '02'
-- |  '1'
-- |  '3x'
-- |  warning value_converted

-- @portable number-in-texts
SELECT id FROM n WHERE TRIM(CAST(id AS CHAR(10))) IN (SELECT id FROM s) ORDER BY id;
-- => *
-- |  id integer
-- |  1

-- @portable text-in-numbers
SELECT id FROM s WHERE id IN (SELECT TRIM(CAST(id AS CHAR(10))) FROM n) ORDER BY id;
-- => *
-- |  id text
-- |  '1'

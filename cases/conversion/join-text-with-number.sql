-- @title     '3x' joins 3 on MySQL and MariaDB, '02' joins 2 on SQLite too, and PostgreSQL refuses the join
-- @id        conversion.join.mixed
-- @category  conversion
-- @why       a report over an order's text reference joins '3x' to customer 3 on MySQL and MariaDB, leaves it out on SQLite, fails on PostgreSQL
-- @see       https://sqlite.org/datatype3.html#comparison_expressions
-- @see       https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html
-- @see       https://mariadb.com/kb/en/type-conversion/
-- @see       https://www.postgresql.org/docs/current/typeconv-oper.html

CREATE TABLE n (id INTEGER, name VARCHAR(10));
CREATE TABLE s (ref VARCHAR(20));
INSERT INTO n VALUES (1, 'one'), (2, 'two'), (3, 'three'), (-2147483648, 'least');
INSERT INTO s VALUES ('1'), ('02'), ('3x'), ('-2147483648');

-- @step join
SELECT s.ref, n.name FROM s JOIN n ON n.id = s.ref ORDER BY n.id;
-- => sqlite
-- |  ref text      | name text
-- |  '-2147483648' | 'least'
-- |  '1'           | 'one'
-- |  '02'          | 'two'
-- => postgres
-- |  error undefined_function
-- => mariadb
-- |  ref text      | name text
-- |  '-2147483648' | 'least'
-- |  '1'           | 'one'
-- |  '02'          | 'two'
-- |  '3x'          | 'three'
-- |  warning value_converted
-- |  warning value_converted
-- |  warning value_converted
-- |  warning value_converted
-- => mysql
-- |  ref text      | name text
-- |  '-2147483648' | 'least'
-- |  '1'           | 'one'
-- |  '02'          | 'two'
-- |  '3x'          | 'three'
-- |  warning value_converted

-- @portable join
SELECT s.ref, n.name FROM s JOIN n ON TRIM(CAST(n.id AS CHAR(20))) = s.ref ORDER BY n.id;
-- => *
-- |  ref text      | name text
-- |  '-2147483648' | 'least'
-- |  '1'           | 'one'

-- @title     id = '5; drop' finds row 5 on MySQL and MariaDB, nothing on SQLite, and is refused by PostgreSQL
-- @id        conversion.compare.portable
-- @category  conversion
-- @why       a request with id '5; drop' or 'five' shows the rows 5 and 0 on MySQL and MariaDB: other rows than it names
-- @see       https://sqlite.org/datatype3.html#comparison_expressions
-- @see       https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html
-- @see       https://www.postgresql.org/docs/current/typeconv-oper.html

CREATE TABLE t (id INTEGER PRIMARY KEY, name VARCHAR(10));
INSERT INTO t VALUES (0, 'zero'), (5, 'five');

-- @step mangled
SELECT name FROM t WHERE id = '5; drop';
-- => sqlite
-- |  name text
-- => postgres
-- |  error invalid_text_representation
-- => mariadb, mysql
-- |  name text
-- |  'five'
-- |  warning value_converted

-- @step word
SELECT name FROM t WHERE id = 'five';
-- => sqlite
-- |  name text
-- => postgres
-- |  error invalid_text_representation
-- => mariadb, mysql
-- |  name text
-- |  'zero'
-- |  warning value_converted

-- Comparing the text of the key refuses nothing and matches only what is written exactly so.
-- @portable mangled
SELECT name FROM t WHERE TRIM(CAST(id AS CHAR(20))) = '5; drop';
-- => *
-- |  name text

-- @portable word
SELECT name FROM t WHERE TRIM(CAST(id AS CHAR(20))) = 'five';
-- => *
-- |  name text

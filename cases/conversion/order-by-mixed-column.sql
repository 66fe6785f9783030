-- @title     A text stored in a numeric column sorts after every number on SQLite; the others refuse it
-- @id        conversion.order.mixed
-- @category  conversion
-- @why       one 'abc' imported into a price column of SQLite stands above every number: the largest price in a report is a word
-- @see       https://sqlite.org/datatype3.html#sort_order
-- @see       https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html#sql-mode-strict
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html

CREATE TABLE t (a NUMERIC(10, 2));
INSERT INTO t VALUES (10), ('9');

-- @step write-word
INSERT INTO t VALUES ('abc');
-- => sqlite
-- |  ok 1 row
-- => postgres, mariadb, mysql
-- |  error invalid_text_representation
-- => mysql:non-strict
-- |  ok 1 row; warning value_converted

-- @step sort
SELECT a FROM t ORDER BY a;
-- => sqlite
-- |  a any
-- |  integer:9
-- |  integer:10
-- |  text:'abc'
-- => postgres, mariadb, mysql
-- |  a decimal
-- |  9.00
-- |  10.00
-- => mysql:non-strict
-- |  a decimal
-- |  0.00
-- |  9.00
-- |  10.00

-- @step largest
SELECT MAX(a) AS top FROM t;
-- => sqlite
-- |  top text
-- |  'abc'
-- => postgres, mariadb, mysql
-- |  top decimal
-- |  10.00

-- @step total
SELECT SUM(a) AS total FROM t;
-- => sqlite
-- |  total double
-- |  19.0
-- => postgres, mariadb, mysql
-- |  total decimal
-- |  19.00

-- Text is greater than every number on SQLite, and MySQL without its strict mode makes 0 of it.
-- @portable sort
SELECT a FROM t WHERE a > 0 AND a < 99999999 ORDER BY a;
-- => *
-- |  a
-- |  9
-- |  10

-- @portable largest
SELECT MAX(a) AS top FROM t WHERE a > 0 AND a < 99999999;
-- => *
-- |  top
-- |  10

-- @portable total
SELECT SUM(CASE WHEN a > 0 AND a < 99999999 THEN a ELSE 0 END) AS total FROM t;
-- => *
-- |  total
-- |  19

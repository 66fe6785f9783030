-- @title     A text stored in a numeric column sorts after every number on SQLite; the others refuse it
-- @id        conversion.order.mixed
-- @category  conversion
-- @why       one 'abc' imported into a price column of SQLite stands above every number: the largest price in a report is a word
-- @see       https://sqlite.org/datatype3.html#sort_order
-- @see       https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html#sql-mode-strict
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html

CREATE TABLE t (a NUMERIC(10, 2));
INSERT INTO t VALUES (10), ('9'), (0), (-5), (99999999.5);

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
-- |  integer:-5
-- |  integer:0
-- |  integer:9
-- |  integer:10
-- |  double:99999999.5
-- |  text:'abc'
-- => postgres, mariadb, mysql
-- |  a decimal
-- |  -5.00
-- |  0.00
-- |  9.00
-- |  10.00
-- |  99999999.50
-- => mysql:non-strict
-- |  a decimal
-- |  -5.00
-- |  0.00
-- |  0.00
-- |  9.00
-- |  10.00
-- |  99999999.50

-- @step largest
SELECT MAX(a) AS top FROM t;
-- => sqlite
-- |  top text
-- |  'abc'
-- => postgres, mariadb, mysql
-- |  top decimal
-- |  99999999.50

-- @step total
SELECT SUM(a) AS total FROM t;
-- => sqlite
-- |  total double
-- |  100000013.5
-- => postgres, mariadb, mysql
-- |  total decimal
-- |  100000013.50

-- Text is greater than every number on SQLite, and a NUMERIC(10, 2) ends below 100000000. MySQL without its strict mode has made 0 of the text, which nothing tells from a 0.
-- @portable sort
-- @sql mysql:non-strict none
-- @sql *
SELECT a FROM t WHERE a < 100000000 OR a IS NULL ORDER BY CASE WHEN a IS NULL THEN 0 ELSE 1 END, a;
-- => *
-- |  a
-- |  -5
-- |  0
-- |  9
-- |  10
-- |  double:99999999.5

-- @portable largest
SELECT MAX(a) AS top FROM t WHERE a < 100000000;
-- => *
-- |  top
-- |  99999999.50

-- @portable total
SELECT SUM(CASE WHEN a < 100000000 THEN a END) AS total FROM t;
-- => *
-- |  total
-- |  100000013.50

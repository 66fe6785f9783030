-- @title     '10' sorts before '9' on every engine; ORDER BY a + 0 is refused by PostgreSQL
-- @id        conversion.order.text
-- @category  conversion
-- @why       versions or house numbers kept as text put '10' before '9' everywhere, and the usual cure "+ 0" fails on PostgreSQL
-- @see       https://sqlite.org/datatype3.html#sort_order
-- @see       https://dev.mysql.com/doc/refman/8.4/en/sorting-rows.html
-- @see       https://www.postgresql.org/docs/current/queries-order.html

CREATE TABLE t (a VARCHAR(5));
INSERT INTO t VALUES ('10'), ('9'), ('2'), ('9.5'), ('9.25');

-- @step by-text
SELECT a FROM t ORDER BY a;
-- => *
-- |  a text
-- |  '10'
-- |  '2'
-- |  '9'
-- |  '9.25'
-- |  '9.5'

-- @step plus-zero
SELECT a FROM t ORDER BY a + 0;
-- => sqlite, mariadb, mysql
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

-- To ten digits behind the point.
-- @portable plus-zero
SELECT a FROM t ORDER BY CAST(a AS DECIMAL(30, 10));
-- => *
-- |  a text
-- |  '2'
-- |  '9'
-- |  '9.25'
-- |  '9.5'
-- |  '10'

-- @title     Sorting a numeric column into which text was written
-- @id        conversion.order.mixed
-- @category  conversion
-- @why       on SQLite the column holds both, and text sorts after every number
-- @see       https://sqlite.org/datatype3.html#sort_order
-- @see       https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html#sql-mode-strict
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html

CREATE TABLE t (a NUMERIC(10, 2));
INSERT INTO t VALUES (10), ('9');

-- @step write-word
INSERT INTO t VALUES ('abc');

-- @step sort
SELECT a FROM t ORDER BY a;

-- @step largest
SELECT MAX(a) AS top FROM t;

-- @step total
SELECT SUM(a) AS total FROM t;

-- @portable total
SELECT SUM(CASE WHEN a < 99999999 THEN a ELSE 0 END) AS total FROM t;

-- @title     An INTEGER column counts past 2147483647 on SQLite only
-- @id        numeric.overflow.update
-- @category  numeric
-- @why       a counter runs on for ever on SQLite and stops the service elsewhere
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-INT
-- @see       https://dev.mysql.com/doc/refman/8.4/en/out-of-range-and-overflow.html
-- @see       https://sqlite.org/datatype3.html

CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
INSERT INTO t VALUES (1, 2147483647);

-- @step increment
UPDATE t SET a = a + 1 WHERE id = 1;
-- => sqlite
-- |  ok 1 row
-- => postgres, mariadb, mysql
-- |  error numeric_value_out_of_range
-- => mysql:non-strict
-- |  ok 0 rows; warning numeric_value_out_of_range

-- @step read
SELECT a FROM t;
-- => sqlite
-- |  a integer
-- |  2147483648
-- => postgres, mariadb, mysql
-- |  a integer
-- |  2147483647

-- @portable increment
CREATE TABLE u (id INTEGER PRIMARY KEY, a BIGINT);
INSERT INTO u VALUES (1, 2147483647);
UPDATE u SET a = a + 1 WHERE id = 1;
SELECT a FROM u;
-- => *
-- |  a integer
-- |  2147483648

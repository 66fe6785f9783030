-- @title     3 - 5 of UNSIGNED columns is an error on MySQL and MariaDB and -2 elsewhere
-- @id        typing.unsigned.subtraction
-- @category  typing
-- @why       "stock minus reserved" is a negative number on one engine and an error on another
-- @see       https://dev.mysql.com/doc/refman/8.4/en/out-of-range-and-overflow.html
-- @see       https://mariadb.com/kb/en/numeric-data-type-overview/
-- @see       https://sqlite.org/datatype3.html#determination_of_column_affinity

-- @sql mysql, mariadb, sqlite
CREATE TABLE t (a INT UNSIGNED, b INT UNSIGNED);
-- @sql postgres
CREATE TABLE t (a BIGINT CHECK (a >= 0), b BIGINT CHECK (b >= 0));
-- @end
INSERT INTO t VALUES (3, 5);

-- @step subtract
SELECT a - b AS d FROM t;
-- => sqlite, postgres
-- |  d integer
-- |  -2
-- => mariadb, mysql
-- |  error numeric_value_out_of_range

-- @step filter
SELECT COUNT(*) AS n FROM t WHERE a - b < 0;
-- => sqlite, postgres
-- |  n integer
-- |  1
-- => mariadb, mysql
-- |  error numeric_value_out_of_range

-- @portable filter
SELECT COUNT(*) AS n FROM t WHERE a < b;
-- => *
-- |  n integer
-- |  1

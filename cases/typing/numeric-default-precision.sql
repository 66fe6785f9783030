-- @title     DECIMAL without precision rounds 19.99 to 20 on MySQL and MariaDB
-- @id        typing.numeric.precision
-- @category  typing
-- @why       amounts are silently rounded to whole numbers on MySQL and MariaDB
-- @see       https://sqlite.org/datatype3.html#affinity_name_examples
-- @see       https://dev.mysql.com/doc/refman/8.4/en/fixed-point-types.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-NUMERIC-DECIMAL
-- @each type = DECIMAL, NUMERIC, DEC

CREATE TABLE t (a ${type});

-- @step insert
INSERT INTO t VALUES (19.99);
-- => *
-- |  ok 1 row

-- @step read
SELECT a FROM t;
-- => sqlite
-- |  a double
-- |  19.99
-- => postgres
-- |  a decimal
-- |  19.99
-- => mariadb, mysql
-- |  a decimal
-- |  20

-- @portable read
CREATE TABLE u (a ${type}(12, 2));
INSERT INTO u VALUES (19.99);
SELECT a FROM u;
-- => *
-- |  a
-- |  19.99

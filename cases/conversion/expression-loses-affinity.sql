-- @title     a + 0 = '5' and ABS(a) = '5' find 5 everywhere but on SQLite, where a = '5' does
-- @id        conversion.affinity.expression
-- @category  conversion
-- @why       a filter by a quoted number stops finding rows on SQLite once the column is wrapped, a + 0 or ABS(a); the servers find them
-- @see       https://sqlite.org/datatype3.html#type_conversions_prior_to_comparison
-- @see       https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html
-- @see       https://www.postgresql.org/docs/current/typeconv-oper.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (5);

-- @step column
SELECT COUNT(*) AS n FROM t WHERE a = '5';
-- => *
-- |  n integer
-- |  1

-- @step plus-zero
SELECT COUNT(*) AS n FROM t WHERE a + 0 = '5';
-- => sqlite
-- |  n integer
-- |  0
-- => postgres, mariadb, mysql
-- |  n integer
-- |  1

-- @step function
SELECT COUNT(*) AS n FROM t WHERE ABS(a) = '5';
-- => sqlite
-- |  n integer
-- |  0
-- => postgres, mariadb, mysql
-- |  n integer
-- |  1

-- @step aggregate
SELECT COUNT(*) AS n FROM (SELECT MAX(a) AS m FROM t) q WHERE m = '5';
-- => sqlite
-- |  n integer
-- |  0
-- => postgres, mariadb, mysql
-- |  n integer
-- |  1

-- @step coalesce
SELECT COUNT(*) AS n FROM t WHERE COALESCE(a, 0) = '5';
-- => sqlite
-- |  n integer
-- |  0
-- => postgres, mariadb, mysql
-- |  n integer
-- |  1

-- @portable plus-zero
SELECT COUNT(*) AS n FROM t WHERE a + 0 = 5;
-- => *
-- |  n integer
-- |  1

-- @portable function
SELECT COUNT(*) AS n FROM t WHERE ABS(a) = 5;
-- => *
-- |  n integer
-- |  1

-- @portable aggregate
SELECT COUNT(*) AS n FROM (SELECT MAX(a) AS m FROM t) q WHERE m = 5;
-- => *
-- |  n integer
-- |  1

-- @portable coalesce
SELECT COUNT(*) AS n FROM t WHERE COALESCE(a, 0) = 5;
-- => *
-- |  n integer
-- |  1

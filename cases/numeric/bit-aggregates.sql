-- @title     BIT_OR over no rows is 0 on MySQL and MariaDB, NULL on PostgreSQL and unknown to SQLite
-- @id        numeric.bits.aggregate
-- @category  numeric
-- @why       rights of several roles joined by BIT_OR stop on SQLite; of a user without a role they are 0 on MySQL and NULL on PostgreSQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/aggregate-functions.html#function_bit-or
-- @see       https://www.postgresql.org/docs/current/functions-aggregate.html
-- @see       https://sqlite.org/lang_aggfunc.html

CREATE TABLE t (x INTEGER);
INSERT INTO t VALUES (1), (2), (6);

-- @step bit-or
SELECT BIT_OR(x) AS v FROM t;
-- => sqlite
-- |  error undefined_function
-- => postgres
-- |  v integer
-- |  7
-- => mariadb, mysql
-- |  v unsigned
-- |  7

-- @step bit-and
SELECT BIT_AND(x) AS v FROM t;
-- => sqlite
-- |  error undefined_function
-- => postgres
-- |  v integer
-- |  0
-- => mariadb, mysql
-- |  v unsigned
-- |  0

-- @step bit-xor
SELECT BIT_XOR(x) AS v FROM t;
-- => sqlite
-- |  error undefined_function
-- => postgres
-- |  v integer
-- |  5
-- => mariadb, mysql
-- |  v unsigned
-- |  5

-- @step or-of-nothing
SELECT BIT_OR(x) AS v FROM t WHERE x > 100;
-- => sqlite
-- |  error undefined_function
-- => postgres
-- |  v integer
-- |  NULL
-- => mariadb, mysql
-- |  v unsigned
-- |  0

-- @step and-of-nothing
SELECT BIT_AND(x) AS v FROM t WHERE x > 100;
-- => sqlite
-- |  error undefined_function
-- => postgres
-- |  v integer
-- |  NULL
-- => mariadb, mysql
-- |  v unsigned
-- |  18446744073709551615

-- @portable bit-or
SELECT MAX(x & 1) + MAX(x & 2) + MAX(x & 4) AS v FROM t;
-- => *
-- |  v
-- |  7

-- @portable bit-and
SELECT MIN(x & 1) + MIN(x & 2) + MIN(x & 4) AS v FROM t;
-- => *
-- |  v
-- |  0

-- No flag at all.
-- @portable or-of-nothing
SELECT COALESCE(MAX(x & 1) + MAX(x & 2) + MAX(x & 4), 0) AS v FROM t WHERE x > 100;
-- => *
-- |  v
-- |  0

-- @portable and-of-nothing
SELECT MIN(x & 1) + MIN(x & 2) + MIN(x & 4) AS v FROM t WHERE x > 100;
-- => *
-- |  v
-- |  NULL

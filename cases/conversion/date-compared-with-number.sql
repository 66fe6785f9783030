-- @title     d = 20240305 holds on MySQL and MariaDB, not on SQLite, and is refused by PostgreSQL
-- @id        conversion.date.number
-- @category  conversion
-- @why       a report's filter d = 20240305 finds its day on MySQL and MariaDB, nothing on SQLite, and fails on PostgreSQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/date-and-time-type-conversion.html
-- @see       https://sqlite.org/datatype3.html#comparison_expressions
-- @see       https://www.postgresql.org/docs/current/typeconv-oper.html

CREATE TABLE t (d DATE);
INSERT INTO t VALUES ('2024-03-05');

-- @step equal
SELECT COUNT(*) AS n FROM t WHERE d = 20240305;
-- => sqlite
-- |  n integer
-- |  0
-- => postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  n integer
-- |  1

-- @step above
SELECT COUNT(*) AS n FROM t WHERE d > 2024;
-- => sqlite
-- |  n integer
-- |  1
-- => postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  n integer
-- |  1
-- |  warning value_converted

-- @portable equal
SELECT COUNT(*) AS n FROM t WHERE d = '2024-03-05';
-- => *
-- |  n integer
-- |  1

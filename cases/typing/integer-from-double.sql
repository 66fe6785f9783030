-- @title     2.5e0 in an INTEGER is 2.5 on SQLite, 3 on PostgreSQL and 2 on MySQL and MariaDB
-- @id        typing.integer.double
-- @category  typing
-- @why       the same .5 goes up or to even depending on whether the number was exact or floating point
-- @see       https://sqlite.org/datatype3.html#type_affinity
-- @see       https://dev.mysql.com/doc/refman/8.4/en/precision-math-rounding.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-FLOAT
-- @each literal = 0.5e0, 1.5e0, 2.49999e0, 2.5e0, -2.5e0

CREATE TABLE t (a INTEGER);

-- @step insert
INSERT INTO t VALUES (${literal});
-- => *
-- |  ok 1 row

-- @step read
SELECT a FROM t;
-- => sqlite
-- |  literal   | outcome
-- |  0.5e0     | [a double] (0.5)
-- |  1.5e0     | [a double] (1.5)
-- |  2.49999e0 | [a double] (2.49999)
-- |  2.5e0     | [a double] (2.5)
-- |  -2.5e0    | [a double] (-2.5)
-- => postgres
-- |  literal   | outcome
-- |  0.5e0     | [a integer] (1)
-- |  1.5e0     | [a integer] (2)
-- |  2.49999e0 | [a integer] (2)
-- |  2.5e0     | [a integer] (3)
-- |  -2.5e0    | [a integer] (-3)
-- => mysql, mariadb
-- |  literal   | outcome
-- |  0.5e0     | [a integer] (0)
-- |  1.5e0     | [a integer] (2)
-- |  2.49999e0 | [a integer] (2)
-- |  2.5e0     | [a integer] (2)
-- |  -2.5e0    | [a integer] (-2)

-- @portable read
CREATE TABLE u (a INTEGER);
INSERT INTO u VALUES (ROUND(CAST(${literal} AS DECIMAL(40, 20))));
SELECT a FROM u;
-- => *
-- |  literal   | outcome
-- |  0.5e0     | [a integer] (1)
-- |  1.5e0     | [a integer] (2)
-- |  2.49999e0 | [a integer] (2)
-- |  2.5e0     | [a integer] (3)
-- |  -2.5e0    | [a integer] (-3)

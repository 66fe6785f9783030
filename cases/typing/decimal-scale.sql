-- @title     DECIMAL(10, 2) keeps 1.005 on SQLite and rounds it to 1.01 elsewhere
-- @id        typing.decimal.scale
-- @category  typing
-- @why       SQLite keeps every digit as a double, so totals differ by cents
-- @see       https://sqlite.org/floatingpoint.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/precision-math-decimal-characteristics.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-NUMERIC-DECIMAL
-- @each literal = 1.005, 1.0045, 1.0049, 1.00499999, 1.015, 2.675, -1.005, '1.005', 1e2

CREATE TABLE t (a DECIMAL(10, 2));

-- @step insert
INSERT INTO t VALUES (${literal});
-- => *
-- |  ok 1 row

-- @step read
-- @after insert
SELECT a FROM t;
-- => sqlite
-- |  literal    | outcome
-- |  1.005      | [a double] (1.005)
-- |  1.0045     | [a double] (1.0045)
-- |  1.0049     | [a double] (1.0049)
-- |  1.00499999 | [a double] (1.00499999)
-- |  1.015      | [a double] (1.015)
-- |  2.675      | [a double] (2.675)
-- |  -1.005     | [a double] (-1.005)
-- |  '1.005'    | [a double] (1.005)
-- |  1e2        | [a integer] (100)
-- => mariadb, postgres, mysql
-- |  literal    | outcome
-- |  1.005      | [a decimal] (1.01)
-- |  1.0045     | [a decimal] (1.00)
-- |  1.0049     | [a decimal] (1.00)
-- |  1.00499999 | [a decimal] (1.00)
-- |  1.015      | [a decimal] (1.02)
-- |  2.675      | [a decimal] (2.68)
-- |  -1.005     | [a decimal] (-1.01)
-- |  '1.005'    | [a decimal] (1.01)
-- |  1e2        | [a decimal] (100.00)

-- The servers round by themselves. On SQLite times 100, a half more and cut: a double holds 1.005 as a little less, so the half is a ten-millionth larger,
-- which is right for numbers of up to eight decimal places below ten million.
-- @portable read
-- @sql sqlite
CREATE TABLE u (a DECIMAL(10, 2));
INSERT INTO u SELECT CASE WHEN v < 0 THEN -1 ELSE 1 END * CAST(ABS(v) * 100 + 0.5000001 AS INTEGER) / 100.0 FROM (SELECT CAST(${literal} AS REAL) AS v) q;
SELECT a FROM u;
-- @sql *
CREATE TABLE u (a DECIMAL(10, 2));
INSERT INTO u VALUES (${literal});
SELECT a FROM u;
-- => *
-- |  literal    | outcome
-- |  1.005      | [a] (1.01)
-- |  1.0045     | [a] (1)
-- |  1.0049     | [a] (1)
-- |  1.00499999 | [a] (1)
-- |  1.015      | [a] (1.02)
-- |  2.675      | [a] (2.68)
-- |  -1.005     | [a] (-1.01)
-- |  '1.005'    | [a] (1.01)
-- |  1e2        | [a] (100)

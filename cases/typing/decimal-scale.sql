-- @title     Writing more digits than DECIMAL(10, 2) holds
-- @id        typing.decimal.scale
-- @category  typing
-- @why       SQLite keeps every digit as a double, so totals differ by cents
-- @see       https://sqlite.org/floatingpoint.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/precision-math-decimal-characteristics.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-NUMERIC-DECIMAL
-- @each literal = 1.005, 1.015, 2.675, -1.005, '1.005', 1e2

CREATE TABLE t (a DECIMAL(10, 2));

-- @step insert
INSERT INTO t VALUES (${literal});
-- => *
-- |  ok 1 row

-- @step read
-- @after insert
SELECT a FROM t;
-- => sqlite
-- |  literal | outcome
-- |  1.005   | [a double] (1.005)
-- |  1.015   | [a double] (1.015)
-- |  2.675   | [a double] (2.675)
-- |  -1.005  | [a double] (-1.005)
-- |  '1.005' | [a double] (1.005)
-- |  1e2     | [a integer] (100)
-- => mariadb, postgres, mysql
-- |  literal | outcome
-- |  1.005   | [a decimal] (1.01)
-- |  1.015   | [a decimal] (1.02)
-- |  2.675   | [a decimal] (2.68)
-- |  -1.005  | [a decimal] (-1.01)
-- |  '1.005' | [a decimal] (1.01)
-- |  1e2     | [a decimal] (100.00)

-- @portable read
CREATE TABLE u (a DECIMAL(10, 2));
INSERT INTO u VALUES (ROUND(CAST(ROUND(CAST(${literal} AS DECIMAL(12, 4)) * 1000) AS DECIMAL(12, 1)) / 10.0) / 100.0);
SELECT a FROM u;
-- => *
-- |  literal | outcome
-- |  1.005   | [a] (1.01)
-- |  1.015   | [a] (1.02)
-- |  2.675   | [a] (2.68)
-- |  -1.005  | [a] (-1.01)
-- |  '1.005' | [a] (1.01)
-- |  1e2     | [a] (100)

-- @title     1.5 in an INTEGER stays 1.5 on SQLite and is rounded to 2 elsewhere
-- @id        typing.integer.fraction
-- @category  typing
-- @why       prices or quantities with a fraction are kept on SQLite and rounded elsewhere, without a word
-- @see       https://sqlite.org/datatype3.html#type_affinity
-- @see       https://dev.mysql.com/doc/refman/8.4/en/precision-math-rounding.html
-- @see       https://www.postgresql.org/docs/current/datatype-numeric.html
-- @each literal = 1.5, 2.5, -2.5, 1.4999, 1.0

CREATE TABLE t (a INTEGER);

-- @step insert
INSERT INTO t VALUES (${literal});
-- => *
-- |  ok 1 row

-- @step read
SELECT a FROM t;
-- => sqlite
-- |  literal | outcome
-- |  1.5     | [a double] (1.5)
-- |  2.5     | [a double] (2.5)
-- |  -2.5    | [a double] (-2.5)
-- |  1.4999  | [a double] (1.4999)
-- |  1.0     | [a integer] (1)
-- => mariadb, postgres, mysql
-- |  literal | outcome
-- |  1.5     | [a integer] (2)
-- |  2.5     | [a integer] (3)
-- |  -2.5    | [a integer] (-3)
-- |  1.4999  | [a integer] (1)
-- |  1.0     | [a integer] (1)

-- @portable read
CREATE TABLE u (a INTEGER);
INSERT INTO u VALUES (ROUND(${literal}));
SELECT a FROM u;
-- => *
-- |  literal | outcome
-- |  1.5     | [a integer] (2)
-- |  2.5     | [a integer] (3)
-- |  -2.5    | [a integer] (-3)
-- |  1.4999  | [a integer] (1)
-- |  1.0     | [a integer] (1)

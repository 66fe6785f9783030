-- @title     A column that the subquery's table lacks is taken from outside, on every engine
-- @id        query.subquery.outer
-- @category  query
-- @why       a misspelt name in IN (SELECT …) selects, or deletes, every row on all engines
-- @see       https://www.postgresql.org/docs/current/sql-expressions.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/correlated-subqueries.html
-- @see       https://sqlite.org/lang_select.html
-- @portable-by-nature

CREATE TABLE t (a INTEGER);
CREATE TABLE u (b INTEGER);
INSERT INTO t VALUES (1), (2);
INSERT INTO u VALUES (2);

-- @step meant
SELECT a FROM t WHERE a IN (SELECT b FROM u);
-- => *
-- |  a integer
-- |  2

-- @step misspelt
SELECT a FROM t WHERE a IN (SELECT a FROM u) ORDER BY a;
-- => *
-- |  a integer
-- |  1
-- |  2

-- @step qualified
SELECT a FROM t WHERE a IN (SELECT u.a FROM u);
-- => *
-- |  error undefined_column

-- @step over-an-empty-table
DELETE FROM t WHERE a IN (SELECT a FROM u WHERE b > 99);
-- => *
-- |  ok 0 rows

-- @title     Subtracting two counts
-- @id        numeric.count.difference
-- @category  numeric
-- @why       counts are signed on every engine, lengths are not always
-- @see       https://dev.mysql.com/doc/refman/8.4/en/out-of-range-and-overflow.html
-- @see       https://sqlite.org/lang_aggfunc.html#count
-- @see       https://www.postgresql.org/docs/current/functions-aggregate.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (NULL);

-- @step counts
SELECT COUNT(a) - COUNT(*) AS d FROM t;

-- @step lengths
SELECT LENGTH('a') - LENGTH('abc') AS d;

-- @step positions
SELECT 1 - CHAR_LENGTH('abc') AS d;

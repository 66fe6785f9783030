-- @title     Comparing a text column with a number
-- @id        conversion.compare.textcolumn
-- @category  conversion
-- @why       '05' and '5abc' are found by number on MySQL; SQLite finds only the exact text
-- @see       https://sqlite.org/datatype3.html#type_conversions_prior_to_comparison
-- @see       https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html
-- @see       https://www.postgresql.org/docs/current/typeconv-oper.html

CREATE TABLE t (a VARCHAR(10));
INSERT INTO t VALUES ('5'), ('05'), ('5.0'), ('5abc'), (' 5');

-- @step equal
SELECT a FROM t WHERE a = 5 ORDER BY a;

-- @step above
SELECT a FROM t WHERE a > 4 ORDER BY a;

-- @step not-equal
SELECT COUNT(*) AS n FROM t WHERE a <> 5;

-- @portable equal
SELECT a FROM t WHERE a = '5' ORDER BY a;

-- @portable not-equal
SELECT COUNT(*) AS n FROM t WHERE a <> '5';

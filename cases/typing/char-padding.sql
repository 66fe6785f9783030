-- @title     Reading back a CHAR(n) value that is shorter than n
-- @id        typing.char.padding
-- @category  typing
-- @why       codes come back padded with spaces on one engine only, and comparisons in the program fail
-- @see       https://sqlite.org/datatype3.html#affinity_name_examples
-- @see       https://dev.mysql.com/doc/refman/8.4/en/char.html
-- @see       https://www.postgresql.org/docs/current/datatype-character.html

CREATE TABLE t (a CHAR(5));
INSERT INTO t VALUES ('ab');

-- @step read
SELECT a FROM t;

-- @step length
SELECT LENGTH(a) AS n FROM t;

-- @step like
SELECT COUNT(*) AS n FROM t WHERE a LIKE 'ab';

-- @step equal-padded
SELECT COUNT(*) AS n FROM t WHERE a = 'ab   ';

-- @portable read
CREATE TABLE u (a VARCHAR(5));
INSERT INTO u VALUES ('ab');
SELECT a FROM u;

-- @title     Which operators match regular expressions
-- @id        collation.regexp
-- @category  collation
-- @why       REGEXP, RLIKE, ~ and SIMILAR TO each exist on some engines only
-- @see       https://sqlite.org/lang_expr.html#regexp
-- @see       https://dev.mysql.com/doc/refman/8.4/en/regexp.html
-- @see       https://www.postgresql.org/docs/current/functions-matching.html
-- @each operator = REGEXP, RLIKE, ~, SIMILAR TO, NOT REGEXP, !~

CREATE TABLE t (id INTEGER, a VARCHAR(10));
INSERT INTO t VALUES (1, 'abc'), (2, 'xabc'), (3, 'ABC');

-- @step match
SELECT id FROM t WHERE a ${operator} '^a' ORDER BY id;

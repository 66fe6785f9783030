-- @title     Writing more characters than VARCHAR(n) declares
-- @id        typing.varchar.length
-- @category  typing
-- @why       names are cut, refused or kept whole; a length limit tested on SQLite was never enforced
-- @see       https://sqlite.org/faq.html#q9
-- @see       https://dev.mysql.com/doc/refman/8.4/en/char.html
-- @see       https://www.postgresql.org/docs/current/datatype-character.html
-- @each literal = 'abc', 'abcdef', 'abc   ', 'éèê', '😀😀😀'

CREATE TABLE t (a VARCHAR(3));

-- @step insert
INSERT INTO t VALUES (${literal});

-- @step read
-- @after insert
SELECT a FROM t;

-- LIKE counts characters on every engine, LENGTH does not.
-- @portable insert
CREATE TABLE u (a VARCHAR(100) CHECK (a NOT LIKE '____%'));
INSERT INTO u VALUES (${literal});

-- @title     Writing a hexadecimal literal into a VARCHAR column
-- @id        typing.blob.into-text
-- @category  typing
-- @why       bytes stored in a text column compare unequal to the same text on SQLite
-- @see       https://sqlite.org/datatype3.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/hexadecimal-literals.html
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-BIT-STRINGS

CREATE TABLE t (a VARCHAR(40));

-- @step insert
INSERT INTO t VALUES (x'c3a9');

-- @step read
SELECT a FROM t;

-- @step equal
SELECT COUNT(*) AS n FROM t WHERE a = 'é';

-- @step length
SELECT LENGTH(a) AS n FROM t;

-- @portable equal
CREATE TABLE u (a VARCHAR(10));
INSERT INTO u VALUES ('é');
SELECT COUNT(*) AS n FROM u WHERE a = 'é';

-- @title     A trailing comma is a syntax error everywhere
-- @id        errors.syntax.comma
-- @category  errors
-- @why       generated lists end in a comma that no engine takes, in any place
-- @see       https://sqlite.org/lang_createtable.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table.html
-- @see       https://www.postgresql.org/docs/current/sql-createtable.html
-- @portable-by-nature

CREATE TABLE t (a INTEGER);

-- @step select-list
SELECT 1, 2,;
-- => *
-- |  error syntax_error

-- @step in-list
SELECT 1 IN (1, 2,);
-- => *
-- |  error syntax_error

-- @step values
INSERT INTO t VALUES (1),;
-- => *
-- |  error syntax_error

-- @step columns
CREATE TABLE u (a INTEGER,);
-- => *
-- |  error syntax_error

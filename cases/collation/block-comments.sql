-- @title     Nested and executable block comments
-- @id        collation.comment.block
-- @category  collation
-- @why       commenting out a block that has a comment inside ends early except on PostgreSQL; /*! … */ runs on MySQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/comments.html
-- @see       https://sqlite.org/lang_comment.html
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-COMMENTS

-- @step nested
-- @raw
SELECT 1 /* a /* b */ c */ AS v
-- @end

-- @step executable
-- @raw
SELECT 1 /*! + 1 */ AS v
-- @end

-- @step unterminated
-- @raw
SELECT 1 AS v /* open
-- @end

-- @portable executable
SELECT 1 AS v;

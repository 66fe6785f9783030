-- @title     # begins a comment on MySQL and MariaDB and is a syntax error elsewhere
-- @id        collation.comment.hash
-- @category  collation
-- @why       a MySQL script with # comments stops at its first comment on SQLite and PostgreSQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/comments.html
-- @see       https://sqlite.org/lang_comment.html
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-COMMENTS

-- @step hash
-- @raw
SELECT 1 AS v # one
-- @end
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  v integer
-- |  1

-- @portable hash
SELECT 1 AS v -- one
;
-- => *
-- |  v integer
-- |  1

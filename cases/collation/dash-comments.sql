-- @title     1 --1 is 2 on MySQL and MariaDB; elsewhere the dashes begin a comment
-- @id        collation.comment.dashes
-- @category  collation
-- @why       a generated "balance --1" adds one on MySQL and MariaDB, and on SQLite and PostgreSQL comments out the rest of its line
-- @see       https://dev.mysql.com/doc/refman/8.4/en/ansi-diff-comments.html
-- @see       https://sqlite.org/lang_comment.html
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-COMMENTS

-- @step minus-minus
-- @raw
SELECT 1 --1
 AS v
-- @end
-- => sqlite, postgres
-- |  v integer
-- |  1
-- => mariadb, mysql
-- |  v integer
-- |  2

-- @step with-space
SELECT 1 -- 1
 AS v;
-- => *
-- |  v integer
-- |  1

-- @portable minus-minus
SELECT 1 - -1 AS v;
-- => *
-- |  v integer
-- |  2

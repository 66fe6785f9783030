-- @title     Comments nest on PostgreSQL only, and /*! … */ runs on MySQL and MariaDB only
-- @id        collation.comment.block
-- @category  collation
-- @why       commenting out a block with a comment inside breaks a script except on PostgreSQL; what stands in /*! … */ MySQL and MariaDB run
-- @see       https://dev.mysql.com/doc/refman/8.4/en/comments.html
-- @see       https://sqlite.org/lang_comment.html
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-COMMENTS

-- @step nested
-- @raw
SELECT 1 /* a /* b */ c */ AS v
-- @end
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  v integer
-- |  1

-- @step executable
-- @raw
SELECT 1 /*! + 1 */ AS v
-- @end
-- => sqlite, postgres
-- |  v integer
-- |  1
-- => mariadb, mysql
-- |  v integer
-- |  2

-- @step unterminated
-- @raw
SELECT 1 AS v /* open
-- @end
-- => sqlite
-- |  v integer
-- |  1
-- => mariadb, postgres, mysql
-- |  error syntax_error

-- @portable executable
SELECT 1 AS v;
-- => *
-- |  v integer
-- |  1

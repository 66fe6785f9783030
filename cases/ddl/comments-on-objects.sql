-- @title     COMMENT 'x' on a column is refused by PostgreSQL, COMMENT ON COLUMN read by PostgreSQL only
-- @id        ddl.table.comment
-- @category  ddl
-- @why       a dump with COMMENT 'x' stops on PostgreSQL, one with COMMENT ON elsewhere; SQLite takes the words for the column's type
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table.html
-- @see       https://www.postgresql.org/docs/current/sql-comment.html
-- @see       https://sqlite.org/lang_comment.html

CREATE TABLE v (a INTEGER);

-- @step of-column
CREATE TABLE t (a INTEGER COMMENT 'how many');
-- => sqlite, mariadb, mysql
-- |  ok
-- => postgres
-- |  error syntax_error

-- @step of-table
CREATE TABLE u (a INTEGER) COMMENT = 'what for';
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok

-- @step comment-on
COMMENT ON COLUMN v.a IS 'how many';
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok

-- @portable of-column
CREATE TABLE w (
  a INTEGER /* how many */
);
-- => *
-- |  ok

-- @title     A row of a thousand texts of ten characters fits on SQLite only
-- @id        limits.row.stored
-- @category  limits
-- @why       a table of a wide form is refused by MySQL and MariaDB, and created by PostgreSQL, which then refuses a row that fills it
-- @see       https://www.postgresql.org/docs/current/limits.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/column-count-limit.html#row-size-limits
-- @see       https://mariadb.com/kb/en/innodb-limitations/
-- @repeat columns = 1000 of 'c${i} VARCHAR(30)' joined by ', '
-- @repeat values = 1000 of '''abcdefghij''' joined by ', '

-- @step create
CREATE TABLE t (${columns});
-- => sqlite, postgres
-- |  ok
-- => mariadb, mysql
-- |  error program_limit_exceeded

-- @step insert
-- @after create
INSERT INTO t VALUES (${values});
-- => sqlite
-- |  ok 1 row
-- => postgres
-- |  error program_limit_exceeded

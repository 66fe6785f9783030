-- @title     A table of 24,000 characters of VARCHAR in one row is refused by MySQL and MariaDB only
-- @id        limits.row.size
-- @category  limits
-- @why       a dozen VARCHAR(2000) are refused by MySQL and MariaDB when the table is created, 200 TEXT columns by MySQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/column-count-limit.html#row-size-limits
-- @see       https://mariadb.com/kb/en/innodb-limitations/
-- @see       https://www.postgresql.org/docs/current/limits.html
-- @see       https://sqlite.org/limits.html
-- @repeat varchars = 12 of 'c${i} VARCHAR(2000)' joined by ', '
-- @repeat texts12 = 12 of 'c${i} TEXT' joined by ', '
-- @repeat texts = 200 of 'c${i} TEXT' joined by ', '

-- @step varchars
CREATE TABLE t (${varchars});
-- => sqlite, postgres
-- |  ok
-- => mariadb, mysql
-- |  error program_limit_exceeded

-- MySQL adds what its storage engine says: 1030, 'Too big row'.
-- @step texts
CREATE TABLE v (${texts});
-- => sqlite, mariadb, postgres
-- |  ok
-- => mysql
-- |  error program_limit_exceeded; warning internal_error

-- @portable varchars
CREATE TABLE w (${texts12});
-- => *
-- |  ok

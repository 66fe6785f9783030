-- @title     An index has at most 16 columns on MySQL, 32 on PostgreSQL and MariaDB, more on SQLite
-- @id        limits.index.columns
-- @category  limits
-- @why       a report's index over many columns is created in tests on SQLite and refused by MySQL at 17, by PostgreSQL and MariaDB at 33
-- @see       https://sqlite.org/limits.html#max_column
-- @see       https://dev.mysql.com/doc/refman/8.4/en/multiple-column-indexes.html
-- @see       https://www.postgresql.org/docs/current/limits.html
-- @see       https://mariadb.com/kb/en/innodb-limitations/
-- @repeat columns = 40 of 'c${i} INT' joined by ', '
-- @repeat i16 = 16 of 'c${i}' joined by ', '
-- @repeat i17 = 17 of 'c${i}' joined by ', '
-- @repeat i32 = 32 of 'c${i}' joined by ', '
-- @repeat i33 = 33 of 'c${i}' joined by ', '

CREATE TABLE t (${columns});

-- @step columns-16
CREATE INDEX t16 ON t (${i16});
-- => *
-- |  ok

-- @step columns-17
CREATE INDEX t17 ON t (${i17});
-- => sqlite, postgres, mariadb
-- |  ok
-- => mysql
-- |  error program_limit_exceeded

-- @step columns-32
CREATE INDEX t32 ON t (${i32});
-- => sqlite, postgres, mariadb
-- |  ok
-- => mysql
-- |  error program_limit_exceeded

-- @step columns-33
CREATE INDEX t33 ON t (${i33});
-- => sqlite
-- |  ok
-- => postgres
-- |  error too_many_columns
-- => mariadb, mysql
-- |  error program_limit_exceeded

-- @title     A table has at most 1,017 columns on MySQL and MariaDB, 1,600 on PostgreSQL, 2,000 on SQLite
-- @id        limits.table.columns
-- @category  limits
-- @why       a table made from a wide spreadsheet is created in tests on SQLite and refused on MySQL, MariaDB or PostgreSQL
-- @see       https://sqlite.org/limits.html#max_column
-- @see       https://dev.mysql.com/doc/refman/8.4/en/column-count-limit.html
-- @see       https://www.postgresql.org/docs/current/limits.html
-- @see       https://mariadb.com/kb/en/innodb-limitations/
-- @repeat c1017 = 1017 of 'c${i} INT' joined by ', '
-- @repeat c1018 = 1018 of 'c${i} INT' joined by ', '
-- @repeat c1600 = 1600 of 'c${i} INT' joined by ', '
-- @repeat c1601 = 1601 of 'c${i} INT' joined by ', '
-- @repeat c2000 = 2000 of 'c${i} INT' joined by ', '
-- @repeat c2001 = 2001 of 'c${i} INT' joined by ', '
-- Each number is the last that an engine takes, or the first that it refuses. MariaDB tells it by its error 1005, "can't create table", which it also has for foreign keys, with the storage engine's number 185 in it.
-- MySQL and MariaDB refuse each of the larger ones as well; they are not asked, since either reads so long a list for a third of a second.

-- @step columns-1017
CREATE TABLE t1017 (${c1017});
-- => *
-- |  ok

-- MariaDB adds what its storage engine says: 1030, 'Too many columns'.
-- @step columns-1018
CREATE TABLE t1018 (${c1018});
-- => sqlite, postgres
-- |  ok
-- => mysql
-- |  error too_many_columns
-- => mariadb
-- |  error too_many_columns; warning internal_error

-- @step columns-1600
-- @sql mysql, mariadb none
-- @sql *
CREATE TABLE t1600 (${c1600});
-- @end
-- => sqlite, postgres
-- |  ok

-- @step columns-1601
-- @sql mysql, mariadb none
-- @sql *
CREATE TABLE t1601 (${c1601});
-- @end
-- => sqlite
-- |  ok
-- => postgres
-- |  error too_many_columns

-- @step columns-2000
-- @sql mysql, mariadb none
-- @sql *
CREATE TABLE t2000 (${c2000});
-- @end
-- => sqlite
-- |  ok
-- => postgres
-- |  error too_many_columns

-- @step columns-2001
-- @sql mysql, mariadb none
-- @sql *
CREATE TABLE t2001 (${c2001});
-- @end
-- => sqlite, postgres
-- |  error too_many_columns

-- @title     Name finds the column "Name" on all but PostgreSQL, and t.order finds "order" on all but SQLite
-- @id        identifiers.quotes.default
-- @category  identifiers
-- @why       a column that an ORM made as "Name" is not found by hand as Name on PostgreSQL, and t.order fails on SQLite only
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS
-- @see       https://sqlite.org/lang_keywords.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/identifiers.html

-- @sql mysql, mariadb
CREATE TABLE t (`Name` INTEGER, `order` INTEGER, `plain` INTEGER);
-- @sql *
CREATE TABLE t ("Name" INTEGER, "order" INTEGER, "plain" INTEGER);
-- @end
INSERT INTO t VALUES (1, 2, 3);

-- @step mixed-without-quotes
SELECT Name FROM t;
-- => sqlite, mariadb, mysql
-- |  Name integer
-- |  1
-- => postgres
-- |  error undefined_column

-- @step reserved-without-quotes
SELECT order FROM t;
-- => *
-- |  error syntax_error

-- @step reserved-qualified
SELECT t.order FROM t;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  order integer
-- |  2

-- @step plain-without-quotes
SELECT plain FROM t;
-- => *
-- |  plain integer
-- |  3

-- @step plain-in-other-case
SELECT PLAIN FROM t;
-- => sqlite, postgres
-- |  plain integer
-- |  3
-- => mariadb, mysql
-- |  PLAIN integer
-- |  3

-- @portable mixed-without-quotes
-- @sql mysql, mariadb
SELECT `Name` FROM t;
-- @sql *
SELECT "Name" FROM t;
-- => *
-- |  Name integer
-- |  1

-- @portable reserved-qualified
-- @sql mysql, mariadb
SELECT t.`order` FROM t;
-- @sql *
SELECT t."order" FROM t;
-- => *
-- |  order integer
-- |  2

-- @portable plain-in-other-case
SELECT plain FROM t;
-- => *
-- |  plain integer
-- |  3

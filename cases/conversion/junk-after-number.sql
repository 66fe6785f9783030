-- @title     123abc is a column name on MySQL and MariaDB and a syntax error on SQLite and PostgreSQL
-- @id        conversion.literal.junk
-- @category  conversion
-- @why       a space forgotten behind a number, or 1_000, runs on some engines and looks for a column of that name on MySQL and MariaDB
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-CONSTANTS-NUMERIC
-- @see       https://dev.mysql.com/doc/refman/8.4/en/identifiers.html
-- @see       https://sqlite.org/lang_expr.html#literal_values_constants_

-- @step letters
SELECT 123abc;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  error undefined_column

-- @step underscore
SELECT 1_000 AS v;
-- => sqlite, postgres<17
-- |  error syntax_error
-- => sqlite>=3.53, postgres>=17
-- |  v integer
-- |  1000
-- => mariadb, mysql
-- |  error undefined_column

-- @step exponent
SELECT 1e AS v;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  error undefined_column

-- @step trailing-dot
SELECT 1. AS v;
-- => sqlite
-- |  v double
-- |  1.0
-- => postgres, mariadb, mysql
-- |  v decimal
-- |  1

-- @step leading-dot
SELECT .5 AS v;
-- => sqlite
-- |  v double
-- |  0.5
-- => postgres, mariadb, mysql
-- |  v decimal
-- |  0.5

-- @portable underscore
SELECT 1000 AS v;
-- => *
-- |  v integer
-- |  1000

-- @title     '\n' in a literal is a line feed on MySQL and MariaDB and two characters elsewhere
-- @id        collation.literal.backslash
-- @category  collation
-- @why       a seed or dump with 'C:\new' stores a line feed in the path on MySQL and MariaDB, without a warning
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-literals.html
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-STRINGS
-- @see       https://sqlite.org/lang_expr.html#literal_values_constants_
-- @each literal = 'a\nb', 'a\tb', 'a\\b', 'C:\dir', 'a\_b', 'a\0b', 'a\%b'

-- @step length
SELECT LENGTH(${literal}) AS n;
-- => sqlite, postgres
-- |  literal  | outcome
-- |  'a\nb'   | [n integer] (4)
-- |  'a\tb'   | [n integer] (4)
-- |  'a\\b'   | [n integer] (4)
-- |  'C:\dir' | [n integer] (6)
-- |  'a\_b'   | [n integer] (4)
-- |  'a\0b'   | [n integer] (4)
-- |  'a\%b'   | [n integer] (4)
-- => mariadb, mysql
-- |  literal  | outcome
-- |  'a\nb'   | [n integer] (3)
-- |  'a\tb'   | [n integer] (3)
-- |  'a\\b'   | [n integer] (3)
-- |  'C:\dir' | [n integer] (5)
-- |  'a\_b'   | [n integer] (4)
-- |  'a\0b'   | [n integer] (3)
-- |  'a\%b'   | [n integer] (4)

-- @step value
SELECT ${literal} AS v;
-- => sqlite, postgres
-- |  literal  | outcome
-- |  'a\nb'   | [v text] ('a\\nb')
-- |  'a\tb'   | [v text] ('a\\tb')
-- |  'a\\b'   | [v text] ('a\\\\b')
-- |  'C:\dir' | [v text] ('C:\\dir')
-- |  'a\_b'   | [v text] ('a\\_b')
-- |  'a\0b'   | [v text] ('a\\0b')
-- |  'a\%b'   | [v text] ('a\\%b')
-- => mariadb, mysql
-- |  literal  | outcome
-- |  'a\nb'   | [v text] ('a\nb')
-- |  'a\tb'   | [v text] ('a\tb')
-- |  'a\\b'   | [v text] ('a\\b')
-- |  'C:\dir' | [v text] ('C:dir')
-- |  'a\_b'   | [v text] ('a\\_b')
-- |  'a\0b'   | [v text] ('a\u{0}b')
-- |  'a\%b'   | [v text] ('a\\%b')

-- In the mode without escapes MySQL and MariaDB take a backslash for itself, as the others do.
-- @portable value
-- @sql mysql, mariadb
SET SESSION sql_mode = CONCAT(@@sql_mode, ',NO_BACKSLASH_ESCAPES');
SELECT ${literal} AS v;
-- @sql *
SELECT ${literal} AS v;
-- => *
-- |  literal  | outcome
-- |  'a\nb'   | [v text] ('a\\nb')
-- |  'a\tb'   | [v text] ('a\\tb')
-- |  'a\\b'   | [v text] ('a\\\\b')
-- |  'C:\dir' | [v text] ('C:\\dir')
-- |  'a\_b'   | [v text] ('a\\_b')
-- |  'a\0b'   | [v text] ('a\\0b')
-- |  'a\%b'   | [v text] ('a\\%b')

-- @portable length
-- @sql mysql, mariadb
SET SESSION sql_mode = CONCAT(@@sql_mode, ',NO_BACKSLASH_ESCAPES');
SELECT CHAR_LENGTH(${literal}) AS n;
-- @sql *
SELECT LENGTH(${literal}) AS n;
-- => *
-- |  literal  | outcome
-- |  'a\nb'   | [n integer] (4)
-- |  'a\tb'   | [n integer] (4)
-- |  'a\\b'   | [n integer] (4)
-- |  'C:\dir' | [n integer] (6)
-- |  'a\_b'   | [n integer] (4)
-- |  'a\0b'   | [n integer] (4)
-- |  'a\%b'   | [n integer] (4)

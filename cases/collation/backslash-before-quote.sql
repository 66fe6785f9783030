-- @title     'it\'s' is a text on MySQL and MariaDB and a syntax error on SQLite and PostgreSQL
-- @id        collation.literal.backslash.quote
-- @category  collation
-- @why       a value escaped as MySQL wants it, it\'s, ends the text early elsewhere: the query breaks, or what follows is run as SQL (injection)
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-literals.html
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-STRINGS
-- @see       https://sqlite.org/lang_expr.html#literal_values_constants_

-- @step backslash
-- @raw
SELECT 'it\'s' AS v
-- @end
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  v text
-- |  'it\'s'

-- @step doubled
SELECT 'it''s' AS v;
-- => *
-- |  v text
-- |  'it\'s'

-- @step trailing
-- @raw
SELECT 'dir\' AS v
-- @end
-- => sqlite, postgres
-- |  v text
-- |  'dir\\'
-- => mariadb, mysql
-- |  error syntax_error

-- @portable backslash
SELECT 'it''s' AS v;
-- => *
-- |  v text
-- |  'it\'s'

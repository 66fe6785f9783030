-- @title     'a' 'b' is one text on MySQL and MariaDB, and an alias or an error on SQLite and PostgreSQL
-- @id        collation.literal.adjacent
-- @category  collation
-- @why       a comma forgotten in an IN list makes one value of two on MySQL and MariaDB: rows are missing and nobody is told
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-literals.html
-- @see       https://mariadb.com/kb/en/string-literals/
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-STRINGS
-- @see       https://sqlite.org/lang_select.html

-- @step same-line
SELECT 'a' 'b' AS v;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  v text
-- |  'ab'

-- @step two-lines
SELECT 'a'
'b' AS v;
-- => sqlite
-- |  error syntax_error
-- => mariadb, postgres, mysql
-- |  v text
-- |  'ab'

-- @step in-list
SELECT CASE WHEN 'b' IN ('a' 'b', 'c') THEN 'found' ELSE 'lost' END AS v;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  v text
-- |  'lost'

-- @step without-alias
SELECT 'a' 'b';
-- => sqlite
-- |  b text
-- |  'a'
-- => mariadb
-- |  ab text
-- |  'ab'
-- => postgres
-- |  error syntax_error
-- => mysql
-- |  a text
-- |  'ab'

-- @portable same-line
-- @sql mysql, mariadb
SELECT CONCAT('a', 'b') AS v;
-- @sql *
SELECT 'a' || 'b' AS v;
-- => *
-- |  v text
-- |  'ab'

-- @portable without-alias
-- @sql mysql, mariadb
SELECT CONCAT('a', 'b') AS v;
-- @sql *
SELECT 'a' || 'b' AS v;
-- => *
-- |  v text
-- |  'ab'

-- @title     Text between dollar signs is read by PostgreSQL only
-- @id        collation.literal.dollar
-- @category  collation
-- @why       migrations that PostgreSQL tools wrote, with $$ around texts and function bodies, do not parse on any other engine
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-DOLLAR-QUOTING
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-literals.html
-- @see       https://sqlite.org/lang_expr.html#literal_values_constants_

-- @step plain
-- @raw
SELECT $$it's$$ AS v
-- @end
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  v text
-- |  'it\'s'

-- @step tagged
-- @raw
SELECT $q$it's$q$ AS v
-- @end
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  v text
-- |  'it\'s'

-- @portable plain
SELECT 'it''s' AS v;
-- => *
-- |  v text
-- |  'it\'s'

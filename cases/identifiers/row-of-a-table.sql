-- @title     A table's name where a column is expected is the whole row on PostgreSQL and an error elsewhere
-- @id        identifiers.row
-- @category  identifiers
-- @why       on PostgreSQL it is the whole row, so a misspelt column that is named like the table returns "(1,x)"
-- @see       https://www.postgresql.org/docs/current/rowtypes.html#ROWTYPES-USAGE
-- @see       https://sqlite.org/lang_expr.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/identifier-qualifiers.html

CREATE TABLE item (id INTEGER, name VARCHAR(5));
INSERT INTO item VALUES (1, 'x'), (NULL, NULL);

-- @step select
SELECT item FROM item WHERE id = 1;
-- => sqlite, mariadb, mysql
-- |  error undefined_column
-- => postgres
-- |  item other(item)
-- |  '(1,x)'

-- @step count
SELECT COUNT(item) AS n FROM item;
-- => sqlite, mariadb, mysql
-- |  error undefined_column
-- => postgres
-- |  n integer
-- |  2

-- @step is-null
SELECT COUNT(*) AS n FROM item WHERE item IS NULL;
-- => sqlite, mariadb, mysql
-- |  error undefined_column
-- => postgres
-- |  n integer
-- |  1

-- @step as-function
SELECT name(item) AS v FROM item WHERE id = 1;
-- => sqlite
-- |  error undefined_column
-- => mariadb
-- |  error undefined_function
-- => postgres
-- |  v text
-- |  'x'
-- => mysql
-- |  error syntax_error

-- @step star-as-row
SELECT item.* IS NULL AS v FROM item WHERE id = 1;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  v bool
-- |  false

-- @portable count
SELECT COUNT(*) AS n FROM item;
-- => *
-- |  n integer
-- |  2

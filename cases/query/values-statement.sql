-- @title     VALUES (1, 'a') as a statement is a syntax error on MySQL, VALUES ROW(1, 'a') on all others
-- @id        query.values.statement
-- @category  query
-- @why       MySQL wants ROW before each row, and the columns have other names on each engine
-- @see       https://sqlite.org/lang_select.html#values
-- @see       https://dev.mysql.com/doc/refman/8.4/en/values.html
-- @see       https://mariadb.com/kb/en/table-value-constructors/
-- @see       https://www.postgresql.org/docs/current/sql-values.html

-- @step values
VALUES (1, 'a'), (3, 'b');
-- => sqlite, postgres
-- |  column1 integer | column2 text
-- |  1               | 'a'
-- |  3               | 'b'
-- => mariadb
-- |  "1" integer | a text
-- |  1           | 'a'
-- |  3           | 'b'
-- => mysql
-- |  error syntax_error

-- @step values-row
VALUES ROW(1, 'a'), ROW(3, 'b');
-- => sqlite, mariadb, postgres
-- |  error syntax_error
-- => mysql
-- |  column_0 integer | column_1 text
-- |  1                | 'a'
-- |  3                | 'b'

-- @step ordered
VALUES (2), (1) ORDER BY 1;
-- => sqlite, mysql
-- |  error syntax_error
-- => mariadb
-- |  "2" integer
-- |  1
-- |  2
-- => postgres
-- |  column1 integer
-- |  1
-- |  2

-- @step limited
VALUES (2), (1) LIMIT 1;
-- => sqlite, mysql
-- |  error syntax_error
-- => mariadb
-- |  "2" integer
-- |  2
-- => postgres
-- |  column1 integer
-- |  2

-- @step union
VALUES (1) UNION ALL SELECT 2;
-- => sqlite, postgres
-- |  column1 integer
-- |  1
-- |  2
-- => mariadb
-- |  "1" integer
-- |  1
-- |  2
-- => mysql
-- |  error syntax_error

-- @step mixed
VALUES (1), ('a');
-- => sqlite
-- |  column1 any
-- |  integer:1
-- |  text:'a'
-- => mariadb
-- |  "1" text
-- |  '1'
-- |  'a'
-- => postgres
-- |  error invalid_text_representation
-- => mysql
-- |  error syntax_error

-- @step uneven
VALUES (1), (1, 2);
-- => *
-- |  error syntax_error

-- @portable values
SELECT 1 AS id, 'a' AS name UNION ALL SELECT 3, 'b';
-- => *
-- |  id integer | name text
-- |  1          | 'a'
-- |  3          | 'b'

-- @portable ordered
SELECT 2 AS x UNION ALL SELECT 1 ORDER BY 1;
-- => *
-- |  x integer
-- |  1
-- |  2

-- @portable mixed
SELECT '1' AS v UNION ALL SELECT 'a';
-- => *
-- |  v text
-- |  '1'
-- |  'a'

-- @title     VALUES (1, 'x'), (2, 'y') is a table on all but MySQL, which wants ROW(1, 'x')
-- @id        dml.values
-- @category  dml
-- @why       a query over a list of literals by VALUES fails on MySQL without the word ROW, and its columns have other names on each engine
-- @see       https://sqlite.org/lang_select.html#the_values_clause
-- @see       https://dev.mysql.com/doc/refman/8.4/en/values.html
-- @see       https://www.postgresql.org/docs/current/sql-values.html
-- @see       https://mariadb.com/kb/en/table-value-constructors/

CREATE TABLE t (a INTEGER, b VARCHAR(10));

-- @step statement
VALUES (1, 'x'), (2, 'y');
-- => sqlite, postgres
-- |  column1 integer | column2 text
-- |  1               | 'x'
-- |  2               | 'y'
-- => mariadb
-- |  "1" integer | x text
-- |  1           | 'x'
-- |  2           | 'y'
-- => mysql
-- |  error syntax_error

-- @step row-constructor
VALUES ROW(1, 'x'), ROW(2, 'y');
-- => sqlite, mariadb, postgres
-- |  error syntax_error
-- => mysql
-- |  column_0 integer | column_1 text
-- |  1                | 'x'
-- |  2                | 'y'

-- @step in-from
SELECT * FROM (VALUES (1, 'x'), (2, 'y')) q;
-- => sqlite, postgres
-- |  column1 integer | column2 text
-- |  1               | 'x'
-- |  2               | 'y'
-- => mariadb
-- |  "1" integer | x text
-- |  1           | 'x'
-- |  2           | 'y'
-- => mysql
-- |  error syntax_error

-- @step with-names
SELECT a FROM (VALUES (1, 'x'), (2, 'y')) q (a, b) ORDER BY a;
-- => sqlite, mariadb<11.8, mysql
-- |  error syntax_error
-- => mariadb>=11.8, postgres
-- |  a integer
-- |  1
-- |  2

-- @step insert-from
INSERT INTO t SELECT * FROM (VALUES (3, 'z')) q;
-- => sqlite, mariadb, postgres
-- |  ok 1 row
-- => mysql
-- |  error syntax_error

-- @portable with-names
SELECT a FROM (SELECT 1 AS a, 'x' AS b UNION ALL SELECT 2, 'y') q ORDER BY a;
-- => *
-- |  a integer
-- |  1
-- |  2

-- @portable in-from
SELECT * FROM (SELECT 1 AS a, 'x' AS b UNION ALL SELECT 2, 'y') q;
-- => *
-- |  a integer | b text
-- |  1         | 'x'
-- |  2         | 'y'

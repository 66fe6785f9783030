-- @title     DISTINCT ON is read by PostgreSQL only
-- @id        query.distinct.on
-- @category  query
-- @why       "the first row of each group" in PostgreSQL's short form is a syntax error on the others
-- @see       https://www.postgresql.org/docs/current/sql-select.html#SQL-DISTINCT
-- @see       https://dev.mysql.com/doc/refman/8.4/en/select.html
-- @see       https://sqlite.org/lang_select.html

CREATE TABLE t (g INTEGER, a INTEGER, b VARCHAR(5));
INSERT INTO t VALUES (1, 2, 'x'), (1, 1, 'y'), (1, NULL, 'w'), (2, 5, 'z');

-- @step first-of-each
SELECT DISTINCT ON (g) g, a, b FROM t ORDER BY g, a;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  g integer | a integer | b text
-- |  1         | 1         | 'y'
-- |  2         | 5         | 'z'

-- @step parenthesised-column
SELECT DISTINCT (g), a FROM t WHERE a IS NOT NULL ORDER BY g, a;
-- => *
-- |  g integer | a integer
-- |  1         | 1
-- |  1         | 2
-- |  2         | 5

-- NULLs last, as PostgreSQL sorts them; of rows that tie, both take any.
-- @portable first-of-each
SELECT g, a, b FROM (SELECT g, a, b, ROW_NUMBER() OVER (PARTITION BY g ORDER BY CASE WHEN a IS NULL THEN 1 ELSE 0 END, a) AS place FROM t) q WHERE place = 1 ORDER BY CASE WHEN g IS NULL THEN 1 ELSE 0 END, g;
-- => *
-- |  g integer | a integer | b text
-- |  1         | 1         | 'y'
-- |  2         | 5         | 'z'

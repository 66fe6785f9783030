-- @title     NULLs in the column of a JOIN match nothing on any engine: JOIN drops the rows, LEFT JOIN keeps them
-- @id        null.join
-- @category  null
-- @why       a report that joins two lists by a column with gaps loses those rows, or keeps them alone by LEFT JOIN: NULL meets no NULL
-- @see       https://sqlite.org/lang_select.html#fromclause
-- @see       https://dev.mysql.com/doc/refman/8.4/en/join.html
-- @see       https://mariadb.com/kb/en/null-values/
-- @see       https://www.postgresql.org/docs/current/queries-table-expressions.html#QUERIES-JOIN

CREATE TABLE a (k INTEGER, x VARCHAR(5));
CREATE TABLE b (k INTEGER, y VARCHAR(5));
INSERT INTO a VALUES (1, 'a1'), (NULL, 'an');
INSERT INTO b VALUES (1, 'b1'), (NULL, 'bn');

-- @step inner
SELECT x, y FROM a JOIN b USING (k) ORDER BY x;
-- => *
-- |  x text | y text
-- |  'a1'   | 'b1'

-- @step left
SELECT x, y FROM a LEFT JOIN b USING (k) ORDER BY x;
-- => *
-- |  x text | y text
-- |  'a1'   | 'b1'
-- |  'an'   | NULL

-- @step null-safe
SELECT x, y FROM a JOIN b ON a.k IS NOT DISTINCT FROM b.k ORDER BY x;
-- => sqlite, postgres
-- |  x text | y text
-- |  'a1'   | 'b1'
-- |  'an'   | 'bn'
-- => mariadb, mysql
-- |  error syntax_error

-- @step full
SELECT x, y FROM a FULL JOIN b ON a.k = b.k ORDER BY COALESCE(x, y);
-- => sqlite, postgres
-- |  x text | y text
-- |  'a1'   | 'b1'
-- |  'an'   | NULL
-- |  NULL   | 'bn'
-- => mariadb
-- |  error undefined_column
-- => mysql
-- |  error undefined_column; warning deprecated_syntax

-- @portable null-safe
SELECT x, y FROM a JOIN b ON a.k = b.k OR (a.k IS NULL AND b.k IS NULL) ORDER BY x;
-- => *
-- |  x text | y text
-- |  'a1'   | 'b1'
-- |  'an'   | 'bn'

-- @portable full
SELECT x, y FROM (SELECT x, y FROM a LEFT JOIN b ON a.k = b.k UNION ALL SELECT NULL, y FROM b WHERE NOT EXISTS (SELECT 1 FROM a WHERE a.k = b.k)) q ORDER BY COALESCE(x, y);
-- => *
-- |  x text | y text
-- |  'a1'   | 'b1'
-- |  'an'   | NULL
-- |  NULL   | 'bn'

-- @title     IN, CASE and JOIN take 'X' for 'x' on MySQL and MariaDB only
-- @id        collation.in
-- @category  collation
-- @why       a filter by IN, a CASE or a join on codes takes 'X' for 'x' on MySQL and MariaDB, so more rows match than in tests on SQLite
-- @see       https://sqlite.org/datatype3.html#collation
-- @see       https://dev.mysql.com/doc/refman/8.4/en/case-sensitivity.html
-- @see       https://www.postgresql.org/docs/current/collation.html

CREATE TABLE t (id INTEGER, a VARCHAR(10));
CREATE TABLE s (code VARCHAR(10), label VARCHAR(10));
INSERT INTO t VALUES (1, 'X'), (2, 'x');
INSERT INTO s VALUES ('x', 'lower');

-- @step in-literals
SELECT 'A' IN ('a', 'b') AS found;
-- => sqlite
-- |  found integer
-- |  0
-- => mariadb, mysql
-- |  found integer
-- |  1
-- => postgres
-- |  found bool
-- |  false

-- @step in-column
SELECT id FROM t WHERE a IN ('x', 'y') ORDER BY id;
-- => sqlite, postgres
-- |  id integer
-- |  2
-- => mariadb, mysql
-- |  id integer
-- |  1
-- |  2

-- @step case
SELECT id, CASE a WHEN 'x' THEN 'lower' ELSE 'other' END AS v FROM t ORDER BY id;
-- => sqlite, postgres
-- |  id integer | v text
-- |  1          | 'other'
-- |  2          | 'lower'
-- => mariadb, mysql
-- |  id integer | v text
-- |  1          | 'lower'
-- |  2          | 'lower'

-- @step join
SELECT t.id, s.label FROM t JOIN s ON s.code = t.a ORDER BY t.id;
-- => sqlite, postgres
-- |  id integer | label text
-- |  2          | 'lower'
-- => mariadb, mysql
-- |  id integer | label text
-- |  1          | 'lower'
-- |  2          | 'lower'

-- @step in-subquery
SELECT id FROM t WHERE a IN (SELECT code FROM s) ORDER BY id;
-- => sqlite, postgres
-- |  id integer
-- |  2
-- => mariadb, mysql
-- |  id integer
-- |  1
-- |  2

-- @step nullif
SELECT id, NULLIF(a, 'x') AS v FROM t ORDER BY id;
-- => sqlite, postgres
-- |  id integer | v text
-- |  1          | 'X'
-- |  2          | NULL
-- => mariadb, mysql
-- |  id integer | v text
-- |  1          | NULL
-- |  2          | NULL

-- LOWER folds A to Z only on SQLite, and MySQL and MariaDB take é for e besides: what is rewritten with it holds for letters without accents.
-- @portable in-column
SELECT id FROM t WHERE LOWER(a) IN ('x', 'y') ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  2

-- @portable join
SELECT t.id, s.label FROM t JOIN s ON LOWER(s.code) = LOWER(t.a) ORDER BY t.id;
-- => *
-- |  id integer | label text
-- |  1          | 'lower'
-- |  2          | 'lower'

-- @portable in-literals
SELECT CASE WHEN LOWER('A') IN ('a', 'b') THEN 1 ELSE 0 END AS found;
-- => *
-- |  found integer
-- |  1

-- @portable case
SELECT id, CASE LOWER(a) WHEN 'x' THEN 'lower' ELSE 'other' END AS v FROM t ORDER BY id;
-- => *
-- |  id integer | v text
-- |  1          | 'lower'
-- |  2          | 'lower'

-- @portable in-subquery
SELECT id FROM t WHERE LOWER(a) IN (SELECT LOWER(code) FROM s) ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  2

-- @portable nullif
-- @sql mysql, mariadb
SELECT id, NULLIF(a, CAST('x' AS BINARY)) AS v FROM t ORDER BY id;
-- @sql *
SELECT id, NULLIF(a, 'x') AS v FROM t ORDER BY id;
-- => *
-- |  id integer | v text
-- |  1          | 'X'
-- |  2          | NULL

-- @title     LIKE ignores case on SQLite, MySQL and MariaDB and not on PostgreSQL
-- @id        collation.like.case
-- @category  collation
-- @why       a search box by LIKE finds 'Blue' for 'blue' in tests on SQLite, and after the move to PostgreSQL no longer
-- @see       https://sqlite.org/lang_expr.html#like
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-comparison-functions.html#operator_like
-- @see       https://www.postgresql.org/docs/current/functions-matching.html

CREATE TABLE t (id INTEGER, a VARCHAR(20));
INSERT INTO t VALUES (1, 'Abc'), (2, 'abc'), (3, 'ABX');
CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT);
INSERT INTO note VALUES (1, 'Blue shoe'), (2, 'a blue hat'), (3, 'red');

-- @step prefix
SELECT id FROM t WHERE a LIKE 'aB%' ORDER BY id;
-- => sqlite, mariadb, mysql
-- |  id integer
-- |  1
-- |  2
-- |  3
-- => postgres
-- |  id integer

-- @step like-as-equals
SELECT 'a' LIKE 'A' AS matches;
-- => sqlite, mariadb, mysql
-- |  matches integer
-- |  1
-- => postgres
-- |  matches bool
-- |  false

-- @step equals
SELECT 'a' = 'A' AS same;
-- => sqlite
-- |  same integer
-- |  0
-- => mariadb, mysql
-- |  same integer
-- |  1
-- => postgres
-- |  same bool
-- |  false

-- @step not-like
SELECT id FROM t WHERE a NOT LIKE 'ab%' ORDER BY id;
-- => sqlite, mariadb, mysql
-- |  id integer
-- => postgres
-- |  id integer
-- |  1
-- |  3

-- @step inside
SELECT id, body FROM note WHERE body LIKE '%blue%' ORDER BY id;
-- => sqlite, mariadb, mysql
-- |  id integer | body text
-- |  1          | 'Blue shoe'
-- |  2          | 'a blue hat'
-- => postgres
-- |  id integer | body text
-- |  2          | 'a blue hat'

-- @step counted
SELECT COUNT(*) AS n FROM t WHERE a LIKE '%ab%';
-- => sqlite, mariadb, mysql
-- |  n integer
-- |  3
-- => postgres
-- |  n integer
-- |  1

-- @step whole
SELECT COUNT(*) AS n FROM note WHERE body LIKE 'RED';
-- => sqlite, mariadb, mysql
-- |  n integer
-- |  1
-- => postgres
-- |  n integer
-- |  0

-- LOWER folds A to Z only on SQLite, and MySQL and MariaDB take é for e besides: what is rewritten with it holds for letters without accents.
-- @portable prefix
SELECT id FROM t WHERE LOWER(a) LIKE 'ab%' ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  2
-- |  3

-- @portable like-as-equals
SELECT CASE WHEN LOWER('a') LIKE LOWER('A') THEN 1 ELSE 0 END AS matches;
-- => *
-- |  matches integer
-- |  1

-- @portable not-like
SELECT id FROM t WHERE LOWER(a) NOT LIKE 'ab%' ORDER BY id;
-- => *
-- |  id integer

-- @portable equals
SELECT CASE WHEN LOWER('a') = LOWER('A') THEN 1 ELSE 0 END AS same;
-- => *
-- |  same integer
-- |  1

-- @portable inside
SELECT id, body FROM note WHERE LOWER(body) LIKE '%blue%' ORDER BY id;
-- => *
-- |  id integer | body text
-- |  1          | 'Blue shoe'
-- |  2          | 'a blue hat'

-- @portable counted
SELECT COUNT(*) AS n FROM t WHERE LOWER(a) LIKE '%ab%';
-- => *
-- |  n integer
-- |  3

-- @portable whole
SELECT COUNT(*) AS n FROM note WHERE LOWER(body) = 'red';
-- => *
-- |  n integer
-- |  1

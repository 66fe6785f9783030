-- @title     ILIKE is read by PostgreSQL only
-- @id        collation.like.ilike
-- @category  collation
-- @why       a search box written with PostgreSQL's ILIKE is a syntax error on SQLite, MySQL and MariaDB
-- @see       https://www.postgresql.org/docs/current/functions-matching.html
-- @see       https://sqlite.org/lang_expr.html#like
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-comparison-functions.html

CREATE TABLE t (id INTEGER, a VARCHAR(10));
INSERT INTO t VALUES (1, 'ABC'), (2, 'abd'), (3, 'xyz');

-- @step ilike
SELECT id FROM t WHERE a ILIKE 'ab%' ORDER BY id;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  id integer
-- |  1
-- |  2

-- LOWER folds A to Z only on SQLite, and MySQL and MariaDB take é for e besides: what is rewritten with it holds for letters without accents.
-- @portable ilike
SELECT id FROM t WHERE LOWER(a) LIKE LOWER('ab%') ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  2

-- @title     REGEXP runs on MySQL and MariaDB only, REGEXP_LIKE on MySQL and PostgreSQL only
-- @id        collation.regexp.portable
-- @category  collation
-- @why       a filter by REGEXP fails on SQLite when it runs, unless the program adds the function, and finds other case on MySQL
-- @see       https://sqlite.org/lang_expr.html#regexp
-- @see       https://dev.mysql.com/doc/refman/8.4/en/regexp.html
-- @see       https://mariadb.com/kb/en/regexp/
-- @see       https://mariadb.com/docs/release-notes/compatibility-and-differences/function-differences-between-mariadb-and-mysql/function-differences-between-mariadb-10-11-and-mysql-8-0
-- @see       https://www.postgresql.org/docs/current/functions-matching.html

CREATE TABLE t (id INTEGER, a VARCHAR(10));
INSERT INTO t VALUES (1, 'abc'), (2, 'xabc'), (3, 'ABC');

-- @step regexp
SELECT id FROM t WHERE a REGEXP '^a' ORDER BY id;
-- => sqlite
-- |  error undefined_function
-- => mariadb, mysql
-- |  id integer
-- |  1
-- |  3
-- => postgres
-- |  error syntax_error

-- @step regexp-like
SELECT id FROM t WHERE REGEXP_LIKE(a, '^a') ORDER BY id;
-- => sqlite, mariadb
-- |  error undefined_function
-- => postgres
-- |  id integer
-- |  1
-- => mysql
-- |  id integer
-- |  1
-- |  3

-- LOWER folds A to Z only on SQLite, and MySQL and MariaDB take é for e besides: what is rewritten with it holds for letters without accents.
-- @portable regexp
SELECT id FROM t WHERE LOWER(a) LIKE 'a%' ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  3

-- @portable regexp-like
SELECT id FROM t WHERE LOWER(a) LIKE 'a%' ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  3

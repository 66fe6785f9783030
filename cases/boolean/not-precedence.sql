-- @title     NOT a = b negates the comparison; on MySQL and MariaDB ! a = b negates a
-- @id        boolean.not.precedence
-- @category  boolean
-- @why       NOT rewritten as ! selects other rows on MySQL and MariaDB, without an error; SQLite and PostgreSQL refuse it
-- @see       https://sqlite.org/lang_expr.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/operator-precedence.html
-- @see       https://mariadb.com/kb/en/operator-precedence/
-- @see       https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-PRECEDENCE

CREATE TABLE t (a INTEGER, b INTEGER);
INSERT INTO t VALUES (0, 5), (1, 0), (2, 2), (NULL, 0);

-- @step not
SELECT a FROM t WHERE NOT a = b ORDER BY a;
-- => *
-- |  a integer
-- |  0
-- |  1

-- @step not-in
SELECT a FROM t WHERE NOT a IN (1, 2) ORDER BY a;
-- => *
-- |  a integer
-- |  0

-- @step not-between
SELECT a FROM t WHERE NOT a BETWEEN 1 AND 2 ORDER BY a;
-- => *
-- |  a integer
-- |  0

-- @step exclamation-mark
SELECT a FROM t WHERE ! a = b ORDER BY a;
-- => sqlite
-- |  error syntax_error
-- => mariadb
-- |  a integer
-- |  1
-- => postgres
-- |  error undefined_function
-- => mysql
-- |  a integer
-- |  1
-- |  warning deprecated_syntax

-- @portable exclamation-mark
SELECT a FROM t WHERE CASE WHEN a = 0 THEN 1 WHEN a <> 0 THEN 0 END = b ORDER BY a;
-- => *
-- |  a integer
-- |  1

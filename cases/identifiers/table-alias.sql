-- @title     Behind FROM t AS x the name t.a is unknown on every engine, and X.a on MySQL and MariaDB with lower_case_table_names = 0
-- @id        identifiers.alias.table
-- @category  identifiers
-- @why       a query that says X.a behind FROM t AS x passes on SQLite, and on MySQL where table names ignore case, and fails on MySQL on Linux
-- @see       https://www.postgresql.org/docs/current/queries-table-expressions.html#QUERIES-TABLE-ALIASES
-- @see       https://dev.mysql.com/doc/refman/8.4/en/identifier-qualifiers.html
-- @see       https://mariadb.com/kb/en/delete/
-- @see       https://sqlite.org/lang_select.html

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1), (2);

-- @step old-name
SELECT t.a FROM t AS x;
-- => sqlite, mariadb, mysql
-- |  error undefined_column
-- => postgres
-- |  error undefined_table

-- @step old-name-as-star
SELECT t.* FROM t AS x;
-- => *
-- |  error undefined_table

-- @step alias-in-other-case
SELECT X.a FROM t AS x ORDER BY 1;
-- => sqlite, postgres
-- |  a integer
-- |  1
-- |  2
-- => mariadb, mysql
-- |  error undefined_column

-- @step alias-of-alias
SELECT x.a AS x FROM t AS x ORDER BY x.a;
-- => *
-- |  x integer
-- |  1
-- |  2

-- @step update-by-old-name
UPDATE t AS x SET a = 5 WHERE t.a = 1;
-- => sqlite, mariadb, mysql
-- |  error undefined_column
-- => postgres
-- |  error undefined_table

-- @step update-by-alias
UPDATE t AS x SET a = 5 WHERE x.a = 1;
-- => *
-- |  ok 1 row

-- @step alias-of-subquery-outside
SELECT q.a FROM (SELECT t.a FROM t) q WHERE t.a = 2;
-- => sqlite, mariadb, mysql
-- |  error undefined_column
-- => postgres
-- |  error undefined_table

-- @step two-same-named-columns
SELECT x.a, y.a FROM t x JOIN t y ON x.a = y.a;
-- => *
-- |  a integer | a integer
-- |  5         | 5
-- |  2         | 2

-- @step delete-by-alias
DELETE FROM t AS x WHERE x.a = 5;
-- => sqlite, mariadb>=11.8, postgres, mysql
-- |  ok 1 row
-- => mariadb<11.8
-- |  error syntax_error

-- @portable alias-in-other-case
CREATE TABLE u (a INTEGER);
INSERT INTO u VALUES (1), (2);
SELECT x.a FROM u AS x ORDER BY 1;
-- => *
-- |  a integer
-- |  1
-- |  2

-- @portable delete-by-alias
CREATE TABLE w (a INTEGER);
INSERT INTO w VALUES (1), (5);
DELETE FROM w WHERE w.a = 5;
-- => *
-- |  ok 1 row

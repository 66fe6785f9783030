-- @title     LATERAL is refused by SQLite and MariaDB
-- @id        query.derived.lateral
-- @category  query
-- @why       "the top two per row" by LATERAL ends at SQLite and MariaDB; without the word no engine lets a derived table look left
-- @see       https://www.postgresql.org/docs/current/queries-table-expressions.html#QUERIES-LATERAL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/lateral-derived-tables.html
-- @see       https://sqlite.org/lang_select.html
-- @see       https://mariadb.com/kb/en/join-syntax/

CREATE TABLE t (a INTEGER);
CREATE TABLE u (a INTEGER, b INTEGER);
INSERT INTO t VALUES (1), (2), (3);
INSERT INTO u VALUES (1, 10), (1, 11), (1, 12), (2, 20);

-- @step lateral
SELECT t.a, q.b FROM t CROSS JOIN LATERAL (SELECT b FROM u WHERE u.a = t.a ORDER BY b DESC LIMIT 2) q ORDER BY t.a, q.b;
-- => sqlite, mariadb
-- |  error syntax_error
-- => postgres, mysql
-- |  a integer | b integer
-- |  1         | 11
-- |  1         | 12
-- |  2         | 20

-- @step left-lateral
SELECT t.a, q.b FROM t LEFT JOIN LATERAL (SELECT MAX(b) AS b FROM u WHERE u.a = t.a) q ON 1 = 1 ORDER BY t.a;
-- => sqlite, mariadb
-- |  error syntax_error
-- => postgres, mysql
-- |  a integer | b integer
-- |  1         | 12
-- |  2         | 20
-- |  3         | NULL

-- @step cross-apply
SELECT t.a, q.b FROM t CROSS APPLY (SELECT b FROM u WHERE u.a = t.a) q;
-- => *
-- |  error syntax_error

-- @step without-the-word
SELECT t.a, q.b FROM t, (SELECT b FROM u WHERE u.a = t.a) q ORDER BY t.a, q.b;
-- => sqlite, mariadb, mysql
-- |  error undefined_column
-- => postgres
-- |  error undefined_table

-- @portable lateral
SELECT a, b FROM (SELECT t.a, u.b, ROW_NUMBER() OVER (PARTITION BY t.a ORDER BY u.b DESC) AS place FROM t JOIN u ON u.a = t.a) q WHERE place <= 2 ORDER BY a, b;
-- => *
-- |  a integer | b integer
-- |  1         | 11
-- |  1         | 12
-- |  2         | 20

-- @portable left-lateral
SELECT t.a, (SELECT MAX(b) FROM u WHERE u.a = t.a) AS b FROM t ORDER BY t.a;
-- => *
-- |  a integer | b integer
-- |  1         | 12
-- |  2         | 20
-- |  3         | NULL

-- @portable without-the-word
SELECT t.a, u.b FROM t JOIN u ON u.a = t.a ORDER BY t.a, u.b;
-- => *
-- |  a integer | b integer
-- |  1         | 10
-- |  1         | 11
-- |  1         | 12
-- |  2         | 20

-- @title     ORDER BY … COLLATE NOCASE runs on SQLite only
-- @id        collation.order.nocase
-- @category  collation
-- @why       a sorted list written with COLLATE NOCASE for SQLite fails on every server; LOWER sorts plain letters alike everywhere
-- @see       https://sqlite.org/datatype3.html#collating_sequences
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-collate.html
-- @see       https://www.postgresql.org/docs/current/sql-expressions.html#SQL-SYNTAX-COLLATE-EXPRS

CREATE TABLE t (id INTEGER, a VARCHAR(10));
INSERT INTO t VALUES (1, 'b'), (2, 'A'), (3, 'C'), (4, 'a');

-- @step plain
SELECT id FROM t ORDER BY a, id;
-- => sqlite
-- |  id integer
-- |  2
-- |  3
-- |  4
-- |  1
-- => mariadb, mysql
-- |  id integer
-- |  2
-- |  4
-- |  1
-- |  3
-- => postgres
-- |  id integer
-- |  4
-- |  2
-- |  1
-- |  3

-- @step collate-nocase
SELECT id FROM t ORDER BY a COLLATE NOCASE, id;
-- => sqlite
-- |  id integer
-- |  2
-- |  4
-- |  1
-- |  3
-- => mariadb, postgres, mysql
-- |  error unknown_collation

-- LOWER folds A to Z only on SQLite, and MySQL and MariaDB take é for e besides: what is rewritten with it holds for letters without accents.
-- @portable plain
SELECT id FROM t ORDER BY LOWER(a), id;
-- => *
-- |  id integer
-- |  2
-- |  4
-- |  1
-- |  3

-- @portable collate-nocase
SELECT id FROM t ORDER BY LOWER(a), id;
-- => *
-- |  id integer
-- |  2
-- |  4
-- |  1
-- |  3

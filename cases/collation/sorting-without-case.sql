-- @title     ORDER BY … COLLATE NOCASE runs on SQLite only
-- @id        collation.order.nocase
-- @category  collation
-- @why       a sorted list written with COLLATE NOCASE for SQLite fails on every server, and without COLLATE each family has an order of its own
-- @see       https://sqlite.org/datatype3.html#collating_sequences
-- @see       https://dev.mysql.com/doc/refman/8.4/en/charset-collate.html
-- @see       https://www.postgresql.org/docs/current/sql-expressions.html#SQL-SYNTAX-COLLATE-EXPRS

CREATE TABLE t (id INTEGER, a VARCHAR(10));
INSERT INTO t VALUES (1, 'b'), (2, 'A'), (3, 'C'), (4, 'a'), (5, 'a b'), (6, 'aa');

-- @step plain
SELECT id FROM t ORDER BY a, id;
-- => sqlite
-- |  id integer
-- |  2
-- |  3
-- |  4
-- |  5
-- |  6
-- |  1
-- => postgres
-- |  id integer
-- |  4
-- |  2
-- |  6
-- |  5
-- |  1
-- |  3
-- => mysql, mariadb
-- |  id integer
-- |  2
-- |  4
-- |  5
-- |  6
-- |  1
-- |  3

-- @step collate-nocase
SELECT id FROM t ORDER BY a COLLATE NOCASE, id;
-- => sqlite
-- |  id integer
-- |  2
-- |  4
-- |  5
-- |  6
-- |  1
-- |  3
-- => postgres, mysql, mariadb
-- |  error unknown_collation

-- By the codes of the letters, a blank before all of them. LOWER folds A to Z only on SQLite: it holds where no capital has an accent.
-- @portable plain
-- @sql sqlite
SELECT id FROM t ORDER BY LOWER(a), id;
-- @sql postgres
SELECT id FROM t ORDER BY LOWER(a) COLLATE "C" NULLS FIRST, id;
-- @sql mysql, mariadb
SELECT id FROM t ORDER BY CAST(LOWER(a) AS BINARY), id;
-- => *
-- |  id integer
-- |  2
-- |  4
-- |  5
-- |  6
-- |  1
-- |  3

-- @portable collate-nocase
-- @sql sqlite
SELECT id FROM t ORDER BY LOWER(a), id;
-- @sql postgres
SELECT id FROM t ORDER BY LOWER(a) COLLATE "C" NULLS FIRST, id;
-- @sql mysql, mariadb
SELECT id FROM t ORDER BY CAST(LOWER(a) AS BINARY), id;
-- => *
-- |  id integer
-- |  2
-- |  4
-- |  5
-- |  6
-- |  1
-- |  3

-- @title     A join in DELETE is USING on PostgreSQL, FROM … JOIN on MySQL and MariaDB, and missing on SQLite
-- @id        dml.delete.join
-- @category  dml
-- @why       a clean-up of rows by another table's column (USING, DELETE t FROM … JOIN) fails to parse on SQLite and on the other family
-- @see       https://dev.mysql.com/doc/refman/8.4/en/delete.html
-- @see       https://www.postgresql.org/docs/current/sql-delete.html
-- @see       https://sqlite.org/lang_delete.html

CREATE TABLE t (id INTEGER PRIMARY KEY, s_id INTEGER);
CREATE TABLE s (id INTEGER PRIMARY KEY, old INTEGER);
INSERT INTO t VALUES (1, 1), (2, 2), (3, 3);
INSERT INTO s VALUES (1, 1), (2, 1), (3, 0);

-- @step using
DELETE FROM t USING s WHERE s.id = t.s_id AND s.old = 1 AND t.id = 1;
-- => sqlite
-- |  error syntax_error
-- => mariadb, mysql
-- |  error undefined_table
-- => postgres
-- |  ok 1 row

-- @step join
DELETE t FROM t JOIN s ON s.id = t.s_id WHERE s.old = 1;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok 2 rows

-- @step using-with-table
DELETE FROM t USING t JOIN s ON s.id = t.s_id WHERE s.old = 1;
-- => sqlite
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok 0 rows
-- => postgres
-- |  error duplicate_alias

-- @step read
SELECT id FROM t ORDER BY id;
-- => sqlite
-- |  id integer
-- |  1
-- |  2
-- |  3
-- => mariadb, mysql
-- |  id integer
-- |  3
-- => postgres
-- |  id integer
-- |  2
-- |  3

-- @portable join
DELETE FROM t;
INSERT INTO t VALUES (1, 1), (2, 2), (3, 3);
DELETE FROM t WHERE s_id IN (SELECT id FROM s WHERE old = 1);
SELECT id FROM t ORDER BY id;
-- => *
-- |  id integer
-- |  3

-- @portable read
DELETE FROM t;
INSERT INTO t VALUES (1, 1), (2, 2), (3, 3);
DELETE FROM t WHERE EXISTS (SELECT 1 FROM s WHERE s.id = t.s_id AND s.old = 1);
SELECT id FROM t ORDER BY id;
-- => *
-- |  id integer
-- |  3

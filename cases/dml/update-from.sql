-- @title     UPDATE … FROM runs on SQLite and PostgreSQL, UPDATE … JOIN on MySQL and MariaDB
-- @id        dml.update.from
-- @category  dml
-- @why       a job that updates from another table parses on one family only, by UPDATE … FROM or UPDATE … JOIN; a subquery runs everywhere
-- @see       https://sqlite.org/lang_update.html#upfrom
-- @see       https://www.postgresql.org/docs/current/sql-update.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/update.html

CREATE TABLE t (id INTEGER PRIMARY KEY, v INTEGER);
CREATE TABLE s (id INTEGER PRIMARY KEY, v INTEGER);
INSERT INTO t VALUES (1, 0), (2, 0);
INSERT INTO s VALUES (1, 9);

-- @step from
UPDATE t SET v = s.v FROM s WHERE s.id = t.id;
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  error syntax_error

-- @step join
UPDATE t JOIN s ON s.id = t.id SET t.v = s.v + 1;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok 1 row

-- @step two-tables
UPDATE t, s SET t.v = 5, s.v = 6 WHERE s.id = t.id;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  ok 2 rows

-- @step read
SELECT id, v FROM t ORDER BY id;
-- => sqlite, postgres
-- |  id integer | v integer
-- |  1          | 9
-- |  2          | 0
-- => mariadb, mysql
-- |  id integer | v integer
-- |  1          | 5
-- |  2          | 0

-- @portable from
UPDATE s SET v = 9;
UPDATE t SET v = 0;
UPDATE t SET v = (SELECT s.v FROM s WHERE s.id = t.id) WHERE id IN (SELECT id FROM s);
-- => *
-- |  ok 1 row

-- @portable join
UPDATE t SET v = (SELECT s.v + 1 FROM s WHERE s.id = t.id) WHERE EXISTS (SELECT 1 FROM s WHERE s.id = t.id);
SELECT v FROM t WHERE id = 1;
-- => *
-- |  v integer
-- |  10

-- @portable read
UPDATE t SET v = 0;
UPDATE t SET v = (SELECT s.v FROM s WHERE s.id = t.id) WHERE id IN (SELECT id FROM s);
UPDATE t SET v = (SELECT s.v + 1 FROM s WHERE s.id = t.id) WHERE id IN (SELECT id FROM s);
UPDATE t SET v = 5 WHERE id IN (SELECT id FROM s);
SELECT id, v FROM t ORDER BY id;
-- => *
-- |  id integer | v integer
-- |  1          | 5
-- |  2          | 0

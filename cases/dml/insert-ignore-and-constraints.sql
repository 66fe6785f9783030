-- @title     Skipping duplicates skips a broken CHECK on all but PostgreSQL, a foreign key on MySQL and MariaDB
-- @id        dml.insert.ignore.constraints
-- @category  dml
-- @why       an import that skips duplicates also drops rows that break a CHECK, except on PostgreSQL, or a foreign key on MySQL and MariaDB
-- @see       https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html#ignore-strict-comparison
-- @see       https://sqlite.org/lang_conflict.html
-- @see       https://www.postgresql.org/docs/current/sql-insert.html#SQL-ON-CONFLICT
-- @each row = (1, 5, 5, 1), (2, -5, 5, 1), (3, 5, NULL, 1), (4, 5, 5, 99), (5, 99, 5, 1)

-- @sql sqlite
PRAGMA foreign_keys = ON;
-- @sql * none
-- @end
CREATE TABLE parent (id INTEGER PRIMARY KEY);
INSERT INTO parent VALUES (1);
CREATE TABLE t (id INTEGER PRIMARY KEY, checked INTEGER CHECK (checked > 0), required INTEGER NOT NULL, parent_id INTEGER, FOREIGN KEY (parent_id) REFERENCES parent (id));
CREATE UNIQUE INDEX t_checked ON t (checked);
INSERT INTO t VALUES (100, 99, 1, 1);

-- @step insert
-- @sql sqlite
INSERT OR IGNORE INTO t VALUES ${row}, (50, 50, 50, 1);
-- @sql mysql, mariadb
INSERT IGNORE INTO t VALUES ${row}, (50, 50, 50, 1);
-- @sql postgres
INSERT INTO t VALUES ${row}, (50, 50, 50, 1) ON CONFLICT DO NOTHING;
-- @end
-- => sqlite
-- |  row             | outcome
-- |  (1, 5, 5, 1)    | ok 2 rows
-- |  (2, -5, 5, 1)   | ok 1 row
-- |  (3, 5, NULL, 1) | ok 1 row
-- |  (4, 5, 5, 99)   | error foreign_key_violation
-- |  (5, 99, 5, 1)   | ok 1 row
-- => mariadb, mysql
-- |  row             | outcome
-- |  (1, 5, 5, 1)    | ok 2 rows
-- |  (2, -5, 5, 1)   | ok 1 row; warning check_violation
-- |  (3, 5, NULL, 1) | ok 2 rows; warning not_null_violation
-- |  (4, 5, 5, 99)   | ok 1 row; warning foreign_key_violation
-- |  (5, 99, 5, 1)   | ok 1 row; warning unique_violation
-- => postgres
-- |  row             | outcome
-- |  (1, 5, 5, 1)    | ok 2 rows
-- |  (2, -5, 5, 1)   | error check_violation
-- |  (3, 5, NULL, 1) | error not_null_violation
-- |  (4, 5, 5, 99)   | error foreign_key_violation
-- |  (5, 99, 5, 1)   | ok 1 row

-- @step read
SELECT id, checked, required, parent_id FROM t WHERE id < 100 ORDER BY id;
-- => sqlite
-- |  row             | outcome
-- |  (1, 5, 5, 1)    | [id integer, checked integer, required integer, parent_id integer] (1, 5, 5, 1) (50, 50, 50, 1)
-- |  (2, -5, 5, 1)   | [id integer, checked integer, required integer, parent_id integer] (50, 50, 50, 1)
-- |  (3, 5, NULL, 1) | [id integer, checked integer, required integer, parent_id integer] (50, 50, 50, 1)
-- |  (4, 5, 5, 99)   | [id integer, checked integer, required integer, parent_id integer]
-- |  (5, 99, 5, 1)   | [id integer, checked integer, required integer, parent_id integer] (50, 50, 50, 1)
-- => mariadb, mysql
-- |  row             | outcome
-- |  (1, 5, 5, 1)    | [id integer, checked integer, required integer, parent_id integer] (1, 5, 5, 1) (50, 50, 50, 1)
-- |  (2, -5, 5, 1)   | [id integer, checked integer, required integer, parent_id integer] (50, 50, 50, 1)
-- |  (3, 5, NULL, 1) | [id integer, checked integer, required integer, parent_id integer] (3, 5, 0, 1) (50, 50, 50, 1)
-- |  (4, 5, 5, 99)   | [id integer, checked integer, required integer, parent_id integer] (50, 50, 50, 1)
-- |  (5, 99, 5, 1)   | [id integer, checked integer, required integer, parent_id integer] (50, 50, 50, 1)
-- => postgres
-- |  row             | outcome
-- |  (1, 5, 5, 1)    | [id integer, checked integer, required integer, parent_id integer] (1, 5, 5, 1) (50, 50, 50, 1)
-- |  (2, -5, 5, 1)   | [id integer, checked integer, required integer, parent_id integer]
-- |  (3, 5, NULL, 1) | [id integer, checked integer, required integer, parent_id integer]
-- |  (4, 5, 5, 99)   | [id integer, checked integer, required integer, parent_id integer]
-- |  (5, 99, 5, 1)   | [id integer, checked integer, required integer, parent_id integer] (50, 50, 50, 1)

-- The rows come in without constraints, and those that break none and collide with no row that is there go on. Of rows that collide with each
-- other the application takes one.
-- @portable read
CREATE TABLE offered (id INTEGER, checked INTEGER, required INTEGER, parent_id INTEGER);
INSERT INTO offered VALUES ${row}, (50, 50, 50, 1);
CREATE TABLE u (id INTEGER PRIMARY KEY, checked INTEGER CHECK (checked > 0), required INTEGER NOT NULL, parent_id INTEGER, FOREIGN KEY (parent_id) REFERENCES parent (id));
CREATE UNIQUE INDEX u_checked ON u (checked);
INSERT INTO u VALUES (100, 99, 1, 1);
INSERT INTO u SELECT id, checked, required, parent_id FROM offered o
WHERE (o.checked > 0 OR o.checked IS NULL) AND o.required IS NOT NULL AND (o.parent_id IS NULL OR o.parent_id IN (SELECT id FROM parent))
  AND NOT EXISTS (SELECT 1 FROM u x WHERE x.id = o.id OR x.checked = o.checked);
SELECT id, checked, required, parent_id FROM u WHERE id < 100 ORDER BY id;
-- => *
-- |  row             | outcome
-- |  (1, 5, 5, 1)    | [id integer, checked integer, required integer, parent_id integer] (1, 5, 5, 1) (50, 50, 50, 1)
-- |  (2, -5, 5, 1)   | [id integer, checked integer, required integer, parent_id integer] (50, 50, 50, 1)
-- |  (3, 5, NULL, 1) | [id integer, checked integer, required integer, parent_id integer] (50, 50, 50, 1)
-- |  (4, 5, 5, 99)   | [id integer, checked integer, required integer, parent_id integer] (50, 50, 50, 1)
-- |  (5, 99, 5, 1)   | [id integer, checked integer, required integer, parent_id integer] (50, 50, 50, 1)

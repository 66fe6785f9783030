-- @title     INSERT IGNORE stores 0 for 'abc' and for NULL and cuts text on MySQL and MariaDB
-- @id        typing.insert.ignore
-- @category  typing
-- @why       on MySQL and MariaDB, IGNORE also turns bad values into zeros and cut text; the other engines' nearest words only skip rows
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html#ignore-strict-comparison
-- @see       https://sqlite.org/lang_conflict.html
-- @see       https://www.postgresql.org/docs/current/sql-insert.html#SQL-ON-CONFLICT

CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER NOT NULL, s VARCHAR(3));
INSERT INTO t VALUES (1, 1, 'one');

-- @step duplicate
-- @sql sqlite
INSERT OR IGNORE INTO t VALUES (1, 2, 'two');
-- @sql mysql, mariadb
INSERT IGNORE INTO t VALUES (1, 2, 'two');
-- @sql postgres
INSERT INTO t VALUES (1, 2, 'two') ON CONFLICT DO NOTHING;
-- => sqlite, postgres
-- |  ok 0 rows
-- => mariadb, mysql
-- |  ok 0 rows; warning unique_violation

-- @step bad-number
-- @sql sqlite
INSERT OR IGNORE INTO t VALUES (2, 'abc', 'two');
-- @sql mysql, mariadb
INSERT IGNORE INTO t VALUES (2, 'abc', 'two');
-- @sql postgres
INSERT INTO t VALUES (2, 'abc', 'two') ON CONFLICT DO NOTHING;
-- => sqlite
-- |  ok 1 row
-- => postgres
-- |  error invalid_text_representation
-- => mariadb, mysql
-- |  ok 1 row; warning value_converted

-- @step null
-- @sql sqlite
INSERT OR IGNORE INTO t VALUES (3, NULL, 'two');
-- @sql mysql, mariadb
INSERT IGNORE INTO t VALUES (3, NULL, 'two');
-- @sql postgres
INSERT INTO t VALUES (3, NULL, 'two') ON CONFLICT DO NOTHING;
-- => sqlite
-- |  ok 0 rows
-- => postgres
-- |  error not_null_violation
-- => mariadb, mysql
-- |  ok 1 row; warning not_null_violation

-- @step long-text
-- @sql sqlite
INSERT OR IGNORE INTO t VALUES (4, 4, 'abcdef');
-- @sql mysql, mariadb
INSERT IGNORE INTO t VALUES (4, 4, 'abcdef');
-- @sql postgres
INSERT INTO t VALUES (4, 4, 'abcdef') ON CONFLICT DO NOTHING;
-- => sqlite
-- |  ok 1 row
-- => postgres
-- |  error string_data_right_truncation
-- => mariadb, mysql
-- |  ok 1 row; warning value_converted

-- @step read
SELECT id, n, s FROM t ORDER BY id;
-- => sqlite
-- |  id integer | n any      | s text
-- |  1          | integer:1  | 'one'
-- |  2          | text:'abc' | 'two'
-- |  4          | integer:4  | 'abcdef'
-- => postgres
-- |  id integer | n integer | s text
-- |  1          | 1         | 'one'
-- => mariadb, mysql
-- |  id integer | n integer | s text
-- |  1          | 1         | 'one'
-- |  2          | 0         | 'two'
-- |  3          | 0         | 'two'
-- |  4          | 4         | 'abc'

-- Beside a second session NOT EXISTS needs the unique key, and a retry for the one that comes second.
-- @portable duplicate
INSERT INTO t SELECT 1, 2, 'two' FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM t WHERE id = 1);
-- => *
-- |  ok 0 rows

-- The rows come in as text, and only those that fit go on; the others can be shown to somebody.
-- @portable read
-- @sql sqlite
CREATE TABLE offered (id INTEGER, n VARCHAR(20), s VARCHAR(20));
INSERT INTO offered VALUES (1, '2', 'two'), (2, 'abc', 'two'), (3, NULL, 'two'), (4, '4', 'abcdef');
CREATE TABLE kept (id INTEGER PRIMARY KEY, n INTEGER NOT NULL, s VARCHAR(3));
INSERT INTO kept VALUES (1, 1, 'one');
INSERT INTO kept SELECT id, CASE WHEN n <> '' AND n NOT GLOB '*[^0-9]*' AND LENGTH(n) <= 9 THEN CAST(n AS INTEGER) END, s FROM offered WHERE n <> '' AND n NOT GLOB '*[^0-9]*' AND LENGTH(n) <= 9 AND s NOT LIKE '____%' AND id NOT IN (SELECT id FROM kept);
SELECT id, n, s FROM kept ORDER BY id;
-- @sql mysql, mariadb
CREATE TABLE offered (id INTEGER, n VARCHAR(20), s VARCHAR(20));
INSERT INTO offered VALUES (1, '2', 'two'), (2, 'abc', 'two'), (3, NULL, 'two'), (4, '4', 'abcdef');
CREATE TABLE kept (id INTEGER PRIMARY KEY, n INTEGER NOT NULL, s VARCHAR(3));
INSERT INTO kept VALUES (1, 1, 'one');
INSERT INTO kept SELECT id, CASE WHEN n <> '' AND n NOT REGEXP '[^0-9]' AND CHAR_LENGTH(n) <= 9 THEN CAST(n AS SIGNED) END, s FROM offered WHERE n <> '' AND n NOT REGEXP '[^0-9]' AND CHAR_LENGTH(n) <= 9 AND s NOT LIKE '____%' AND id NOT IN (SELECT id FROM kept);
SELECT id, n, s FROM kept ORDER BY id;
-- @sql postgres
CREATE TABLE offered (id INTEGER, n VARCHAR(20), s VARCHAR(20));
INSERT INTO offered VALUES (1, '2', 'two'), (2, 'abc', 'two'), (3, NULL, 'two'), (4, '4', 'abcdef');
CREATE TABLE kept (id INTEGER PRIMARY KEY, n INTEGER NOT NULL, s VARCHAR(3));
INSERT INTO kept VALUES (1, 1, 'one');
INSERT INTO kept SELECT id, CASE WHEN n <> '' AND n !~ '[^0-9]' AND LENGTH(n) <= 9 THEN CAST(n AS INTEGER) END, s FROM offered WHERE n <> '' AND n !~ '[^0-9]' AND LENGTH(n) <= 9 AND s NOT LIKE '____%' AND id NOT IN (SELECT id FROM kept);
SELECT id, n, s FROM kept ORDER BY id;
-- => *
-- |  id integer | n integer | s text
-- |  1          | 1         | 'one'

-- The row that has no number is left out before it is written.
-- @portable null
INSERT INTO t SELECT q.id, q.n, q.s FROM (SELECT 3 AS id, CAST(NULL AS DECIMAL(10, 0)) AS n, 'two' AS s) q WHERE q.n IS NOT NULL;
-- => *
-- |  ok 0 rows

-- @title     ON DUPLICATE KEY updates the row of any key; ON CONFLICT (id) fails on another key
-- @id        dml.upsert.target
-- @category  dml
-- @why       an upsert by id with an e-mail address that another row has changes that other row on MySQL; ON CONFLICT (id) fails
-- @see       https://dev.mysql.com/doc/refman/8.4/en/insert-on-duplicate.html
-- @see       https://sqlite.org/lang_upsert.html
-- @see       https://www.postgresql.org/docs/current/sql-insert.html#SQL-ON-CONFLICT

CREATE TABLE t (id INTEGER PRIMARY KEY, email VARCHAR(20) UNIQUE, v INTEGER);
INSERT INTO t VALUES (1, 'ann', 10), (2, 'bob', 20);

-- @step other-key
-- @sql mysql, mariadb
INSERT INTO t VALUES (3, 'ann', 30) ON DUPLICATE KEY UPDATE v = 30;
-- @sql *
INSERT INTO t VALUES (3, 'ann', 30) ON CONFLICT (id) DO UPDATE SET v = 30;
-- @end
-- => sqlite, postgres
-- |  error unique_violation
-- => mariadb, mysql
-- |  ok 2 rows

-- @step both-keys-of-two-rows
-- @sql mysql, mariadb
INSERT INTO t VALUES (1, 'bob', 40) ON DUPLICATE KEY UPDATE v = 40;
-- @sql *
INSERT INTO t VALUES (1, 'bob', 40) ON CONFLICT (id) DO UPDATE SET v = 40;
-- @end
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  ok 2 rows

-- @step any-key
-- @sql mysql, mariadb
INSERT IGNORE INTO t VALUES (5, 'ann', 50);
-- @sql *
INSERT INTO t VALUES (5, 'ann', 50) ON CONFLICT DO NOTHING;
-- @end
-- => sqlite, postgres
-- |  ok 0 rows
-- => mariadb, mysql
-- |  ok 0 rows; warning unique_violation

-- @step update-without-target
-- @sql mysql, mariadb none
-- @sql *
INSERT INTO t VALUES (6, 'ann', 60) ON CONFLICT DO UPDATE SET v = 60;
-- @end
-- => sqlite
-- |  ok 1 row
-- => postgres
-- |  error syntax_error

-- @step target-without-key
-- @sql mysql, mariadb none
-- @sql *
INSERT INTO t VALUES (7, 'eve', 70) ON CONFLICT (v) DO NOTHING;
-- @end
-- => *
-- |  error invalid_column_reference

-- @step two-targets
-- @sql mysql, mariadb none
-- @sql *
INSERT INTO t VALUES (8, 'ann', 80) ON CONFLICT (id) DO NOTHING ON CONFLICT (email) DO UPDATE SET v = 80;
-- @end
-- => sqlite
-- |  ok 1 row
-- => postgres
-- |  error syntax_error

-- @step read
SELECT id, email, v FROM t ORDER BY id;
-- => sqlite
-- |  id integer | email text | v integer
-- |  1          | 'ann'      | 80
-- |  2          | 'bob'      | 20
-- => mariadb, postgres, mysql
-- |  id integer | email text | v integer
-- |  1          | 'ann'      | 40
-- |  2          | 'bob'      | 20

-- The row is looked for by the key that is meant. Beside a second session the two statements need that key unique, and a retry for the one that comes second.
-- @portable other-key
CREATE TABLE u (id INTEGER PRIMARY KEY, email VARCHAR(20) UNIQUE, v INTEGER);
INSERT INTO u VALUES (1, 'ann', 10), (2, 'bob', 20);
UPDATE u SET v = 30 WHERE email = 'ann';
INSERT INTO u SELECT 3, 'ann', 30 FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM u WHERE email = 'ann');
SELECT id, email, v FROM u ORDER BY id;
-- => *
-- |  id integer | email text | v integer
-- |  1          | 'ann'      | 30
-- |  2          | 'bob'      | 20

-- @portable both-keys-of-two-rows
UPDATE u SET v = 40 WHERE id = 1;
INSERT INTO u SELECT 1, 'bob', 40 FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM u WHERE id = 1);
SELECT id, email, v FROM u ORDER BY id;
-- => *
-- |  id integer | email text | v integer
-- |  1          | 'ann'      | 40
-- |  2          | 'bob'      | 20

-- Each statement says itself which row is meant, one after the other as above.
-- @portable read
INSERT INTO u SELECT 5, 'ann', 50 FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM u WHERE id = 5 OR email = 'ann');
UPDATE u SET v = 60 WHERE email = 'ann';
INSERT INTO u SELECT 6, 'ann', 60 FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM u WHERE email = 'ann');
UPDATE u SET v = 80 WHERE email = 'ann';
INSERT INTO u SELECT 8, 'ann', 80 FROM (SELECT 1 AS one) q WHERE NOT EXISTS (SELECT 1 FROM u WHERE id = 8 OR email = 'ann');
SELECT id, email, v FROM u ORDER BY id;
-- => *
-- |  id integer | email text | v integer
-- |  1          | 'ann'      | 80
-- |  2          | 'bob'      | 20

-- @title     ON DELETE CASCADE and SET NULL do nothing on SQLite unless foreign keys are switched on
-- @id        ddl.foreignkey.default.actions
-- @category  ddl
-- @why       on SQLite children outlive their parent unless each connection says PRAGMA foreign_keys = ON; elsewhere they go with it
-- @see       https://sqlite.org/foreignkeys.html#fk_enable
-- @see       https://sqlite.org/foreignkeys.html#fk_actions
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html
-- @see       https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK

CREATE TABLE customer (id INTEGER PRIMARY KEY);
CREATE TABLE purchase (id INTEGER PRIMARY KEY, customer_id INTEGER, FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE);
CREATE TABLE author (id INTEGER PRIMARY KEY);
CREATE TABLE note (id INTEGER PRIMARY KEY, author_id INTEGER, FOREIGN KEY (author_id) REFERENCES author (id) ON DELETE SET NULL);
INSERT INTO customer VALUES (1), (2);
INSERT INTO purchase VALUES (10, 1), (11, 2);
INSERT INTO author VALUES (1), (2);
INSERT INTO note VALUES (20, 1), (21, 2);

-- @step delete
DELETE FROM customer WHERE id = 1;
-- => *
-- |  ok 1 row

-- @step cascaded
SELECT COUNT(*) AS n FROM purchase;
-- => sqlite
-- |  n integer
-- |  2
-- => sqlite[build=better-sqlite3], mariadb, mysql, postgres
-- |  n integer
-- |  1

-- @step cascaded-rows
SELECT id, customer_id FROM purchase ORDER BY id;
-- => sqlite
-- |  id integer | customer_id integer
-- |  10         | 1
-- |  11         | 2
-- => sqlite[build=better-sqlite3], mariadb, mysql, postgres
-- |  id integer | customer_id integer
-- |  11         | 2

-- @step orphans
SELECT COUNT(*) AS orphans FROM purchase WHERE customer_id NOT IN (SELECT id FROM customer);
-- => sqlite
-- |  orphans integer
-- |  1
-- => sqlite[build=better-sqlite3], mariadb, mysql, postgres
-- |  orphans integer
-- |  0

-- @step delete-author
DELETE FROM author WHERE id = 1;
-- => *
-- |  ok 1 row

-- @step nulled
SELECT id, author_id FROM note ORDER BY id;
-- => sqlite
-- |  id integer | author_id integer
-- |  20         | 1
-- |  21         | 2
-- => sqlite[build=better-sqlite3], mariadb, mysql, postgres
-- |  id integer | author_id integer
-- |  20         | NULL
-- |  21         | 2

-- @portable cascaded
DELETE FROM purchase;
DELETE FROM customer;
INSERT INTO customer VALUES (1), (2);
INSERT INTO purchase VALUES (10, 1), (11, 2);
DELETE FROM purchase WHERE customer_id = 1;
DELETE FROM customer WHERE id = 1;
SELECT COUNT(*) AS n FROM purchase;
-- => *
-- |  n integer
-- |  1

-- @portable nulled
DELETE FROM note;
DELETE FROM author;
INSERT INTO author VALUES (1), (2);
INSERT INTO note VALUES (20, 1), (21, 2);
UPDATE note SET author_id = NULL WHERE author_id = 1;
DELETE FROM author WHERE id = 1;
SELECT id, author_id FROM note ORDER BY id;
-- => *
-- |  id integer | author_id integer
-- |  20         | NULL
-- |  21         | 2

-- The children were deleted before their parent, as above.
-- @portable cascaded-rows
SELECT id, customer_id FROM purchase ORDER BY id;
-- => *
-- |  id integer | customer_id integer
-- |  11         | 2

-- @portable orphans
SELECT COUNT(*) AS orphans FROM purchase WHERE customer_id NOT IN (SELECT id FROM customer);
-- => *
-- |  orphans integer
-- |  0

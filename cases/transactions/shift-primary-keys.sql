-- @title     UPDATE id = id + 1 over a table of consecutive ids
-- @id        transactions.shift-primary-keys
-- @category  transactions
-- @why       making room in a list fails half way where uniqueness is checked row by row
-- @see       https://www.postgresql.org/docs/current/sql-set-constraints.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/update.html
-- @see       https://www.sqlite.org/lang_conflict.html

CREATE TABLE item (id INTEGER PRIMARY KEY, value INTEGER);
INSERT INTO item VALUES (1, 10), (2, 20), (3, 30);
CREATE TABLE falling (id INTEGER PRIMARY KEY, value INTEGER);
INSERT INTO falling VALUES (3, 30);
INSERT INTO falling VALUES (2, 20);
INSERT INTO falling VALUES (1, 10);

-- @step shift
UPDATE item SET id = id + 1;
-- => *
-- |  error unique_violation

-- @step state
SELECT id, value FROM item ORDER BY id;
-- => *
-- |  id integer | value integer
-- |  1          | 10
-- |  2          | 20
-- |  3          | 30

-- The same rows, stored from the highest to the lowest.
-- @step shift-falling
UPDATE falling SET id = id + 1;
-- => sqlite, mariadb, mysql
-- |  error unique_violation
-- => postgres
-- |  ok 3 rows

-- @step state-falling
SELECT id, value FROM falling ORDER BY id;
-- => sqlite, mariadb, mysql
-- |  id integer | value integer
-- |  1          | 10
-- |  2          | 20
-- |  3          | 30
-- => postgres
-- |  id integer | value integer
-- |  2          | 10
-- |  3          | 20
-- |  4          | 30

-- @step descending
-- @sql mysql, mariadb
UPDATE item SET id = id + 1 ORDER BY id DESC;
-- @sql *
UPDATE item SET id = id + 1;
-- => sqlite, postgres
-- |  error unique_violation
-- => mariadb, mysql
-- |  ok 3 rows

-- Two steps through values that no row has.
-- @portable shift
DELETE FROM item;
INSERT INTO item VALUES (1, 10), (2, 20), (3, 30);
UPDATE item SET id = -id - 1;
UPDATE item SET id = -id;
SELECT id, value FROM item ORDER BY id;
-- => *
-- |  id integer | value integer
-- |  2          | 10
-- |  3          | 20
-- |  4          | 30

-- @title     An UPDATE that sets what is there already affects no row on MySQL and MariaDB
-- @id        transactions.update-without-change
-- @category  transactions
-- @why       "no row was changed, so it does not exist": save-if-changed code breaks on MySQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/update.html
-- @see       https://www.sqlite.org/lang_transaction.html

CREATE TABLE item (id INTEGER PRIMARY KEY, value INTEGER);
INSERT INTO item VALUES (1, 10), (2, 20);

-- @step same
UPDATE item SET value = 10 WHERE id = 1;
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  ok 0 rows

-- @step half
UPDATE item SET value = 20;
-- => sqlite, postgres
-- |  ok 2 rows
-- => mariadb, mysql
-- |  ok 1 row

-- @step missing
UPDATE item SET value = 10 WHERE id = 9;
-- => *
-- |  ok 0 rows

-- Rows that hold the value already are left out, so that changed rows are counted everywhere; whether the row is there is for a SELECT to say.
-- @portable same
CREATE TABLE item2 (id INTEGER PRIMARY KEY, value INTEGER);
INSERT INTO item2 VALUES (1, 10), (2, 20);
UPDATE item2 SET value = 10 WHERE id = 1 AND (value <> 10 OR value IS NULL);
-- => *
-- |  ok 0 rows

-- @portable half
UPDATE item2 SET value = 20 WHERE value <> 20 OR value IS NULL;
-- => *
-- |  ok 1 row

-- @title     TRUNCATE inside a transaction that is rolled back
-- @id        transactions.truncate-then-rollback
-- @category  transactions
-- @why       on MySQL the rows are gone for good, in spite of ROLLBACK
-- @see       https://dev.mysql.com/doc/refman/8.4/en/truncate-table.html
-- @see       https://www.postgresql.org/docs/current/sql-truncate.html

CREATE TABLE item (id INTEGER PRIMARY KEY, value INTEGER);
INSERT INTO item VALUES (1, 10), (2, 20);

-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open

-- @step empty
-- @sql sqlite
DELETE FROM item;
-- @sql *
TRUNCATE TABLE item;
-- => sqlite
-- |  ok 2 rows; transaction open
-- => mariadb, mysql
-- |  ok; transaction none
-- => postgres
-- |  ok; transaction open

-- @step rollback
ROLLBACK;
-- => *
-- |  ok; transaction none

-- @step state
SELECT id FROM item ORDER BY id;
-- => sqlite, postgres
-- |  id integer
-- |  1
-- |  2
-- |  ; transaction none
-- => mariadb, mysql
-- |  id integer
-- |  ; transaction none

-- DELETE is undone everywhere.
-- @portable empty
BEGIN;
DELETE FROM item;
ROLLBACK;
-- => *
-- |  ok; transaction none

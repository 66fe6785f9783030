-- @title     Under LOCK TABLES … READ the session itself can neither write nor read other tables; PostgreSQL's SHARE lock lets it
-- @id        locking.lock-tables-read
-- @category  locking
-- @why       a report that holds a table still by LOCK TABLES … READ fails on MySQL and MariaDB at the first table that it did not list
-- @see       https://dev.mysql.com/doc/refman/8.4/en/lock-tables.html
-- @see       https://mariadb.com/kb/en/lock-tables/
-- @see       https://www.postgresql.org/docs/current/explicit-locking.html
-- @see       https://www.sqlite.org/lang_transaction.html
-- @journal   sqlite: delete, wal

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
CREATE TABLE other (id INTEGER PRIMARY KEY);
INSERT INTO account VALUES (1, 100), (2, 100);
INSERT INTO other VALUES (7);

-- @session A
-- @step lock
-- @sql sqlite
BEGIN IMMEDIATE;
-- @sql postgres
BEGIN;
LOCK TABLE account IN SHARE MODE;
-- @sql *
LOCK TABLES account READ;
-- => sqlite, postgres
-- |  ok; transaction open
-- => mysql, mariadb
-- |  ok; transaction none

-- @session B
-- @step read
SELECT balance FROM account WHERE id = 1;
-- => *
-- |  balance integer
-- |  100
-- |  ; transaction none
-- @step write
UPDATE account SET balance = 500 WHERE id = 1;
-- => sqlite:busy0
-- |  error busy; transaction none
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- => *
-- |  blocked by A.lock until A.unlock, then ok 1 row; transaction none

-- @session A
-- @step read-other
SELECT id FROM other;
-- => sqlite, postgres
-- |  id integer
-- |  7
-- |  ; transaction open
-- => mysql, mariadb
-- |  error object_not_in_prerequisite_state; transaction none
-- @step own-write
UPDATE account SET balance = 300 WHERE id = 2;
-- => sqlite, postgres
-- |  ok 1 row; transaction open
-- => mysql, mariadb
-- |  error object_not_in_prerequisite_state; transaction none
-- @step unlock
-- @sql mysql, mariadb
UNLOCK TABLES;
-- @sql *
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT id, balance FROM account ORDER BY id;
-- => sqlite, postgres
-- |  id integer | balance integer
-- |  1          | 500
-- |  2          | 300
-- |  ; transaction none
-- => sqlite:busy0, sqlite:shared-cache
-- |  id integer | balance integer
-- |  1          | 100
-- |  2          | 300
-- |  ; transaction none
-- => mysql, mariadb
-- |  id integer | balance integer
-- |  1          | 500
-- |  2          | 100
-- |  ; transaction none

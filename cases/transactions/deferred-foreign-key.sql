-- @title     A DEFERRABLE foreign key is refused by MySQL and MariaDB and checked at COMMIT elsewhere
-- @id        transactions.deferred.foreignkey
-- @category  transactions
-- @why       MySQL has no deferred constraints; a COMMIT that fails leaves the transaction open on SQLite and ends it on PostgreSQL
-- @see       https://sqlite.org/foreignkeys.html#fk_deferred
-- @see       https://www.postgresql.org/docs/current/sql-set-constraints.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html

-- @sql sqlite
PRAGMA foreign_keys = ON;
-- @sql * none
-- @end
CREATE TABLE parent (id INTEGER PRIMARY KEY);

-- @step create
CREATE TABLE child (id INTEGER PRIMARY KEY, p INTEGER, FOREIGN KEY (p) REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED);
-- => sqlite, postgres
-- |  ok; transaction none
-- => mariadb, mysql
-- |  error syntax_error; transaction none

BEGIN;

-- @step child-first
-- @after create
INSERT INTO child VALUES (1, 10);
-- => *
-- |  ok 1 row; transaction open

-- @step parent-second
-- @after create
INSERT INTO parent VALUES (10);
-- => *
-- |  ok 1 row; transaction open

-- @step commit
-- @after create
COMMIT;
-- => *
-- |  ok; transaction none

BEGIN;
-- @step orphan
-- @after create
INSERT INTO child VALUES (2, 20);
-- => *
-- |  ok 1 row; transaction open

-- @step commit-orphan
-- @after create
COMMIT;
-- => sqlite
-- |  error foreign_key_violation; transaction open
-- => postgres
-- |  error foreign_key_violation; transaction none

-- @step repair
-- @after create
INSERT INTO parent VALUES (20);
-- => sqlite
-- |  ok 1 row; transaction open
-- => postgres
-- |  ok 1 row; transaction none

-- @step commit-again
COMMIT;
-- => sqlite, mariadb, mysql
-- |  ok; transaction none
-- => postgres
-- |  ok; warning no_active_sql_transaction; transaction none

-- @step kept
-- @after create
SELECT id FROM child ORDER BY id;
-- => sqlite
-- |  id integer
-- |  1
-- |  2
-- |  ; transaction none
-- => postgres
-- |  id integer
-- |  1
-- |  ; transaction none

-- The parent first: no constraint is ever broken.
-- @portable kept
CREATE TABLE parent2 (id INTEGER PRIMARY KEY);
CREATE TABLE child2 (id INTEGER PRIMARY KEY, p INTEGER, FOREIGN KEY (p) REFERENCES parent2 (id));
BEGIN;
INSERT INTO parent2 VALUES (10);
INSERT INTO child2 VALUES (1, 10);
COMMIT;
BEGIN;
INSERT INTO parent2 VALUES (20);
INSERT INTO child2 VALUES (2, 20);
COMMIT;
SELECT id FROM child2 ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  2
-- |  ; transaction none

-- @title     A foreign key that is checked at COMMIT
-- @id        errors.constraint.deferred
-- @category  errors
-- @why       MySQL and MariaDB know no deferred constraints; after the failed COMMIT PostgreSQL has rolled back and SQLite is still in the transaction
-- @see       https://sqlite.org/foreignkeys.html#fk_deferred
-- @see       https://www.postgresql.org/docs/current/sql-set-constraints.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/ansi-diff-foreign-keys.html

-- @sql sqlite
PRAGMA foreign_keys = ON;
-- @sql *
SELECT 1;
-- @end
CREATE TABLE parent (id INTEGER PRIMARY KEY);

-- @step create
CREATE TABLE child (parent_id INTEGER, FOREIGN KEY (parent_id) REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED);
-- => sqlite, postgres
-- |  ok; transaction none
-- => mariadb, mysql
-- |  error syntax_error; transaction none

-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open

-- @step orphan
-- @after create
INSERT INTO child VALUES (9);
-- => *
-- |  ok 1 row; transaction open

-- @step commit
-- @after create
COMMIT;
-- => sqlite
-- |  error foreign_key_violation; transaction open
-- => postgres
-- |  error foreign_key_violation; transaction none

-- @step again
-- @after create
INSERT INTO parent VALUES (9);
-- => sqlite
-- |  ok 1 row; transaction open
-- => postgres
-- |  ok 1 row; transaction none

-- @step commit-again
-- @after create
COMMIT;
-- => sqlite
-- |  ok; transaction none
-- => postgres
-- |  ok; warning no_active_sql_transaction; transaction none

-- @step kept
-- @after create
SELECT COUNT(*) AS n FROM child;
-- => sqlite
-- |  n integer
-- |  1
-- |  ; transaction none
-- => postgres
-- |  n integer
-- |  0
-- |  ; transaction none

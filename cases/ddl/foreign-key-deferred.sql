-- @title     Deferred foreign keys exist on SQLite and PostgreSQL only
-- @id        ddl.foreignkey.deferred
-- @category  ddl
-- @why       rows that refer to each other, or come child first, can be loaded at once on SQLite and PostgreSQL only
-- @see       https://www.postgresql.org/docs/current/sql-set-constraints.html
-- @see       https://sqlite.org/foreignkeys.html#fk_deferred
-- @see       https://dev.mysql.com/doc/refman/8.4/en/ansi-diff-foreign-keys.html

-- @sql sqlite
PRAGMA foreign_keys = ON;
-- @sql * none
-- @end
CREATE TABLE parent (id INTEGER PRIMARY KEY);

-- @step create
CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER, FOREIGN KEY (parent_id) REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED);
-- => sqlite, postgres
-- |  ok; transaction none
-- => mariadb, mysql
-- |  error syntax_error; transaction none

-- @step begin
-- @after create
BEGIN;
-- => *
-- |  ok; transaction open

-- @step child-first
-- @after create
INSERT INTO child VALUES (1, 7);
-- => *
-- |  ok 1 row; transaction open

-- @step parent-then
-- @after create
INSERT INTO parent VALUES (7);
-- => *
-- |  ok 1 row; transaction open

-- @step commit
-- @after create
COMMIT;
-- => *
-- |  ok; transaction none

-- @step begin-again
-- @after create
BEGIN;
-- => *
-- |  ok; transaction open

-- @step orphan
-- @after create
INSERT INTO child VALUES (2, 99);
-- => *
-- |  ok 1 row; transaction open

-- @step commit-orphan
-- @after create
COMMIT;
-- => sqlite
-- |  error foreign_key_violation; transaction open
-- => postgres
-- |  error foreign_key_violation; transaction none

-- @step rollback
-- @after create
ROLLBACK;
-- => sqlite
-- |  ok; transaction none
-- => postgres
-- |  ok; warning no_active_sql_transaction; transaction none

-- @step read
-- @after create
SELECT id, parent_id FROM child ORDER BY id;
-- => *
-- |  id integer | parent_id integer
-- |  1          | 7
-- |  ; transaction none

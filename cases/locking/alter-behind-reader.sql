-- @title     ALTER TABLE waits for an idle reader, and new readers wait for it, except in SQLite's WAL mode
-- @id        locking.alter-behind-reader
-- @category  locking
-- @why       one forgotten transaction, then a migration that waits for it, then every query of the site waits too; not in SQLite's WAL mode
-- @see       https://dev.mysql.com/doc/refman/8.4/en/metadata-locking.html
-- @see       https://www.postgresql.org/docs/current/sql-altertable.html
-- @see       https://www.sqlite.org/lockingv3.html
-- @isolation default, repeatable read
-- @begin     sqlite: deferred
-- @journal   sqlite: delete, wal

CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 100), (2, 100);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step read
SELECT balance FROM account WHERE id = 1;
-- => *
-- |  balance integer
-- |  100
-- |  ; transaction open

-- @session B
-- @step alter
ALTER TABLE account ADD COLUMN note VARCHAR(10);
-- => sqlite[journal=wal]
-- |  ok; transaction none
-- => sqlite:shared-cache[journal=wal], sqlite:shared-cache[journal=delete]
-- |  error locked_shared_cache; transaction none
-- => sqlite[journal=delete], mariadb, postgres, mysql
-- |  blocked by A.read until A.commit, then ok; transaction none
-- => sqlite:busy0[journal=delete]
-- |  error busy; transaction none

-- @session C
-- @step read
SELECT balance FROM account WHERE id = 2;
-- => sqlite[journal=delete], mariadb, postgres, mysql
-- |  blocked by B.alter until B.alter, then
-- |  balance integer
-- |  100
-- |  ; transaction none
-- => sqlite:busy0[journal=delete], sqlite:shared-cache[journal=delete], sqlite[journal=wal]
-- |  balance integer
-- |  100
-- |  ; transaction none

-- @session A
-- @step read-again
SELECT balance FROM account WHERE id = 1;
-- => *
-- |  balance integer
-- |  100
-- |  ; transaction open
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT id, balance, note FROM account ORDER BY id;
-- => sqlite
-- |  id integer | balance integer | note null
-- |  1          | 100             | NULL
-- |  2          | 100             | NULL
-- |  ; transaction none
-- => sqlite:shared-cache, sqlite:busy0[journal=delete]
-- |  error undefined_column; transaction none
-- => mariadb, postgres, mysql
-- |  id integer | balance integer | note text
-- |  1          | 100             | NULL
-- |  2          | 100             | NULL
-- |  ; transaction none

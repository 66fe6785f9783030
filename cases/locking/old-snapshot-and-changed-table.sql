-- @title     A REPEATABLE READ snapshot older than another's ALTER TABLE cannot read the table on MySQL only
-- @id        locking.old-snapshot-and-changed-table
-- @category  locking
-- @why       a long report fails on MySQL once a migration has changed its table, on MariaDB once it has a new index; elsewhere it reads on
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @see       https://www.postgresql.org/docs/current/applevel-consistency.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-consistent-read.html
-- @see       https://www.sqlite.org/wal.html
-- @isolation default, repeatable read, serializable
-- @begin     sqlite: deferred
-- @journal   sqlite: delete, wal
-- @each      change = ALTER TABLE item ADD COLUMN more INTEGER, ALTER TABLE item DROP COLUMN note, CREATE INDEX item_value ON item (value)

CREATE TABLE clock (id INTEGER PRIMARY KEY);
INSERT INTO clock VALUES (1);
CREATE TABLE item (id INTEGER PRIMARY KEY, value INTEGER, note INTEGER);
INSERT INTO item VALUES (1, 10, 0);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- Fixes the snapshot without touching the other table.
-- @step start
SELECT id FROM clock;
-- => *
-- |  id integer
-- |  1
-- |  ; transaction open

-- @session B
-- @step change
${change};
-- => sqlite[journal=wal], mariadb, postgres, mysql
-- |  ok; transaction none
-- => sqlite:shared-cache[journal=wal], sqlite:shared-cache[journal=delete]
-- |  error locked_shared_cache; transaction none
-- => sqlite[journal=delete]
-- |  blocked by A.start until A.commit, then ok; transaction none
-- => sqlite:busy0[journal=delete]
-- |  error busy; transaction none

-- @session A
-- @step read
SELECT id, value FROM item;
-- => sqlite, mariadb<11.8[isolation=serializable], postgres, mysql[isolation=serializable]
-- |  id integer | value integer
-- |  1          | 10
-- |  ; transaction open
-- => mariadb[isolation=(default|repeatable read)], mariadb>=11.8[isolation=serializable]
-- |  change                                   | outcome
-- |  ALTER TABLE item ADD COLUMN more INTEGER | [id integer, value integer] (1, 10); transaction open
-- |  ALTER TABLE item DROP COLUMN note        | [id integer, value integer] (1, 10); transaction open
-- |  CREATE INDEX item_value ON item (value)  | error table_definition_changed; warning warning_other; transaction open
-- => mysql[isolation=(default|repeatable read)]
-- |  error table_definition_changed; warning warning_other; transaction open
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none
-- @step read-after
SELECT id, value FROM item;
-- => *
-- |  id integer | value integer
-- |  1          | 10
-- |  ; transaction none

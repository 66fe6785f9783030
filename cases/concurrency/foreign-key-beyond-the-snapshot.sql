-- @title     A foreign key is checked against rows that the transaction does not see
-- @id        concurrency.foreign-key-beyond-the-snapshot
-- @category  concurrency
-- @why       the parent is there when one looks and gone when the child is inserted, or the other way round
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html
-- @see       https://mariadb.com/kb/en/set-transaction/
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @see       https://www.sqlite.org/foreignkeys.html
-- @isolation default, read committed, repeatable read, serializable
-- @begin     sqlite: deferred
-- @journal   sqlite: delete, wal

CREATE TABLE parent (id INTEGER PRIMARY KEY);
CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER, FOREIGN KEY (parent) REFERENCES parent (id));
INSERT INTO parent VALUES (1);

-- @session A
-- @step check
-- @sql sqlite
PRAGMA foreign_keys = ON;
-- @sql * none
-- => sqlite
-- |  ok; transaction none
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step look
SELECT id FROM parent ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  ; transaction open

-- @session B
-- @step delete
DELETE FROM parent WHERE id = 1;
-- => sqlite[journal=delete]
-- |  blocked by A.look until A.commit, then ok 1 row; transaction none
-- => sqlite:busy0[journal=delete]
-- |  error busy; transaction none
-- => sqlite:shared-cache[journal=delete], sqlite:shared-cache[journal=wal]
-- |  error locked_shared_cache; transaction none
-- => sqlite[journal=wal], mariadb[isolation=(default|read committed|repeatable read)], mysql[isolation=(default|read committed|repeatable read)], postgres
-- |  ok 1 row; transaction none
-- => mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  blocked by A.look until A.commit, then error foreign_key_violation; transaction none
-- @step insert
INSERT INTO parent VALUES (2);
-- => sqlite:busy0[journal=delete]
-- |  error busy; transaction none
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- => *
-- |  ok 1 row; transaction none

-- @session A
-- @step look-again
SELECT id FROM parent ORDER BY id;
-- => sqlite, mariadb[isolation=(default|repeatable read|serializable)], postgres[isolation=(repeatable read|serializable)], mysql[isolation=(default|repeatable read|serializable)]
-- |  id integer
-- |  1
-- |  ; transaction open
-- => mariadb[isolation=read committed], postgres[isolation=(default|read committed)], mysql[isolation=read committed]
-- |  id integer
-- |  2
-- |  ; transaction open
-- @step of-new
INSERT INTO child VALUES (20, 2);
-- => sqlite[journal=delete]
-- |  error busy_upgrade; transaction open
-- => sqlite:busy0[journal=delete], sqlite:shared-cache[journal=delete], sqlite:shared-cache[journal=wal], mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  error foreign_key_violation; transaction open
-- => sqlite[journal=wal]
-- |  error busy_snapshot; transaction open
-- => mariadb<11.8[isolation=(default|repeatable read)], mariadb[isolation=read committed], mysql[isolation=(default|read committed|repeatable read)], postgres[isolation=(default|read committed)]
-- |  ok 1 row; transaction open
-- => mariadb>=11.8[isolation=(default|repeatable read)]
-- |  error write_conflict; transaction none
-- => postgres[isolation=repeatable read]
-- |  error foreign_key_violation; transaction aborted
-- => postgres[isolation=serializable]
-- |  error serialization_failure; transaction aborted
-- @step of-old
INSERT INTO child VALUES (10, 1);
-- => sqlite[journal=delete]
-- |  error busy_upgrade; transaction open
-- => sqlite:busy0[journal=delete], sqlite:shared-cache[journal=delete], sqlite:shared-cache[journal=wal], mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  ok 1 row; transaction open
-- => sqlite[journal=wal]
-- |  error busy_snapshot; transaction open
-- => mariadb<11.8[isolation=(default|repeatable read)], mariadb[isolation=read committed], mysql[isolation=(default|read committed|repeatable read)]
-- |  error foreign_key_violation; transaction open
-- => mariadb>=11.8[isolation=(default|repeatable read)]
-- |  error foreign_key_violation; transaction none
-- => postgres[isolation=(default|read committed)]
-- |  error foreign_key_violation; transaction aborted
-- => postgres[isolation=(repeatable read|serializable)]
-- |  error in_failed_sql_transaction; transaction aborted
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT id, parent FROM child ORDER BY id;
-- => sqlite[journal=delete], sqlite[journal=wal], mariadb>=11.8[isolation=(default|repeatable read)], postgres
-- |  id integer | parent integer
-- |  ; transaction none
-- => sqlite:busy0[journal=delete], sqlite:shared-cache[journal=delete], sqlite:shared-cache[journal=wal], mariadb[isolation=serializable], mysql[isolation=serializable]
-- |  id integer | parent integer
-- |  10         | 1
-- |  ; transaction none
-- => mariadb<11.8[isolation=(default|repeatable read)], mariadb[isolation=read committed], mysql[isolation=(default|read committed|repeatable read)]
-- |  id integer | parent integer
-- |  20         | 2
-- |  ; transaction none

-- @title     By default UPDATE by a column without an index waits for one of other rows, except on PostgreSQL
-- @id        locking.update-without-index
-- @category  locking
-- @why       without an index on the column MySQL locks every row that it passes: two unrelated updates wait
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-locks-set.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-transaction-isolation-levels.html
-- @see       https://mariadb.com/kb/en/set-transaction/
-- @see       https://www.postgresql.org/docs/current/explicit-locking.html
-- @isolation default, read committed, repeatable read, serializable
-- @begin     sqlite: deferred
-- @journal   sqlite: wal
-- @each      indexed = note, owner

CREATE TABLE task (id INTEGER PRIMARY KEY, owner VARCHAR(10) NOT NULL, note VARCHAR(10) NOT NULL, n INTEGER NOT NULL);
INSERT INTO task VALUES (1, 'Ann', 'x', 0), (2, 'Bob', 'x', 0), (3, 'Cid', 'x', 0), (4, 'Dan', 'x', 0);
CREATE INDEX task_index ON task (${indexed});

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step update
UPDATE task SET n = 1 WHERE owner = 'Ann';
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step update
UPDATE task SET n = 1 WHERE owner = 'Cid';
-- => sqlite
-- |  blocked by A.update until A.commit, then ok 1 row; transaction none
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0
-- |  error busy; transaction none
-- => mariadb[isolation=(default|repeatable read)], mariadb>=11.8[isolation=read committed], mariadb<11.8[isolation=serializable], mysql[isolation=(default|repeatable read|serializable)]
-- |  indexed | outcome
-- |  note    | blocked by A.update until A.commit, then ok 1 row; transaction none
-- |  owner   | ok 1 row; transaction none
-- => mariadb<11.8[isolation=read committed], mysql[isolation=read committed], postgres
-- |  ok 1 row; transaction none
-- => mariadb>=11.8[isolation=serializable]
-- |  indexed | outcome
-- |  note    | blocked by A.update until A.commit, then error write_conflict; transaction none
-- |  owner   | ok 1 row; transaction none

-- @session A
-- @step commit
COMMIT;
-- => sqlite, mariadb, postgres[isolation=(default|read committed|repeatable read)], mysql
-- |  ok; transaction none
-- => postgres<18[isolation=serializable]
-- |  error serialization_failure; transaction none
-- => postgres>=18[isolation=serializable]
-- |  indexed | outcome
-- |  note    | error serialization_failure; transaction none
-- |  owner   | ok; transaction none

-- @final
-- @step state
SELECT owner, n FROM task ORDER BY id;
-- => sqlite, mariadb[isolation=(default|read committed|repeatable read)], mariadb<11.8[isolation=serializable], postgres[isolation=(default|read committed|repeatable read)], mysql
-- |  owner text | n integer
-- |  'Ann'      | 1
-- |  'Bob'      | 0
-- |  'Cid'      | 1
-- |  'Dan'      | 0
-- |  ; transaction none
-- => sqlite:shared-cache, sqlite:busy0
-- |  owner text | n integer
-- |  'Ann'      | 1
-- |  'Bob'      | 0
-- |  'Cid'      | 0
-- |  'Dan'      | 0
-- |  ; transaction none
-- => mariadb>=11.8[isolation=serializable]
-- |  indexed | outcome
-- |  note    | [owner text, n integer] ('Ann', 1) ('Bob', 0) ('Cid', 0) ('Dan', 0); transaction none
-- |  owner   | [owner text, n integer] ('Ann', 1) ('Bob', 0) ('Cid', 1) ('Dan', 0); transaction none
-- => postgres<18[isolation=serializable]
-- |  owner text | n integer
-- |  'Ann'      | 0
-- |  'Bob'      | 0
-- |  'Cid'      | 1
-- |  'Dan'      | 0
-- |  ; transaction none
-- => postgres>=18[isolation=serializable]
-- |  indexed | outcome
-- |  note    | [owner text, n integer] ('Ann', 0) ('Bob', 0) ('Cid', 1) ('Dan', 0); transaction none
-- |  owner   | [owner text, n integer] ('Ann', 1) ('Bob', 0) ('Cid', 1) ('Dan', 0); transaction none

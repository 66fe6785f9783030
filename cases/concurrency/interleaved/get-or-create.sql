-- @title     Get-or-create by SELECT and INSERT goes wrong in 40 of 50 orders of two transactions on the servers
-- @id        concurrency.interleaved.get-or-create
-- @category  concurrency
-- @why       get-or-create by SELECT and INSERT fails with a duplicate key in most orders of two requests that come at once
-- @see       https://github.com/ept/hermitage
-- @interleave all
-- @isolation default, read uncommitted, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate, exclusive
-- @journal   sqlite: delete, wal
-- Both insert whatever they found, as an application would that found nothing.

CREATE TABLE item (id INTEGER PRIMARY KEY, name VARCHAR(20) NOT NULL UNIQUE);
INSERT INTO item (id, name) VALUES (1, 'first');

-- @session A
-- @step begin
BEGIN;
-- @step look
SELECT id FROM item WHERE name = 'new';
-- @step create
INSERT INTO item (id, name) VALUES (2, 'new');
-- @step commit
COMMIT;

-- @session B
-- @step begin
BEGIN;
-- @step look
SELECT id FROM item WHERE name = 'new';
-- @step create
INSERT INTO item (id, name) VALUES (3, 'new');
-- @step commit
COMMIT;

-- @final
-- @step state
SELECT id, name FROM item ORDER BY id;
-- => sqlite[begin=deferred]
-- |  70 schedules: 10 serial, 60 aborted
-- => sqlite[begin=(immediate|exclusive)]
-- |  8 schedules: 8 serial
-- => sqlite:shared-cache[begin=(immediate|exclusive)], sqlite:busy0[begin=(immediate|exclusive)]
-- |  70 schedules: 2 serial, 68 aborted
-- => postgres
-- |  50 schedules: 10 serial, 40 aborted
-- => mysql[isolation=(default|read committed|repeatable read)], mariadb[isolation=(default|read committed|repeatable read)]
-- |  50 schedules: 10 serial, 40 anomalous (unnamed)
-- => mysql[isolation=read uncommitted], mariadb[isolation=read uncommitted]
-- |  50 schedules: 26 serial, 24 anomalous (unnamed)
-- => mysql[isolation=serializable], mariadb[isolation=serializable]
-- |  42 schedules: 18 serial, 24 deadlocked

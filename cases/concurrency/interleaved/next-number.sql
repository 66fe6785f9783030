-- @title     INSERT of MAX(id) + 1 by two transactions fails in 14 of 24 orders on PostgreSQL, in none on MySQL
-- @id        concurrency.interleaved.next-number
-- @category  concurrency
-- @why       one of two invoices made at the same time fails on PostgreSQL; on MySQL and SQLite the second one waits for its number
-- @see       https://github.com/ept/hermitage
-- @see       https://mariadb.com/kb/en/set-transaction/
-- @interleave all
-- @isolation default, read uncommitted, read committed, repeatable read, serializable
-- @begin     sqlite: deferred, immediate, exclusive
-- @journal   sqlite: delete, wal

CREATE TABLE invoice (id INTEGER PRIMARY KEY, buyer VARCHAR(20) NOT NULL);
INSERT INTO invoice (id, buyer) VALUES (1, 'nobody');

-- @session A
-- @step begin
BEGIN;
-- @step take
INSERT INTO invoice (id, buyer) SELECT MAX(id) + 1, 'A' FROM invoice;
-- @step look
SELECT id FROM invoice WHERE buyer = 'A';
-- @step commit
COMMIT;

-- @session B
-- @step begin
BEGIN;
-- @step take
INSERT INTO invoice (id, buyer) SELECT MAX(id) + 1, 'B' FROM invoice;
-- @step look
SELECT id FROM invoice WHERE buyer = 'B';
-- @step commit
COMMIT;

-- @final
-- @step state
SELECT id, buyer FROM invoice ORDER BY id;
-- => sqlite[begin=deferred], mysql[isolation=(default|repeatable read|serializable)], mariadb[isolation=(default|repeatable read)], mariadb<11.8[isolation=serializable]
-- |  24 schedules: 24 serial
-- => sqlite:shared-cache[begin=deferred], sqlite:busy0[begin=deferred,journal=wal], sqlite:busy0[begin=deferred,journal=delete]
-- |  70 schedules: 10 serial, 60 aborted
-- => sqlite[begin=(immediate|exclusive)]
-- |  8 schedules: 8 serial
-- => sqlite:shared-cache[begin=(immediate|exclusive)], sqlite:busy0[begin=(immediate|exclusive)]
-- |  70 schedules: 2 serial, 68 aborted
-- => postgres, mariadb>=11.8[isolation=read committed], mariadb>=11.8[isolation=serializable]
-- |  24 schedules: 10 serial, 14 aborted
-- => mysql[isolation=read committed], mariadb<11.8[isolation=read committed]
-- |  24 schedules: 10 serial, 14 anomalous (unnamed)
-- => mysql[isolation=read uncommitted], mariadb[isolation=read uncommitted]
-- |  70 schedules: 70 serial

-- @title     Swapping two values of a key declared UNIQUE and no more fails on all engines
-- @id        dml.update.swapunique
-- @category  dml
-- @why       changing places in a ranked list fails with a duplicate on all four; only a key that is DEFERRABLE on PostgreSQL allows it
-- @see       https://www.postgresql.org/docs/current/sql-createtable.html
-- @see       https://sqlite.org/lang_conflict.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/update.html
-- @portable-by-nature

CREATE TABLE t (id INTEGER PRIMARY KEY, place INTEGER UNIQUE);
INSERT INTO t VALUES (1, 1), (2, 2);

-- @step swap
UPDATE t SET place = 3 - place;
-- => *
-- |  error unique_violation

-- @step swap-by-case
UPDATE t SET place = CASE WHEN place = 1 THEN 2 ELSE 1 END WHERE place IN (1, 2);
-- => *
-- |  error unique_violation

-- @step read
SELECT id, place FROM t ORDER BY id;
-- => *
-- |  id integer | place integer
-- |  1          | 1
-- |  2          | 2

-- By way of values that no row has: here all are positive.
-- @portable swap
UPDATE t SET place = -place;
UPDATE t SET place = 3 + place;
SELECT id, place FROM t ORDER BY id;
-- => *
-- |  id integer | place integer
-- |  1          | 2
-- |  2          | 1

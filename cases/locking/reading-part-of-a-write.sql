-- @title     INSERT … SELECT locks the rows that it reads on MySQL and MariaDB, except at READ COMMITTED
-- @id        locking.reading-part-of-a-write
-- @category  locking
-- @why       a nightly INSERT … SELECT into an archive stops the shop, since MySQL locks what it reads
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-locks-set.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-transaction-isolation-levels.html
-- @see       https://www.postgresql.org/docs/current/transaction-iso.html
-- @isolation default, read committed, repeatable read, serializable
-- @begin     sqlite: deferred
-- @journal   sqlite: wal
-- @each      statement = INSERT INTO archive SELECT * FROM orders WHERE id = 1, UPDATE archive SET total = (SELECT total FROM orders WHERE id = 1) WHERE id = 7, DELETE FROM archive WHERE id IN (SELECT id FROM orders)

CREATE TABLE orders (id INTEGER PRIMARY KEY, total INTEGER NOT NULL);
INSERT INTO orders VALUES (1, 10), (2, 20);
CREATE TABLE archive (id INTEGER PRIMARY KEY, total INTEGER NOT NULL);
INSERT INTO archive VALUES (7, 70), (2, 20);

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step write
${statement};
-- => *
-- |  ok 1 row; transaction open

-- @session B
-- @step write
UPDATE orders SET total = 99;
-- => sqlite, mariadb[isolation=(default|repeatable read|serializable)], mysql[isolation=(default|repeatable read|serializable)]
-- |  blocked by A.write until A.commit, then ok 2 rows; transaction none
-- => sqlite:shared-cache
-- |  error locked_shared_cache; transaction none
-- => sqlite:busy0
-- |  error busy; transaction none
-- => mariadb[isolation=read committed], mysql[isolation=read committed]
-- |  statement | outcome
-- |  INSERT INTO archive SELECT * FROM orders WHERE id = 1 | ok 2 rows; transaction none
-- |  UPDATE archive SET total = (SELECT total FROM orders WHERE id = 1) WHERE id = 7 | ok 2 rows; transaction none
-- |  DELETE FROM archive WHERE id IN (SELECT id FROM orders) | blocked by A.write until A.commit, then ok 2 rows; transaction none
-- => postgres
-- |  ok 2 rows; transaction none

-- @session A
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT id, total FROM archive ORDER BY id;
-- => *
-- |  statement | outcome
-- |  INSERT INTO archive SELECT * FROM orders WHERE id = 1 | [id integer, total integer] (1, 10) (2, 20) (7, 70); transaction none
-- |  UPDATE archive SET total = (SELECT total FROM orders WHERE id = 1) WHERE id = 7 | [id integer, total integer] (2, 20) (7, 10); transaction none
-- |  DELETE FROM archive WHERE id IN (SELECT id FROM orders) | [id integer, total integer] (7, 70); transaction none

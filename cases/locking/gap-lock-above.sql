-- @title     FOR UPDATE of id > 100 stops inserts above 100 on MySQL and MariaDB by default, none on PostgreSQL
-- @id        locking.gap-lock-above
-- @category  locking
-- @why       at repeatable read of MySQL and MariaDB a range without an upper end locks all keys to come: nobody can append until COMMIT
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-locking.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-locks-set.html
-- @isolation default, read committed, repeatable read, serializable
-- @begin     sqlite: deferred
-- @journal   sqlite: delete, wal

CREATE TABLE slot (id INTEGER PRIMARY KEY, owner VARCHAR(10));
INSERT INTO slot VALUES (10, 'x'), (20, 'x'), (30, 'x'), (40, 'x'), (50, 'x'), (60, 'x'), (70, 'x'), (80, 'x'), (100, 'x'), (110, 'x');

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step look
-- @sql sqlite
SELECT id FROM slot WHERE id > 100;
-- @sql *
SELECT id FROM slot WHERE id > 100 FOR UPDATE;
-- => *
-- |  id integer
-- |  110
-- |  ; transaction open

-- @session B
-- @step below
INSERT INTO slot VALUES (15, 'B');
-- => sqlite[journal=delete]
-- |  racy: {B ok 1 row, C ok 1 row}
-- => sqlite:busy0[journal=delete]
-- |  error busy
-- => sqlite:shared-cache[journal=delete], sqlite:shared-cache[journal=wal]
-- |  error locked_shared_cache; transaction none
-- => sqlite[journal=wal], mariadb, mysql, postgres
-- |  ok 1 row; transaction none

-- @session C
-- @step above
INSERT INTO slot VALUES (999, 'C');
-- => sqlite[journal=delete]
-- |  racy: {B ok 1 row, C ok 1 row}
-- => sqlite:busy0[journal=delete]
-- |  error busy
-- => sqlite:shared-cache[journal=delete], sqlite:shared-cache[journal=wal]
-- |  error locked_shared_cache; transaction none
-- => sqlite[journal=wal], mariadb[isolation=read committed], mysql[isolation=read committed], postgres
-- |  ok 1 row; transaction none
-- => mariadb[isolation=(default|repeatable read|serializable)], mysql[isolation=(default|serializable|repeatable read)]
-- |  blocked by A.look until A.commit, then ok 1 row; transaction none

-- @session A
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT id, owner FROM slot WHERE owner <> 'x' ORDER BY id;
-- => sqlite:busy0[journal=delete], sqlite:shared-cache
-- |  id integer | owner text
-- |  ; transaction none
-- => *
-- |  id integer | owner text
-- |  15         | 'B'
-- |  999        | 'C'
-- |  ; transaction none

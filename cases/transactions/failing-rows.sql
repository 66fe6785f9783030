-- @title     An INSERT of several rows of which one fails
-- @id        transactions.error.rows
-- @category  transactions
-- @why       all engines undo the whole statement, with a transaction and without
-- @see       https://sqlite.org/lang_conflict.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-error-handling.html
-- @see       https://www.postgresql.org/docs/current/tutorial-transactions.html
-- @portable-by-nature

CREATE TABLE t (id INTEGER PRIMARY KEY);
INSERT INTO t VALUES (2);

-- @step alone
INSERT INTO t VALUES (1), (2), (3);
-- => *
-- |  error unique_violation; transaction none

-- @step after-alone
SELECT id FROM t ORDER BY id;
-- => *
-- |  id integer
-- |  2
-- |  ; transaction none

BEGIN;
INSERT INTO t VALUES (10);

-- @step inside
INSERT INTO t VALUES (11), (2), (12);
-- => sqlite, mariadb, mysql
-- |  error unique_violation; transaction open
-- => postgres
-- |  error unique_violation; transaction aborted

ROLLBACK;

-- @step after-inside
SELECT id FROM t ORDER BY id;
-- => *
-- |  id integer
-- |  2
-- |  ; transaction none

-- @title     A statement time-out aborts the transaction on PostgreSQL and leaves it open on MySQL and MariaDB
-- @id        locking.statement-timeout
-- @category  locking
-- @why       a guard against slow queries loses the whole transaction on PostgreSQL and only the statement on MySQL
-- @see       https://www.postgresql.org/docs/current/runtime-config-client.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/server-system-variables.html
-- @setting   A statement_timeout = 200ms

CREATE TABLE digit (d INTEGER NOT NULL);
INSERT INTO digit VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9);
CREATE TABLE log (note VARCHAR(10));

-- @session A
-- @step begin
BEGIN;
-- => *
-- |  ok; transaction open
-- @step note
INSERT INTO log VALUES ('before');
-- => *
-- |  ok 1 row; transaction open
-- @step slow
-- @sql sqlite none
-- @sql *
SELECT COUNT(*) AS n FROM digit a, digit b, digit c, digit d, digit e, digit f, digit g, digit h, digit i, digit j WHERE a.d + b.d + c.d + d.d + e.d + f.d + g.d + h.d + i.d + j.d = 45;
-- => mariadb, mysql
-- |  error query_canceled; transaction open
-- => postgres
-- |  error query_canceled; transaction aborted
-- @step look
SELECT note FROM log;
-- => sqlite, mariadb, mysql
-- |  note text
-- |  'before'
-- |  ; transaction open
-- => postgres
-- |  error in_failed_sql_transaction; transaction aborted
-- @step commit
COMMIT;
-- => *
-- |  ok; transaction none

-- @final
-- @step state
SELECT note FROM log;
-- => sqlite, mariadb, mysql
-- |  note text
-- |  'before'
-- |  ; transaction none
-- => postgres
-- |  note text
-- |  ; transaction none

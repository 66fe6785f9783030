-- @title     Swapping two UNIQUE values by one UPDATE fails on every engine, unless DEFERRABLE on PostgreSQL
-- @id        transactions.deferred.unique
-- @category  transactions
-- @why       two places in a ranked list cannot be swapped at once, unless deferrable: MySQL refuses the word, SQLite overlooks it
-- @see       https://www.postgresql.org/docs/current/sql-createtable.html
-- @see       https://sqlite.org/lang_createtable.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/constraint-primary-key.html

CREATE TABLE t (id INTEGER PRIMARY KEY, place INTEGER UNIQUE);
INSERT INTO t VALUES (1, 1), (2, 2);

-- @step swap
UPDATE t SET place = 3 - place;
-- => *
-- |  error unique_violation; transaction none

-- @step shift
UPDATE t SET place = place + 1;
-- => *
-- |  error unique_violation; transaction none

-- @step kept
SELECT id, place FROM t ORDER BY id;
-- => *
-- |  id integer | place integer
-- |  1          | 1
-- |  2          | 2
-- |  ; transaction none

-- @step deferrable
CREATE TABLE d (id INTEGER PRIMARY KEY, place INTEGER UNIQUE DEFERRABLE INITIALLY DEFERRED);
-- => sqlite, postgres
-- |  ok; transaction none
-- => mariadb, mysql
-- |  error syntax_error; transaction none

-- @step fill-deferrable
-- @after deferrable
INSERT INTO d VALUES (1, 1), (2, 2);
-- => *
-- |  ok 2 rows; transaction none

-- @step swap-deferrable
-- @after deferrable
UPDATE d SET place = 3 - place;
-- => sqlite
-- |  error unique_violation; transaction none
-- => postgres
-- |  ok 2 rows; transaction none

-- By way of values that no row has: here all are positive.
-- @portable swap
CREATE TABLE u (id INTEGER PRIMARY KEY, place INTEGER UNIQUE);
INSERT INTO u VALUES (1, 1), (2, 2);
BEGIN;
UPDATE u SET place = -place;
UPDATE u SET place = 3 + place;
COMMIT;
SELECT id, place FROM u ORDER BY id;
-- => *
-- |  id integer | place integer
-- |  1          | 2
-- |  2          | 1
-- |  ; transaction none

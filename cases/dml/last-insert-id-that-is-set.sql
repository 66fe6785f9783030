-- @title     LAST_INSERT_ID(7) sets what LAST_INSERT_ID() answers on MySQL and MariaDB, and is unknown elsewhere
-- @id        dml.lastid.set
-- @category  dml
-- @why       a counter by UPDATE … SET n = LAST_INSERT_ID(n + 1) gives each session its own number on MySQL and MariaDB and has to be written anew elsewhere
-- @see       https://dev.mysql.com/doc/refman/8.4/en/information-functions.html#function_last-insert-id
-- @see       https://mariadb.com/kb/en/last_insert_id/
-- @see       https://sqlite.org/lang_corefunc.html#last_insert_rowid
-- @see       https://www.postgresql.org/docs/current/functions-sequence.html

CREATE TABLE counter (n INTEGER NOT NULL);
INSERT INTO counter VALUES (41);

-- @step set
SELECT LAST_INSERT_ID(7) AS v;
-- => sqlite, postgres
-- |  error undefined_function; transaction none
-- => mysql, mariadb
-- |  v unsigned
-- |  7
-- |  ; transaction none

-- @step read
SELECT LAST_INSERT_ID() AS v;
-- => sqlite, postgres
-- |  error undefined_function; transaction none
-- => mysql, mariadb
-- |  v unsigned
-- |  7
-- |  ; transaction none

-- @step count
UPDATE counter SET n = LAST_INSERT_ID(n + 1);
-- => sqlite, postgres
-- |  error undefined_function; transaction none
-- => mysql, mariadb
-- |  ok 1 row; transaction none

-- @step read-count
SELECT LAST_INSERT_ID() AS v;
-- => sqlite, postgres
-- |  error undefined_function; transaction none
-- => mysql, mariadb
-- |  v unsigned
-- |  42
-- |  ; transaction none

-- The row stays locked until COMMIT, so no other session gets the number.
-- @portable read-count
CREATE TABLE turn (n INTEGER NOT NULL);
CREATE TABLE taken (n INTEGER NOT NULL);
INSERT INTO turn VALUES (41);
BEGIN;
UPDATE turn SET n = n + 1;
INSERT INTO taken SELECT n FROM turn;
COMMIT;
SELECT n AS v FROM taken;
-- => *
-- |  v integer
-- |  42
-- |  ; transaction none

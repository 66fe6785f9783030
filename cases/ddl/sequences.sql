-- @title     NEXTVAL(s) is MariaDB's and NEXTVAL('s') PostgreSQL's; SQLite and MySQL have no CREATE SEQUENCE
-- @id        ddl.sequence.next
-- @category  ddl
-- @why       a schema with sequences is refused by SQLite and MySQL and spelled apart on the others; a rollback does not give numbers back
-- @see       https://www.postgresql.org/docs/current/functions-sequence.html
-- @see       https://mariadb.com/kb/en/sequence-functions/
-- @see       https://mariadb.com/kb/en/create-sequence/
-- @see       https://sqlite.org/autoinc.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/information-functions.html#function_last-insert-id

-- @step create
CREATE SEQUENCE s START WITH 5 INCREMENT BY 10;
-- => sqlite, mysql
-- |  error syntax_error; transaction none
-- => mariadb, postgres
-- |  ok; transaction none

-- @step text-argument
-- @after create
SELECT NEXTVAL('s') AS v;
-- => mariadb
-- |  error syntax_error; transaction none
-- => postgres
-- |  v integer
-- |  5
-- |  ; transaction none

-- @step name-argument
-- @after create
SELECT NEXTVAL(s) AS v;
-- => mariadb
-- |  v integer
-- |  5
-- |  ; transaction none
-- => postgres
-- |  error undefined_column; transaction none

-- @step standard
-- @after create
SELECT NEXT VALUE FOR s AS v;
-- => mariadb
-- |  v integer
-- |  15
-- |  ; transaction none
-- => postgres
-- |  error syntax_error; transaction none

BEGIN;
-- @step in-transaction
-- @after create
-- @sql mariadb
SELECT NEXTVAL(s) AS v;
-- @sql *
SELECT NEXTVAL('s') AS v;
-- @end
-- => mariadb
-- |  v integer
-- |  25
-- |  ; transaction open
-- => postgres
-- |  v integer
-- |  15
-- |  ; transaction open
ROLLBACK;

-- @step after-rollback
-- @after create
-- @sql mariadb
SELECT NEXTVAL(s) AS v;
-- @sql *
SELECT NEXTVAL('s') AS v;
-- => mariadb
-- |  v integer
-- |  35
-- |  ; transaction none
-- => postgres
-- |  v integer
-- |  25
-- |  ; transaction none

-- @portable after-rollback
CREATE TABLE counter (name VARCHAR(20) NOT NULL PRIMARY KEY, v INTEGER NOT NULL);
INSERT INTO counter VALUES ('s', 5);
UPDATE counter SET v = v + 10 WHERE name = 's';
SELECT v FROM counter WHERE name = 's';
-- => *
-- |  v integer
-- |  15
-- |  ; transaction none

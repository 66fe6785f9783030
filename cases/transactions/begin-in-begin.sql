-- @title     BEGIN inside a transaction commits it on MySQL and MariaDB, warns on PostgreSQL, fails on SQLite
-- @id        transactions.begin.nested
-- @category  transactions
-- @why       MySQL commits what was done so far, PostgreSQL goes on with a warning, SQLite refuses: the rollback after it undoes all or nothing
-- @see       https://sqlite.org/lang_transaction.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html
-- @see       https://mariadb.com/kb/en/sql-statements-that-cause-an-implicit-commit/
-- @see       https://www.postgresql.org/docs/current/sql-begin.html

CREATE TABLE t (id INTEGER PRIMARY KEY);

BEGIN;
INSERT INTO t VALUES (1);

-- @step begin
BEGIN;
-- => sqlite
-- |  error active_sql_transaction; transaction open
-- => mariadb, mysql
-- |  ok; transaction open
-- => postgres
-- |  ok; warning active_sql_transaction; transaction open

INSERT INTO t VALUES (2);

-- @step rollback
ROLLBACK;
-- => *
-- |  ok; transaction none

-- @step kept
SELECT id FROM t ORDER BY id;
-- => sqlite, postgres
-- |  id integer
-- |  ; transaction none
-- => mariadb, mysql
-- |  id integer
-- |  1
-- |  ; transaction none

-- A savepoint nests everywhere.
-- @portable kept
CREATE TABLE u (id INTEGER PRIMARY KEY);
BEGIN;
INSERT INTO u VALUES (1);
SAVEPOINT inner_part;
INSERT INTO u VALUES (2);
ROLLBACK TO inner_part;
COMMIT;
SELECT id FROM u ORDER BY id;
-- => *
-- |  id integer
-- |  1
-- |  ; transaction none

-- @title     ROLLBACK takes a session's setting back on PostgreSQL only
-- @id        transactions.rollback.setting
-- @category  transactions
-- @why       a setting changed in a job that rolls back stays for the rest of the session on MySQL, MariaDB and SQLite
-- @see       https://www.postgresql.org/docs/current/sql-set.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/set-variable.html
-- @see       https://sqlite.org/pragma.html#pragma_recursive_triggers

-- @sql mysql, mariadb
SET SESSION group_concat_max_len = 1000;
-- @sql postgres
SET extra_float_digits = 0;
-- @sql sqlite
PRAGMA recursive_triggers = 0;
-- @end
BEGIN;
-- @sql mysql, mariadb
SET SESSION group_concat_max_len = 2000;
-- @sql postgres
SET extra_float_digits = 1;
-- @sql sqlite
PRAGMA recursive_triggers = 1;
-- @end
ROLLBACK;

-- @step setting
-- @sql mysql, mariadb
SELECT CASE @@SESSION.group_concat_max_len WHEN 1000 THEN 'as before' ELSE 'changed' END AS v;
-- @sql postgres
SELECT CASE current_setting('extra_float_digits') WHEN '0' THEN 'as before' ELSE 'changed' END AS v;
-- @sql sqlite
SELECT CASE (SELECT recursive_triggers FROM pragma_recursive_triggers) WHEN 0 THEN 'as before' ELSE 'changed' END AS v;
-- => sqlite, mariadb, mysql
-- |  v text
-- |  'changed'
-- |  ; transaction none
-- => postgres
-- |  v text
-- |  'as before'
-- |  ; transaction none

-- Set outside of the transaction.
-- @portable setting
-- @sql mysql, mariadb
SET SESSION group_concat_max_len = 1000;
SET SESSION group_concat_max_len = 2000;
BEGIN;
ROLLBACK;
SELECT CASE @@SESSION.group_concat_max_len WHEN 1000 THEN 'as before' ELSE 'changed' END AS v;
-- @sql postgres
SET extra_float_digits = 0;
SET extra_float_digits = 1;
BEGIN;
ROLLBACK;
SELECT CASE current_setting('extra_float_digits') WHEN '0' THEN 'as before' ELSE 'changed' END AS v;
-- @sql sqlite
PRAGMA recursive_triggers = 0;
PRAGMA recursive_triggers = 1;
BEGIN;
ROLLBACK;
SELECT CASE (SELECT recursive_triggers FROM pragma_recursive_triggers) WHEN 0 THEN 'as before' ELSE 'changed' END AS v;
-- => *
-- |  v text
-- |  'changed'
-- |  ; transaction none

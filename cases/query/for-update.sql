-- @title     SELECT … FOR UPDATE is refused by SQLite, FOR SHARE by MariaDB too, FOR KEY SHARE by MySQL too
-- @id        query.lock.clause
-- @category  query
-- @why       a job that locks its rows fails in tests on SQLite by FOR UPDATE, on MariaDB by FOR SHARE, on PostgreSQL by LOCK IN SHARE MODE
-- @see       https://www.postgresql.org/docs/current/sql-select.html#SQL-FOR-UPDATE-SHARE
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-locking-reads.html
-- @see       https://mariadb.com/kb/en/for-update/
-- @see       https://sqlite.org/lang_select.html
-- @each clause = FOR UPDATE, FOR SHARE, LOCK IN SHARE MODE, FOR NO KEY UPDATE, FOR KEY SHARE, FOR UPDATE NOWAIT, FOR UPDATE SKIP LOCKED, FOR SHARE NOWAIT, FOR UPDATE WAIT 1, FOR UPDATE OF t, FOR READ ONLY

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1);

-- @step lock
SELECT a FROM t ${clause};
-- => sqlite
-- |  error syntax_error
-- => mariadb
-- |  clause                 | outcome
-- |  FOR UPDATE             | [a integer] (1)
-- |  FOR SHARE              | error syntax_error
-- |  LOCK IN SHARE MODE     | [a integer] (1)
-- |  FOR NO KEY UPDATE      | error syntax_error
-- |  FOR KEY SHARE          | error syntax_error
-- |  FOR UPDATE NOWAIT      | [a integer] (1)
-- |  FOR UPDATE SKIP LOCKED | [a integer] (1)
-- |  FOR SHARE NOWAIT       | error syntax_error
-- |  FOR UPDATE WAIT 1      | [a integer] (1)
-- |  FOR UPDATE OF t        | error syntax_error
-- |  FOR READ ONLY          | error syntax_error
-- => postgres
-- |  clause                 | outcome
-- |  FOR UPDATE             | [a integer] (1)
-- |  FOR SHARE              | [a integer] (1)
-- |  LOCK IN SHARE MODE     | error syntax_error
-- |  FOR NO KEY UPDATE      | [a integer] (1)
-- |  FOR KEY SHARE          | [a integer] (1)
-- |  FOR UPDATE NOWAIT      | [a integer] (1)
-- |  FOR UPDATE SKIP LOCKED | [a integer] (1)
-- |  FOR SHARE NOWAIT       | [a integer] (1)
-- |  FOR UPDATE WAIT 1      | error syntax_error
-- |  FOR UPDATE OF t        | [a integer] (1)
-- |  FOR READ ONLY          | [a integer] (1)
-- => mysql
-- |  clause                 | outcome
-- |  FOR UPDATE             | [a integer] (1)
-- |  FOR SHARE              | [a integer] (1)
-- |  LOCK IN SHARE MODE     | [a integer] (1)
-- |  FOR NO KEY UPDATE      | error syntax_error
-- |  FOR KEY SHARE          | error syntax_error
-- |  FOR UPDATE NOWAIT      | [a integer] (1)
-- |  FOR UPDATE SKIP LOCKED | [a integer] (1)
-- |  FOR SHARE NOWAIT       | [a integer] (1)
-- |  FOR UPDATE WAIT 1      | error syntax_error
-- |  FOR UPDATE OF t        | [a integer] (1)
-- |  FOR READ ONLY          | error syntax_error

-- FOR UPDATE is the strongest of them and known to all servers, and so are NOWAIT and SKIP LOCKED behind it; on SQLite the transaction locks, by BEGIN IMMEDIATE.
-- @portable lock
-- @sql sqlite
SELECT a FROM t;
-- @sql mysql[clause=(FOR UPDATE NOWAIT|FOR SHARE NOWAIT)], mariadb[clause=(FOR UPDATE NOWAIT|FOR SHARE NOWAIT)], postgres[clause=(FOR UPDATE NOWAIT|FOR SHARE NOWAIT)]
SELECT a FROM t FOR UPDATE NOWAIT;
-- @sql mysql[clause=FOR UPDATE SKIP LOCKED], mariadb[clause=FOR UPDATE SKIP LOCKED], postgres[clause=FOR UPDATE SKIP LOCKED]
SELECT a FROM t FOR UPDATE SKIP LOCKED;
-- @sql mysql[clause=FOR READ ONLY], mariadb[clause=FOR READ ONLY], postgres[clause=FOR READ ONLY]
SELECT a FROM t;
-- @sql *
SELECT a FROM t FOR UPDATE;
-- => *
-- |  a integer
-- |  1

-- @title     rowid is a hidden column on SQLite only, ctid on PostgreSQL; _rowid names a key on MySQL and MariaDB
-- @id        ddl.rowid
-- @category  ddl
-- @why       code that tells rows apart by rowid, undeclared on SQLite, fails on PostgreSQL, which has ctid, and on MySQL, where _rowid names a key
-- @see       https://sqlite.org/rowidtable.html
-- @see       https://sqlite.org/withoutrowid.html
-- @see       https://www.postgresql.org/docs/current/ddl-system-columns.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-index.html
-- @each name = rowid, _rowid_, oid, _rowid, ctid

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (5);
CREATE TABLE k (id INTEGER NOT NULL PRIMARY KEY, a INTEGER);
INSERT INTO k VALUES (7, 5);

-- @step of-a-table
SELECT COUNT(${name}) AS n FROM t;
-- => sqlite
-- |  name    | outcome
-- |  rowid   | [n integer] (1)
-- |  _rowid_ | [n integer] (1)
-- |  oid     | [n integer] (1)
-- |  _rowid  | error undefined_column
-- |  ctid    | error undefined_column
-- => mariadb, mysql
-- |  error undefined_column
-- => postgres
-- |  name    | outcome
-- |  rowid   | error undefined_column
-- |  _rowid_ | error undefined_column
-- |  oid     | error undefined_column
-- |  _rowid  | error undefined_column
-- |  ctid    | [n integer] (1)

-- @step of-a-table-with-key
SELECT COUNT(${name}) AS n FROM k;
-- => sqlite
-- |  name    | outcome
-- |  rowid   | [n integer] (1)
-- |  _rowid_ | [n integer] (1)
-- |  oid     | [n integer] (1)
-- |  _rowid  | error undefined_column
-- |  ctid    | error undefined_column
-- => mariadb, mysql
-- |  name    | outcome
-- |  rowid   | error undefined_column
-- |  _rowid_ | error undefined_column
-- |  oid     | error undefined_column
-- |  _rowid  | [n integer] (1)
-- |  ctid    | error undefined_column
-- => postgres
-- |  name    | outcome
-- |  rowid   | error undefined_column
-- |  _rowid_ | error undefined_column
-- |  oid     | error undefined_column
-- |  _rowid  | error undefined_column
-- |  ctid    | [n integer] (1)

-- @step is-the-key
SELECT a FROM k WHERE ${name} = 7;
-- => sqlite
-- |  name    | outcome
-- |  rowid   | [a integer] (5)
-- |  _rowid_ | [a integer] (5)
-- |  oid     | [a integer] (5)
-- |  _rowid  | error undefined_column
-- |  ctid    | error undefined_column
-- => mariadb, mysql
-- |  name    | outcome
-- |  rowid   | error undefined_column
-- |  _rowid_ | error undefined_column
-- |  oid     | error undefined_column
-- |  _rowid  | [a integer] (5)
-- |  ctid    | error undefined_column
-- => postgres
-- |  name    | outcome
-- |  rowid   | error undefined_column
-- |  _rowid_ | error undefined_column
-- |  oid     | error undefined_column
-- |  _rowid  | error undefined_column
-- |  ctid    | error undefined_function

-- @title     One index name on two tables is refused by SQLite and PostgreSQL
-- @id        ddl.index.names
-- @category  ddl
-- @why       a MySQL schema with an index by_date on each of two tables stops at the second one on SQLite and PostgreSQL
-- @see       https://sqlite.org/lang_createindex.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-index.html
-- @see       https://mariadb.com/kb/en/drop-index/
-- @see       https://www.postgresql.org/docs/current/sql-createindex.html

CREATE TABLE t (a INTEGER, b INTEGER);
CREATE TABLE u (a INTEGER);
CREATE INDEX by_a ON t (a);

-- @step other-table
CREATE INDEX by_a ON u (a);
-- => sqlite, postgres
-- |  error duplicate_table
-- => mariadb, mysql
-- |  ok

-- @step same-table
CREATE INDEX by_a ON t (b);
-- => *
-- |  error duplicate_table

-- @step name-of-a-table
CREATE INDEX u ON t (b);
-- => sqlite, postgres
-- |  error duplicate_table
-- => mariadb, mysql
-- |  ok

-- @step same-column-other-name
CREATE INDEX by_a_again ON t (a);
-- => sqlite, mariadb, postgres
-- |  ok
-- => mysql
-- |  ok; warning duplicate_object

-- @step without-name
CREATE INDEX ON t (b);
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  ok

-- @portable other-table
CREATE TABLE w (a INTEGER);
CREATE INDEX w_by_a ON w (a);
-- => *
-- |  ok

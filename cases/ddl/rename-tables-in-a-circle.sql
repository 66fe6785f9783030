-- @title     RENAME TABLE a TO c, b TO a, c TO b swaps two tables at once on MySQL and MariaDB only
-- @id        ddl.table.rename.swap
-- @category  ddl
-- @why       a new table is put in the old one's place in one step on MySQL and MariaDB; elsewhere it takes three statements in a transaction
-- @see       https://dev.mysql.com/doc/refman/8.4/en/rename-table.html
-- @see       https://mariadb.com/kb/en/rename-table/
-- @see       https://www.postgresql.org/docs/current/sql-altertable.html
-- @see       https://sqlite.org/lang_altertable.html#altertabrename

CREATE TABLE a (x INTEGER);
CREATE TABLE b (x INTEGER);
INSERT INTO a VALUES (1);
INSERT INTO b VALUES (2);

-- @step rename
RENAME TABLE a TO c, b TO a, c TO b;
-- => sqlite, postgres
-- |  error syntax_error
-- => mysql, mariadb
-- |  ok

-- @step read
SELECT (SELECT x FROM a) AS a, (SELECT x FROM b) AS b;
-- => sqlite, postgres
-- |  a integer | b integer
-- |  1         | 2
-- => mysql, mariadb
-- |  a integer | b integer
-- |  2         | 1

-- One after the other: on MySQL and MariaDB, where a transaction does not hold them together, there is no such table for a moment.
-- @portable read
CREATE TABLE u (x INTEGER);
CREATE TABLE v (x INTEGER);
INSERT INTO u VALUES (1);
INSERT INTO v VALUES (2);
ALTER TABLE u RENAME TO w;
ALTER TABLE v RENAME TO u;
ALTER TABLE w RENAME TO v;
SELECT (SELECT x FROM u) AS a, (SELECT x FROM v) AS b;
-- => *
-- |  a integer | b integer
-- |  2         | 1

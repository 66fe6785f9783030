-- @title     TABLE t as a statement runs on MySQL and PostgreSQL only
-- @id        query.table
-- @category  query
-- @why       a script with TABLE t, the short form of SELECT *, from MySQL or PostgreSQL fails on SQLite and MariaDB
-- @see       https://dev.mysql.com/doc/refman/8.4/en/table.html
-- @see       https://www.postgresql.org/docs/current/sql-select.html#SQL-TABLE
-- @see       https://sqlite.org/lang_select.html

CREATE TABLE t (a INTEGER, b INTEGER);
INSERT INTO t VALUES (1, 20), (2, 10);

-- @step table
TABLE t;
-- => sqlite, mariadb
-- |  error syntax_error
-- => postgres, mysql
-- |  a integer | b integer
-- |  1         | 20
-- |  2         | 10

-- @step ordered
TABLE t ORDER BY b LIMIT 1;
-- => sqlite, mariadb
-- |  error syntax_error
-- => postgres, mysql
-- |  a integer | b integer
-- |  2         | 10

-- @portable table
SELECT * FROM t;
-- => *
-- |  a integer | b integer
-- |  1         | 20
-- |  2         | 10

-- @portable ordered
SELECT * FROM t ORDER BY b LIMIT 1;
-- => *
-- |  a integer | b integer
-- |  2         | 10

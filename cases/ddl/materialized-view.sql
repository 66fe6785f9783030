-- @title     CREATE MATERIALIZED VIEW stores rows on PostgreSQL only; MySQL 9.7 makes an ordinary view of it
-- @id        ddl.view.materialized
-- @category  ddl
-- @why       a report keeps yesterday's totals on PostgreSQL and follows its tables on MySQL 9.7, which reads the word and makes an ordinary view
-- @see       https://www.postgresql.org/docs/current/sql-creatematerializedview.html
-- @see       https://sqlite.org/lang_createview.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-view.html
-- @see       https://mariadb.com/kb/en/create-view/

CREATE TABLE t (a INTEGER);
INSERT INTO t VALUES (1);

-- @step create
CREATE MATERIALIZED VIEW v AS SELECT SUM(a) AS total FROM t;
-- => sqlite, mariadb
-- |  error syntax_error
-- => postgres, mysql
-- |  ok

-- @step change
INSERT INTO t VALUES (2);
-- => *
-- |  ok 1 row

-- @step read
-- @after create
SELECT total FROM v;
-- => postgres
-- |  total integer
-- |  1
-- => mysql
-- |  total decimal
-- |  3

-- @step refresh
-- @after create
REFRESH MATERIALIZED VIEW v;
-- => postgres
-- |  ok
-- => mysql
-- |  error syntax_error

-- @step read-refreshed
-- @after create
SELECT total FROM v;
-- => postgres
-- |  total integer
-- |  3
-- => mysql
-- |  total decimal
-- |  3

-- @portable read
CREATE TABLE summary (total INTEGER);
INSERT INTO summary SELECT SUM(a) FROM t;
SELECT total FROM summary;
-- => *
-- |  total integer
-- |  3

-- @title     EXPLAIN (COSTS OFF) runs on PostgreSQL, EXPLAIN QUERY PLAN on SQLite, DESCRIBE on MySQL and MariaDB
-- @id        query.explain
-- @category  query
-- @why       each engine has its own EXPLAIN; a tool that reads one reads nothing else
-- @see       https://sqlite.org/eqp.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/explain.html
-- @see       https://www.postgresql.org/docs/current/sql-explain.html
-- @see       https://mariadb.com/kb/en/explain/

CREATE TABLE t (a INTEGER);

-- @step costs-off
EXPLAIN (COSTS OFF) SELECT a FROM t;
-- => sqlite, mariadb, mysql
-- |  error syntax_error
-- => postgres
-- |  "QUERY PLAN" text
-- |  'Seq Scan on t'

-- @step query-plan
EXPLAIN QUERY PLAN SELECT a FROM t;
-- => sqlite
-- |  id integer | parent integer | notused integer | detail text
-- |  2          | 0              | 0               | 'SCAN t'
-- => sqlite>=3.53
-- |  id integer | parent integer | notused integer | detail text
-- |  2          | 0              | 216             | 'SCAN t'
-- => mariadb, postgres, mysql
-- |  error syntax_error

-- @step describe
DESCRIBE t;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb
-- |  Field text | Type text | Null text | Key text | Default text | Extra text
-- |  'a'        | 'int(11)' | 'YES'     | ''       | NULL         | ''
-- => mysql
-- |  Field text | Type text | Null text | Key text | Default text | Extra text
-- |  'a'        | 'int'     | 'YES'     | ''       | NULL         | ''

-- @step show-columns
SHOW COLUMNS FROM t;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb
-- |  Field text | Type text | Null text | Key text | Default text | Extra text
-- |  'a'        | 'int(11)' | 'YES'     | ''       | NULL         | ''
-- => mysql
-- |  Field text | Type text | Null text | Key text | Default text | Extra text
-- |  'a'        | 'int'     | 'YES'     | ''       | NULL         | ''

-- @step table-info
PRAGMA table_info(t);
-- => sqlite
-- |  cid integer | name text | type text | notnull integer | dflt_value null | pk integer
-- |  0           | 'a'       | 'INTEGER' | 0               | NULL            | 0
-- => mariadb, postgres, mysql
-- |  error syntax_error

-- @portable describe
-- @sql sqlite
SELECT name AS column_name FROM pragma_table_info('t');
-- @sql *
SELECT column_name AS column_name FROM information_schema.columns WHERE table_name = 't' AND table_schema = '${scratch}';
-- => *
-- |  column_name text
-- |  'a'

-- @portable show-columns
-- @sql sqlite
SELECT name AS column_name FROM pragma_table_info('t');
-- @sql *
SELECT column_name AS column_name FROM information_schema.columns WHERE table_name = 't' AND table_schema = '${scratch}';
-- => *
-- |  column_name text
-- |  'a'

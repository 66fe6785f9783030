-- @title     USE INDEX, FORCE INDEX and STRAIGHT_JOIN run on MySQL and MariaDB only, INDEXED BY on SQLite only
-- @id        query.hint.index
-- @category  query
-- @why       a query tuned by index hints or STRAIGHT_JOIN for MySQL does not parse elsewhere; hints in comments are passed over
-- @see       https://dev.mysql.com/doc/refman/8.4/en/index-hints.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/optimizer-hints.html
-- @see       https://mariadb.com/kb/en/index-hints-how-to-force-query-plans/
-- @see       https://sqlite.org/lang_indexedby.html
-- @see       https://www.postgresql.org/docs/current/runtime-config-query.html

CREATE TABLE t (a INTEGER);
CREATE INDEX t_a ON t (a);
INSERT INTO t VALUES (1);

-- @step use-index
SELECT a FROM t USE INDEX (t_a) WHERE a = 1;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  a integer
-- |  1

-- @step force-index
SELECT a FROM t FORCE INDEX (t_a) WHERE a = 1;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  a integer
-- |  1

-- @step unknown-index
SELECT a FROM t USE INDEX (nosuch) WHERE a = 1;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  error undefined_object

-- @step indexed-by
SELECT a FROM t INDEXED BY t_a WHERE a = 1;
-- => sqlite
-- |  a integer
-- |  1
-- => mariadb, mysql, postgres
-- |  error syntax_error

-- @step straight-join
SELECT x.a FROM t x STRAIGHT_JOIN t y ON x.a = y.a;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  a integer
-- |  1

-- @step select-straight-join
SELECT STRAIGHT_JOIN x.a FROM t x JOIN t y ON x.a = y.a;
-- => sqlite, postgres
-- |  error syntax_error
-- => mariadb, mysql
-- |  a integer
-- |  1

-- @step hint-comment
SELECT /*+ MAX_EXECUTION_TIME(10000) */ a FROM t WHERE a = 1;
-- => *
-- |  a integer
-- |  1

-- @step unknown-hint
SELECT /*+ NOSUCH(t) */ a FROM t WHERE a = 1;
-- => sqlite, mariadb, postgres
-- |  a integer
-- |  1
-- => mysql
-- |  a integer
-- |  1
-- |  warning syntax_error

-- @portable use-index
SELECT a FROM t WHERE a = 1;
-- => *
-- |  a integer
-- |  1

-- @portable straight-join
SELECT x.a FROM t x JOIN t y ON x.a = y.a;
-- => *
-- |  a integer
-- |  1

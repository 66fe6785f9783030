-- @title     An ENUM sorts by position on the servers; > and MAX go by position on PostgreSQL only
-- @id        typing.enum.order
-- @category  typing
-- @why       "low, mid, high" sorts by meaning where there is an ENUM and by alphabet where it is text
-- @see       https://dev.mysql.com/doc/refman/8.4/en/enum.html#enum-sorting
-- @see       https://www.postgresql.org/docs/current/datatype-enum.html#DATATYPE-ENUM-ORDERING
-- @see       https://sqlite.org/lang_select.html#orderby

-- @sql sqlite
CREATE TABLE t (a TEXT);
-- @sql mysql, mariadb
CREATE TABLE t (a ENUM('low', 'mid', 'high'));
-- @sql postgres
CREATE TYPE level AS ENUM ('low', 'mid', 'high');
CREATE TABLE t (a level);
-- @end
INSERT INTO t VALUES ('low'), ('high'), ('mid');

-- @step sort
SELECT a FROM t ORDER BY a;
-- => sqlite
-- |  a text
-- |  'high'
-- |  'low'
-- |  'mid'
-- => postgres
-- |  a other(level)
-- |  'low'
-- |  'mid'
-- |  'high'
-- => mariadb, mysql
-- |  a text
-- |  'low'
-- |  'mid'
-- |  'high'

-- @step above
SELECT COUNT(*) AS n FROM t WHERE a > 'low';
-- => sqlite, mariadb, mysql
-- |  n integer
-- |  1
-- => postgres
-- |  n integer
-- |  2

-- @step largest
SELECT MAX(a) AS top FROM t;
-- => sqlite, mariadb, mysql
-- |  top text
-- |  'mid'
-- => postgres
-- |  top other(level)
-- |  'high'

-- @portable sort
SELECT a FROM t ORDER BY CASE a WHEN 'low' THEN 1 WHEN 'mid' THEN 2 WHEN 'high' THEN 3 END;
-- => *
-- |  a
-- |  'low'
-- |  'mid'
-- |  'high'

-- @portable above
SELECT COUNT(*) AS n FROM t WHERE CASE a WHEN 'low' THEN 1 WHEN 'mid' THEN 2 WHEN 'high' THEN 3 END > 1;
-- => *
-- |  n integer
-- |  2

-- @portable largest
SELECT MAX(CASE a WHEN 'low' THEN 1 WHEN 'mid' THEN 2 WHEN 'high' THEN 3 END) AS top FROM t;
-- => *
-- |  top integer
-- |  3

-- @title     MIN of 'Zoe', 'bob' and 'émile' is 'Zoe' on SQLite and 'bob' elsewhere
-- @id        collation.max
-- @category  collation
-- @why       "first and last name" by MIN and MAX is 'Zoe' to 'émile' on SQLite and 'bob' to 'Zoe' on the servers
-- @see       https://sqlite.org/lang_aggfunc.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/aggregate-functions.html#function_max
-- @see       https://mariadb.com/kb/en/max/
-- @see       https://www.postgresql.org/docs/current/functions-aggregate.html

CREATE TABLE t (a VARCHAR(10));
INSERT INTO t VALUES ('Zoe'), ('bob'), ('émile');

-- @step max
SELECT MAX(a) AS top FROM t;
-- => sqlite
-- |  top text
-- |  'émile'
-- => mariadb, postgres, mysql
-- |  top text
-- |  'Zoe'

-- @step min
SELECT MIN(a) AS low FROM t;
-- => sqlite
-- |  low text
-- |  'Zoe'
-- => mariadb, postgres, mysql
-- |  low text
-- |  'bob'

-- @step min-of-ascii
SELECT MIN(a) AS low FROM t WHERE a <> 'émile';
-- => sqlite
-- |  low text
-- |  'Zoe'
-- => mariadb, postgres, mysql
-- |  low text
-- |  'bob'

-- @portable max
-- @sql sqlite
CREATE TABLE u (a VARCHAR(10) COLLATE BINARY);
INSERT INTO u SELECT a FROM t;
SELECT MAX(a) AS top FROM u;
-- @sql postgres
CREATE TABLE u (a VARCHAR(10) COLLATE "C");
INSERT INTO u SELECT a FROM t;
SELECT MAX(a) AS top FROM u;
-- @sql mysql
CREATE TABLE u (a VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin);
INSERT INTO u SELECT a FROM t;
SELECT MAX(a) AS top FROM u;
-- @sql mariadb
CREATE TABLE u (a VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin);
INSERT INTO u SELECT a FROM t;
SELECT MAX(a) AS top FROM u;
-- => *
-- |  top text
-- |  'émile'

-- @portable min
SELECT MIN(a) AS low FROM u;
-- => *
-- |  low text
-- |  'Zoe'

-- @portable min-of-ascii
SELECT MIN(a) AS low FROM u WHERE a <> 'émile';
-- => *
-- |  low text
-- |  'Zoe'

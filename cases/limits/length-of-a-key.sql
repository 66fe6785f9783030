-- @title     An index on TEXT is refused by MySQL; on PostgreSQL it keeps a long text from being inserted
-- @id        limits.index.length
-- @category  limits
-- @why       a text of 14,000 characters that was fine without an index breaks the INSERT on PostgreSQL; MySQL refuses the index itself
-- @see       https://www.postgresql.org/docs/current/limits.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/innodb-limits.html
-- @see       https://sqlite.org/limits.html
-- @see       https://mariadb.com/kb/en/innodb-limitations/
-- @repeat different = 3000 of '${i}' joined by '-'

-- @step create
-- @sql mysql, mariadb
CREATE TABLE t (a TEXT);
CREATE INDEX t_a ON t (a);
-- @sql *
CREATE TABLE t (a TEXT);
CREATE INDEX t_a ON t (a);
-- => sqlite, mariadb, postgres
-- |  ok
-- => mysql
-- |  error invalid_table_definition

-- @step varchar-768
-- @sql *
CREATE TABLE u (a VARCHAR(768));
CREATE INDEX u_a ON u (a);
-- => *
-- |  ok

-- @step varchar-769
-- @sql *
CREATE TABLE v (a VARCHAR(769));
CREATE INDEX v_a ON v (a);
-- => sqlite, mariadb, postgres
-- |  ok
-- => mysql
-- |  error program_limit_exceeded
-- => mysql:non-strict
-- |  ok; warning program_limit_exceeded

-- @step long-value
INSERT INTO t VALUES ('${different}');
-- => sqlite, mariadb, mysql
-- |  ok 1 row
-- => postgres
-- |  error program_limit_exceeded

-- @step kept
SELECT LENGTH(a) AS n FROM t;
-- => sqlite, mariadb, mysql
-- |  n integer
-- |  13892
-- => postgres
-- |  n integer

-- @portable kept
-- @sql *
CREATE TABLE w2 (a TEXT);
INSERT INTO w2 VALUES ('${different}');
SELECT LENGTH(a) AS n FROM w2;
-- => *
-- |  n integer
-- |  13892

-- @portable create
CREATE TABLE w (a VARCHAR(191));
CREATE INDEX w_a ON w (a);
-- => *
-- |  ok

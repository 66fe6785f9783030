-- @title     A statement of two million characters runs on every engine
-- @id        limits.statement
-- @category  limits
-- @why       documents written as literals fit everywhere, if the column does
-- @see       https://sqlite.org/limits.html#max_sql_length
-- @see       https://dev.mysql.com/doc/refman/8.4/en/packet-too-large.html
-- @see       https://www.postgresql.org/docs/current/limits.html
-- @portable-by-nature
-- @repeat text = 200000 of '0123456789'

-- @sql mysql, mariadb
CREATE TABLE t (a LONGTEXT);
-- @sql *
CREATE TABLE t (a TEXT);
-- @end

-- @step insert
INSERT INTO t VALUES ('${text}');
-- => *
-- |  ok 1 row

-- @step length
SELECT LENGTH(a) AS n FROM t;
-- => *
-- |  n integer
-- |  2000000

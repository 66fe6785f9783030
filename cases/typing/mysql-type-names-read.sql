-- @title     LONGTEXT, MEDIUMINT and TINYINT(1) are unknown to PostgreSQL, and limit nothing on SQLite
-- @id        typing.type.mysql
-- @category  typing
-- @why       a schema dumped from MySQL loads on SQLite, where its columns take what MySQL refuses, and not on PostgreSQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/blob.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/integer-types.html
-- @see       https://mariadb.com/kb/en/data-types/
-- @see       https://sqlite.org/datatype3.html#affinity_name_examples
-- @see       https://www.postgresql.org/docs/current/datatype.html

-- @step create
CREATE TABLE t (a LONGTEXT, b MEDIUMINT, c TINYINT(1));
-- => sqlite, mariadb
-- |  ok
-- => postgres
-- |  error undefined_object
-- => mysql
-- |  ok; warning deprecated_syntax

-- @step insert
-- @after create
INSERT INTO t VALUES ('x', 1, 1);
-- => *
-- |  ok 1 row

-- @step beyond
-- @after create
INSERT INTO t VALUES ('y', 8388608, 128);
-- => sqlite
-- |  ok 1 row
-- => mysql, mariadb
-- |  error numeric_value_out_of_range
-- => mysql:non-strict
-- |  ok 1 row; warning numeric_value_out_of_range; warning numeric_value_out_of_range

-- @step read
-- @after create
SELECT * FROM t ORDER BY b;
-- => sqlite
-- |  a text | b integer | c integer
-- |  'x'    | 1         | 1
-- |  'y'    | 8388608   | 128
-- => mysql, mariadb
-- |  a text | b integer | c integer
-- |  'x'    | 1         | 1
-- => mysql:non-strict
-- |  a text | b integer | c integer
-- |  'x'    | 1         | 1
-- |  'y'    | 8388607   | 127

-- @portable create
CREATE TABLE u (a TEXT, b INTEGER CHECK (b BETWEEN -8388608 AND 8388607), c SMALLINT CHECK (c BETWEEN -128 AND 127));
-- => *
-- |  ok

-- @portable beyond
CREATE TABLE w (a TEXT, b INTEGER CHECK (b BETWEEN -8388608 AND 8388607), c SMALLINT CHECK (c BETWEEN -128 AND 127));
INSERT INTO w VALUES ('y', 8388608, 128);
-- => *
-- |  error check_violation

-- @portable read
CREATE TABLE v (a TEXT, b INTEGER CHECK (b BETWEEN -8388608 AND 8388607), c SMALLINT CHECK (c BETWEEN -128 AND 127));
INSERT INTO v VALUES ('x', 1, 1);
SELECT a, b, c FROM v ORDER BY b;
-- => *
-- |  a text | b integer | c integer
-- |  'x'    | 1         | 1

-- @title     LONGTEXT, MEDIUMINT and TINYINT(1) are refused by PostgreSQL, and hold any size on SQLite
-- @id        typing.type.names-of-mysql
-- @category  typing
-- @why       a dump of MySQL is loaded by SQLite, which enforces none of the sizes, and stops at PostgreSQL
-- @see       https://dev.mysql.com/doc/refman/8.4/en/blob.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/integer-types.html
-- @see       https://mariadb.com/kb/en/data-types/
-- @see       https://sqlite.org/datatype3.html#determination_of_column_affinity
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

-- @step read
-- @after insert
SELECT a, b, c FROM t;
-- => *
-- |  a text | b integer | c integer
-- |  'x'    | 1         | 1

-- @step too-large
-- @after create
INSERT INTO t VALUES ('y', 8388608, 128);
-- => sqlite
-- |  ok 1 row
-- => mysql, mariadb
-- |  error numeric_value_out_of_range
-- => mysql:non-strict
-- |  ok 1 row; warning numeric_value_out_of_range; warning numeric_value_out_of_range

-- Names that all four know, and a check of the sizes.
-- @portable create
CREATE TABLE u (a TEXT, b INTEGER CHECK (b BETWEEN -8388608 AND 8388607), c SMALLINT CHECK (c BETWEEN -128 AND 127));
-- => *
-- |  ok

-- @portable read
INSERT INTO u VALUES ('x', 1, 1);
SELECT a, b, c FROM u;
-- => *
-- |  a text | b integer | c integer
-- |  'x'    | 1         | 1

-- @portable too-large
INSERT INTO u VALUES ('y', 8388608, 128);
-- => *
-- |  error check_violation

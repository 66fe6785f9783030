-- @title     TEXT refuses 70,000 characters on MySQL and MariaDB
-- @id        typing.text.size
-- @category  typing
-- @why       MySQL's TEXT ends at 65,535 bytes, so long documents fail only in production
-- @see       https://dev.mysql.com/doc/refman/8.4/en/storage-requirements.html
-- @see       https://dev.mysql.com/doc/refman/8.4/en/string-type-syntax.html
-- @see       https://sqlite.org/limits.html
-- @see       https://www.postgresql.org/docs/current/datatype-character.html
-- @repeat long = 7000 of 'xxxxxxxxxx'

CREATE TABLE t (a TEXT);

-- @step insert
INSERT INTO t VALUES ('${long}');
-- => mysql, mariadb
-- |  error string_data_right_truncation
-- => mysql:non-strict
-- |  ok 1 row; warning value_converted
-- => sqlite, postgres
-- |  ok 1 row

-- @step read
-- @after insert
SELECT LENGTH(a) AS n FROM t;
-- => mysql:non-strict
-- |  n integer
-- |  65535
-- => *
-- |  n integer
-- |  70000

-- @portable read
-- @sql mysql, mariadb
CREATE TABLE u (a LONGTEXT);
INSERT INTO u VALUES ('${long}');
SELECT LENGTH(a) AS n FROM u;
-- @sql sqlite, postgres
CREATE TABLE u (a TEXT);
INSERT INTO u VALUES ('${long}');
SELECT LENGTH(a) AS n FROM u;
-- => *
-- |  n integer
-- |  70000

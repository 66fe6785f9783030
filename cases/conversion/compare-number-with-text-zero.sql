-- @title     token = 0 finds 'secret' on MySQL and MariaDB only
-- @id        conversion.compare.zero
-- @category  conversion
-- @why       a login check "WHERE token = 0" lets 'secret' through on MySQL and MariaDB, as every text without a leading digit counts as 0
-- @see       https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html
-- @see       https://sqlite.org/datatype3.html#comparison_expressions
-- @see       https://www.postgresql.org/docs/current/typeconv-oper.html
-- @see       https://mariadb.com/kb/en/type-conversion/

CREATE TABLE t (id INTEGER PRIMARY KEY, token VARCHAR(20));
INSERT INTO t VALUES (1, 'secret'), (2, '0'), (3, '7xyz');

-- @step select
SELECT id FROM t WHERE token = 0 ORDER BY id;
-- => sqlite
-- |  id integer
-- |  2
-- => postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  id integer
-- |  1
-- |  2
-- |  warning value_converted
-- |  warning value_converted

-- @step update
UPDATE t SET token = 'changed' WHERE token = 0;
-- => sqlite
-- |  ok 1 row
-- => postgres
-- |  error undefined_function
-- => mysql, mariadb
-- |  error invalid_text_representation
-- => mysql:non-strict
-- |  ok 2 rows; warning value_converted; warning value_converted

-- @step delete
DELETE FROM t WHERE token = 0;
-- => sqlite
-- |  ok 0 rows
-- => postgres
-- |  error undefined_function
-- => mysql
-- |  error invalid_text_representation
-- => mysql:non-strict
-- |  ok 2 rows; warning value_converted; warning value_converted; warning value_converted
-- => mariadb
-- |  ok 2 rows; warning value_converted; warning value_converted

-- @step left
SELECT id, token FROM t ORDER BY id;
-- => mysql, postgres
-- |  id integer | token text
-- |  1          | 'secret'
-- |  2          | '0'
-- |  3          | '7xyz'
-- => mysql:non-strict, mariadb
-- |  id integer | token text
-- |  3          | '7xyz'
-- => sqlite
-- |  id integer | token text
-- |  1          | 'secret'
-- |  2          | 'changed'
-- |  3          | '7xyz'

-- @portable select
CREATE TABLE u (id INTEGER PRIMARY KEY, token VARCHAR(20));
INSERT INTO u VALUES (1, 'secret'), (2, '0'), (3, '7xyz');
SELECT id FROM u WHERE token = '0' ORDER BY id;
-- => *
-- |  id integer
-- |  2

-- @portable update
UPDATE u SET token = 'changed' WHERE token = '0';
-- => *
-- |  ok 1 row

-- @portable left
SELECT id, token FROM u ORDER BY id;
-- => *
-- |  id integer | token text
-- |  1          | 'secret'
-- |  2          | 'changed'
-- |  3          | '7xyz'

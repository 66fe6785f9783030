-- @title     id = 7 on a text key finds '007' and '7a' on MySQL and MariaDB, and fails on PostgreSQL
-- @id        typing.primarykey.text
-- @category  typing
-- @why       a customer looked up by the number 7 comes with those of '007' and '7a' on MySQL and MariaDB, and is an error on PostgreSQL
-- @see       https://sqlite.org/datatype3.html#comparison_expressions
-- @see       https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html
-- @see       https://www.postgresql.org/docs/current/typeconv-oper.html

CREATE TABLE t (id VARCHAR(10) NOT NULL PRIMARY KEY);
INSERT INTO t VALUES ('7'), ('007'), ('7a');

-- @step by-number
SELECT id FROM t WHERE id = 7 ORDER BY id;
-- => sqlite
-- |  id text
-- |  '7'
-- => postgres
-- |  error undefined_function
-- => mariadb, mysql
-- |  id text
-- |  '007'
-- |  '7'
-- |  '7a'
-- |  warning value_converted

-- @step by-text
SELECT id FROM t WHERE id = '7' ORDER BY id;
-- => *
-- |  id text
-- |  '7'

-- @portable by-number
SELECT id FROM t WHERE id = '7' ORDER BY id;
-- => *
-- |  id text
-- |  '7'

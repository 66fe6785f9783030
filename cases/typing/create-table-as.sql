-- @title     CREATE TABLE … AS SELECT keeps no key anywhere, and NOT NULL on MySQL and MariaDB only
-- @id        typing.createas.types
-- @category  typing
-- @why       a copy of a table loses its types, keys and limits, differently on each engine
-- @see       https://sqlite.org/lang_createtable.html#create_table_as_select_statements
-- @see       https://dev.mysql.com/doc/refman/8.4/en/create-table-select.html
-- @see       https://www.postgresql.org/docs/current/sql-createtableas.html

CREATE TABLE s (a VARCHAR(3) NOT NULL, b DECIMAL(5, 2), c INTEGER PRIMARY KEY);
INSERT INTO s VALUES ('abc', 1.23, 1);
CREATE TABLE t AS SELECT a, b, c FROM s;

-- @step longer-text
INSERT INTO t VALUES ('abcdef', 1.00, 2);
-- => mysql, postgres, mariadb
-- |  error string_data_right_truncation
-- => mysql:non-strict
-- |  ok 1 row; warning value_converted
-- => sqlite
-- |  ok 1 row

-- @step larger-number
INSERT INTO t VALUES ('abc', 99999, 3);
-- => mysql, postgres, mariadb
-- |  error numeric_value_out_of_range
-- => mysql:non-strict
-- |  ok 1 row; warning numeric_value_out_of_range
-- => sqlite
-- |  ok 1 row

-- @step null
INSERT INTO t VALUES (NULL, 1.00, 4);
-- => sqlite, postgres
-- |  ok 1 row
-- => mariadb, mysql
-- |  error not_null_violation

-- @step same-key
INSERT INTO t VALUES ('abc', 1.00, 1);
-- => *
-- |  ok 1 row

-- @step read
SELECT a, b, c FROM t ORDER BY c, b, a;
-- => mysql, mariadb
-- |  a text | b decimal | c integer
-- |  'abc'  | 1.00      | 1
-- |  'abc'  | 1.23      | 1
-- => mysql:non-strict
-- |  a text | b decimal | c integer
-- |  'abc'  | 1.00      | 1
-- |  'abc'  | 1.23      | 1
-- |  'abc'  | 1.00      | 2
-- |  'abc'  | 999.99    | 3
-- => sqlite
-- |  a text   | b any         | c integer
-- |  'abc'    | integer:1     | 1
-- |  'abc'    | double:1.23   | 1
-- |  'abcdef' | integer:1     | 2
-- |  'abc'    | integer:99999 | 3
-- |  NULL     | integer:1     | 4
-- => postgres
-- |  a text | b decimal | c integer
-- |  'abc'  | 1.00      | 1
-- |  'abc'  | 1.23      | 1
-- |  NULL   | 1.00      | 4

-- @portable same-key
CREATE TABLE u (a VARCHAR(3) NOT NULL, b DECIMAL(5, 2), c INTEGER PRIMARY KEY);
INSERT INTO u SELECT a, b, c FROM s;
INSERT INTO u VALUES ('abc', 1.00, 1);
-- => *
-- |  error unique_violation

-- @portable null
INSERT INTO u VALUES (NULL, 1.00, 4);
-- => *
-- |  error not_null_violation

-- @title     Without strict mode MySQL and MariaDB turn 'abc' into 0 and cut text, with a warning
-- @id        typing.nonstrict.insert
-- @category  typing
-- @why       hosts that clear sql_mode turn 'abc' into 0 and cut text, with a warning that nobody reads
-- @see       https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html#sql-mode-strict
-- @see       https://mariadb.com/kb/en/sql-mode/
-- @see       https://sqlite.org/datatype3.html#type_affinity

-- @sql mysql, mariadb
SET SESSION sql_mode = '';
-- @sql sqlite, postgres none
-- @end
CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER, s VARCHAR(3), d DATE);

-- @step number
INSERT INTO t (id, n) VALUES (1, 'abc');
-- => sqlite
-- |  ok 1 row
-- => postgres
-- |  error invalid_text_representation
-- => mariadb, mysql
-- |  ok 1 row; warning value_converted

-- @step large-number
INSERT INTO t (id, n) VALUES (2, 99999999999);
-- => sqlite
-- |  ok 1 row
-- => postgres
-- |  error numeric_value_out_of_range
-- => mariadb, mysql
-- |  ok 1 row; warning numeric_value_out_of_range

-- @step text
INSERT INTO t (id, s) VALUES (3, 'abcdef');
-- => sqlite
-- |  ok 1 row
-- => postgres
-- |  error string_data_right_truncation
-- => mariadb, mysql
-- |  ok 1 row; warning value_converted

-- @step date
INSERT INTO t (id, d) VALUES (4, '2023-02-30');
-- => sqlite
-- |  ok 1 row
-- => postgres
-- |  error datetime_field_overflow
-- => mariadb
-- |  ok 1 row; warning value_converted
-- => mysql
-- |  ok 1 row; warning numeric_value_out_of_range

-- @step read
SELECT id, n, s, d FROM t ORDER BY id;
-- => sqlite
-- |  id integer | n any               | s text   | d text
-- |  1          | text:'abc'          | NULL     | NULL
-- |  2          | integer:99999999999 | NULL     | NULL
-- |  3          | NULL                | 'abcdef' | NULL
-- |  4          | NULL                | NULL     | '2023-02-30'
-- => postgres
-- |  id integer | n integer | s text | d date
-- => mariadb, mysql
-- |  id integer | n integer  | s text | d date
-- |  1          | 0          | NULL   | NULL
-- |  2          | 2147483647 | NULL   | NULL
-- |  3          | NULL       | 'abc'  | NULL
-- |  4          | NULL       | NULL   | '0000-00-00'

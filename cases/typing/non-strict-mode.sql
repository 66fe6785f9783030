-- @title     Writing unsuitable values with MySQL's strict mode switched off
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

-- @step large-number
INSERT INTO t (id, n) VALUES (2, 99999999999);

-- @step text
INSERT INTO t (id, s) VALUES (3, 'abcdef');

-- @step date
INSERT INTO t (id, d) VALUES (4, '2023-02-30');

-- @step read
SELECT id, n, s, d FROM t ORDER BY id;

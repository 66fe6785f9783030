-- @title     The column types of CREATE TABLE … AS SELECT
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

-- @step larger-number
INSERT INTO t VALUES ('abc', 99999, 3);

-- @step null
INSERT INTO t VALUES (NULL, 1.00, 4);

-- @step same-key
INSERT INTO t VALUES ('abc', 1.00, 1);

-- @step read
SELECT a, b, c FROM t ORDER BY c, b, a;

-- @portable same-key
CREATE TABLE u (a VARCHAR(3) NOT NULL, b DECIMAL(5, 2), c INTEGER PRIMARY KEY);
INSERT INTO u SELECT a, b, c FROM s;
INSERT INTO u VALUES ('abc', 1.00, 1);

-- @portable null
INSERT INTO u VALUES (NULL, 1.00, 4);

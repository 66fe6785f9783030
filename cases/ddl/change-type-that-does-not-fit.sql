-- @title     Changing a column to a type that its values do not fit is refused by all servers in strict mode
-- @id        ddl.alter.narrow
-- @category  ddl
-- @why       a migration that narrows a column stops at old values that do not fit; MySQL without its strict mode cuts them off and goes on
-- @see       https://dev.mysql.com/doc/refman/8.4/en/alter-table.html
-- @see       https://mariadb.com/kb/en/sql-mode/
-- @see       https://www.postgresql.org/docs/current/sql-altertable.html
-- @see       https://sqlite.org/lang_altertable.html
-- @each type = VARCHAR(3), INTEGER, CHAR(2)

CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(20));
INSERT INTO t VALUES (1, 'abcdef'), (2, '12');

-- @step alter
-- @sql mysql, mariadb
ALTER TABLE t MODIFY COLUMN a ${type};
-- @sql postgres
ALTER TABLE t ALTER COLUMN a TYPE ${type};
-- @sql sqlite none
-- => postgres
-- |  type       | outcome
-- |  VARCHAR(3) | error string_data_right_truncation
-- |  INTEGER    | error datatype_mismatch
-- |  CHAR(2)    | error string_data_right_truncation
-- => mysql, mariadb
-- |  type       | outcome
-- |  VARCHAR(3) | error invalid_text_representation
-- |  INTEGER    | error invalid_text_representation
-- |  CHAR(2)    | error string_data_right_truncation
-- => mysql:non-strict
-- |  ok; warning value_converted

-- @step read
SELECT id, a FROM t ORDER BY id;
-- => mysql:non-strict
-- |  type       | outcome
-- |  VARCHAR(3) | [id integer, a text] (1, 'abc') (2, '12')
-- |  INTEGER    | [id integer, a integer] (1, 0) (2, 12)
-- |  CHAR(2)    | [id integer, a text] (1, 'ab') (2, '12')
-- => *
-- |  id integer | a text
-- |  1          | 'abcdef'
-- |  2          | '12'

-- @title     ADD COLUMN … NOT NULL to an empty table runs everywhere; an INSERT without the column then fails
-- @id        ddl.alter.addcolumn.notnull.empty
-- @category  ddl
-- @why       an INSERT that does not name the new column is refused on every engine; MySQL without its strict mode writes 0
-- @see       https://sqlite.org/lang_altertable.html#altertabaddcol
-- @see       https://dev.mysql.com/doc/refman/8.4/en/alter-table.html
-- @see       https://www.postgresql.org/docs/current/sql-altertable.html
-- @portable-by-nature

CREATE TABLE t (id INTEGER PRIMARY KEY);
ALTER TABLE t ADD COLUMN b INTEGER NOT NULL;

-- @step without-value
INSERT INTO t (id) VALUES (1);
-- => mysql:non-strict
-- |  ok 1 row; warning not_null_violation
-- => *
-- |  error not_null_violation

-- @step with-value
INSERT INTO t (id, b) VALUES (1, 10);
-- => mysql:non-strict
-- |  error unique_violation
-- => *
-- |  ok 1 row

-- @step read
SELECT id, b FROM t;
-- => mysql:non-strict
-- |  id integer | b integer
-- |  1          | 0
-- => *
-- |  id integer | b integer
-- |  1          | 10
